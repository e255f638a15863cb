/** Tells apart languages that share an alphabet, by pieces of words: weights made by `npm run triage:train`. */
import { encodedBytes, toBase64 } from './base64.ts';
import { keyRows, keysIn } from './key-rows.ts';
import trained from './language-weights.json' with { type: 'json' };

const PRIME = 16_777_619;
const SHARE = 1 / 4;
const KEY_BITS = 20;
const LONGEST_PIECE = 4;

/** In the order of the odds. */
export const LANGUAGES: readonly string[] = trained.languages;

/** What a text's features are: every piece once, the more of them the less each. In the order of their first occurrence. */
export interface Pieces {
  keys: number[];
  values: number[];
}

const keyOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - KEY_BITS);

/** Pieces of one to four letters of each word with its edges, and the whole words. */
export function pieceFeatures(words: readonly string[]): Pieces {
  const { keys, counts, add } = counter(words.reduce((sum, { length }) => sum + length + 2, 0) * LONGEST_PIECE);
  let norm = 0;
  for (const word of words) {
    const text = `^${word}$`;
    for (let from = 0; from < text.length; from++) {
      let hash = 2_166_136_261;
      const end = Math.min(text.length, from + LONGEST_PIECE);
      for (let at = from; at < end; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
        if (at === 0) continue;
        add(keyOf(hash));
        norm++;
      }
    }
    let whole = 97;
    for (let at = 0; at < text.length; at++) whole = Math.imul(whole ^ text.charCodeAt(at), PRIME);
    add(keyOf(whole));
    norm++;
  }
  const scale = 1 / norm ** (1 / 2) / SHARE / 4;
  return { keys, values: counts.map((count) => Math.sqrt(count) * scale) };
}

/** Counts numbers, remembering in which order they came. @param most that will be added */
function counter(most: number): { keys: number[]; counts: number[]; add: (key: number) => void } {
  let size = 64;
  while (size < most * 2) size *= 2;
  const slots = new Int32Array(size);
  const keys: number[] = [];
  const counts: number[] = [];
  return {
    keys,
    counts,
    add(key) {
      let slot = key & (size - 1);
      for (;;) {
        const place = (slots[slot] ?? 0) - 1;
        if (place < 0) break;
        if (keys[place] === key) {
          counts[place] = (counts[place] ?? 0) + 1;
          return;
        }
        slot = (slot + 1) & (size - 1);
      }
      slots[slot] = keys.push(key);
      counts.push(1);
    },
  };
}

interface Table {
  row: (key: number) => number;
  /** A level per language, for rows that `row` has named. */
  levels: Int8Array;
  /** Weight of one level. */
  unit: number;
}

let table: Table | undefined;

/** Layout: weight of one level (f32), rows (u32), keys (u24 each, ascending), a level (i8) per language for each key. */
function loaded(): Table {
  if (table !== undefined) return table;
  const bytes = encodedBytes(trained.weights);
  const { buffer, byteOffset } = bytes.read(0, HEAD);
  const head = new DataView(buffer, byteOffset, HEAD);
  const rows = head.getUint32(4, true);
  const from = HEAD + rows * 3;
  const known = keyRows(keysIn(bytes.read(HEAD, from)), KEY_BITS);
  const width = LANGUAGES.length;
  const levels = new Int8Array(rows * width);
  const isRead = new Uint8Array(rows);
  table = {
    row(key) {
      const row = known(key);
      if (row >= 0 && isRead[row] === 0) {
        levels.set(bytes.read(from + row * width, from + (row + 1) * width), row * width);
        isRead[row] = 1;
      }
      return row;
    },
    levels,
    unit: head.getFloat32(0, true),
  };
  return table;
}

const HEAD = 8;

/** @param rows weights per key, in the order of the languages; keys ascending */
export function packLanguages(rows: [key: number, weights: number[]][]): string {
  const most = rows.reduce((max, [, weights]) => Math.max(max, ...weights.map(Math.abs)), 0);
  const width = rows[0]?.[1].length ?? 0;
  const bytes = new Uint8Array(HEAD + rows.length * (3 + width));
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, most / 127, true);
  view.setUint32(4, rows.length, true);
  for (const [at, [key, weights]] of rows.entries()) {
    bytes.set([key & 255, (key >> 8) & 255, key >> 16], HEAD + at * 3);
    const from = HEAD + rows.length * 3 + at * width;
    for (const [which, weight] of weights.entries()) view.setInt8(from + which, Math.round((weight / most) * 127));
  }
  return toBase64(bytes);
}

/** Log-odds of each language for words of a text, in the order of `LANGUAGES`. */
export function languageOdds(words: readonly string[]): Float64Array {
  const { row, levels, unit } = loaded();
  const width = LANGUAGES.length;
  const odds = new Float64Array(width);
  const { keys, values } = pieceFeatures(words);
  for (let which = 0; which < keys.length; which++) {
    const found = row(keys[which] ?? 0);
    if (found < 0) continue;
    const value = values[which] ?? 0;
    const base = found * width;
    for (let at = 0; at < width; at++) odds[at] = (odds[at] ?? 0) + value * (levels[base + at] ?? 0) * unit;
  }
  return odds;
}
