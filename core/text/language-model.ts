/** Tells apart languages that share an alphabet, by pieces of words: weights made by `npm run triage:train`. */
import { fromBase64, toBase64 } from './base64.ts';
import languageWeights from './language-weights.json' with { type: 'json' };

const { languages: LANGUAGES, weights: WEIGHTS } = languageWeights;

const PRIME = 16_777_619;
const SHARE = 1 / 4;

/** Keys of a word's pieces of one to four letters with its edges, and of the whole word; 20 bits each. */
export function pieceKeys(word: string): number[] {
  const text = `^${word}$`;
  const keys: number[] = [];
  for (let from = 0; from < text.length; from++) {
    let hash = 2_166_136_261;
    for (let length = 1; length <= 4 && from + length <= text.length; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(from + length - 1), PRIME);
      if (length > 1 || from > 0) keys.push(keyOf(hash));
    }
  }
  let whole = 97;
  for (let at = 0; at < text.length; at++) whole = Math.imul(whole ^ text.charCodeAt(at), PRIME);
  keys.push(keyOf(whole));
  return keys;
}

const keyOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;

interface Table {
  rows: Map<number, number>;
  weights: Int8Array;
  unit: number;
}

let table: Table | undefined;

/** Layout: weight of one level (f32), then for each key (u24) a level (i8) per language. */
function loaded(): Table {
  if (table !== undefined) return table;
  const bytes = fromBase64(WEIGHTS);
  const width = 3 + LANGUAGES.length;
  const count = Math.floor((bytes.length - 4) / width);
  const rows = new Map<number, number>();
  const weights = new Int8Array(count * LANGUAGES.length);
  for (let row = 0; row < count; row++) {
    const at = 4 + row * width;
    rows.set((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), row);
    weights.set(bytes.subarray(at + 3, at + width), row * LANGUAGES.length);
  }
  const unit = bytes.length < 4 ? 0 : new DataView(bytes.buffer).getFloat32(0, true);
  table = { rows, weights, unit };
  return table;
}

/** @param rows weights per key, in the order of the languages */
export function packLanguages(rows: [key: number, weights: number[]][]): string {
  const most = rows.reduce((max, [, weights]) => Math.max(max, ...weights.map(Math.abs)), 0);
  const width = 3 + (rows[0]?.[1].length ?? 0);
  const bytes = new Uint8Array(4 + rows.length * width);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, most / 127, true);
  for (const [at, [key, weights]] of rows.entries()) {
    const from = 4 + at * width;
    bytes.set([key & 255, (key >> 8) & 255, key >> 16], from);
    for (const [which, weight] of weights.entries()) view.setInt8(from + 3 + which, Math.round((weight / most) * 127));
  }
  return toBase64(bytes);
}

/** Values of a text's features: every piece once, the more of them the less each. */
export function pieceFeatures(words: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) for (const key of pieceKeys(word)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let norm = 0;
  for (const count of counts.values()) norm += count;
  const scale = 1 / norm ** (1 / 2) / SHARE / 4;
  return new Map([...counts].map(([key, count]) => [key, Math.sqrt(count) * scale]));
}

/** Log-odds of each language for words of a text. */
export function languageOdds(words: readonly string[]): Map<string, number> {
  const { rows, weights, unit } = loaded();
  const odds = new Float64Array(LANGUAGES.length);
  for (const [key, value] of pieceFeatures(words)) {
    const row = rows.get(key);
    if (row === undefined) continue;
    for (let at = 0; at < odds.length; at++) {
      odds[at] = (odds[at] ?? 0) + value * (weights[row * LANGUAGES.length + at] ?? 0) * unit;
    }
  }
  return new Map(LANGUAGES.map((language, at) => [language, odds[at] ?? 0]));
}
