/** Comparison of lines with templates: linear, without regular expressions that could run away. */

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/gu;
const INVISIBLE = /[\u0307\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|&nbsp;/gu;

/** Lower case, one kind of space, colon, comma and apostrophe; idempotent. */
const ASCII = /^[\x20-\x25\x27-\x5f\x61-\x7e]*$/;

export const comparable = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replace(/ {2,}/g, ' ').replace(/ :/g, ':').trim() : unusual(text);

const unusual = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(INVISIBLE, (mark) => (mark === '&nbsp;' ? ' ' : ''))
    .replace(/：/gu, ':')
    .replace(/，/gu, ',')
    .replace(/[’‘`´]/gu, "'")
    .replace(SPACES, ' ')
    .replace(/ :/gu, ':')
    .trim();

export interface Template {
  /** What stands between the gaps; the first and the last are anchored. */
  pieces: string[];
  anchored: boolean;
  needsProduct: boolean;
}

export function template(written: string): Template {
  const pieces = comparable(written.replace('@', '…')).split(/ ?… ?/u);
  return { pieces, anchored: pieces[0] !== '', needsProduct: written.includes('@') };
}

const WORD = /[\p{L}\p{N}]/u;
/** Han, kana and Hangul run on without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a piece that ends or begins at `at` does so at a word's edge. */
function isEdge(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined || !WORD.test(before) || !WORD.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}

/** `text` must be comparable. Every gap takes at least one character, but for one at the end. */
export function matches(text: string, { pieces }: Template): boolean {
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  if (!isEdge(text, first.length) || !isEdge(text, end)) return false;
  let at = first.length + 1;
  for (const piece of pieces.slice(1, -1)) {
    let found = text.indexOf(piece, at);
    while (found !== -1 && !(isEdge(text, found) && isEdge(text, found + piece.length))) {
      found = text.indexOf(piece, found + 1);
    }
    if (found === -1) return false;
    at = found + piece.length + 1;
  }
  return at <= end || (last === '' && at === end + 1);
}
