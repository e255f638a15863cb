/**
 * Finds many phrases in a text at once: tries over numbered words, packed by `triage/phrase-trie.ts`. A gap in a phrase stands
 * for a few words of the same clause in between.
 */
import { fromBase64 } from './base64.ts';
import { isBoundary, type Token } from './tokens.ts';

export interface Found<T> {
  says: readonly T[];
  /** Positions of the tokens that make up the phrase, ascending; what lies in a gap is not among them. */
  at: number[];
}

export interface Phrases<T> {
  /** @param numbers of the tokens, by the vocabulary that the phrases were packed with */
  find: (numbers: Int32Array) => Found<T>[];
}

/** Words count from 1. */
const UNKNOWN = 0;
const BOUNDARY = -1;
/** In the place of a word: the branch that goes on after a gap. */
export const GAP = 0;

/** @param words with blanks between them, in the order of their numbers */
export function vocabularyOf(words: string): (tokens: readonly Token[]) => Int32Array {
  const numberOf = new Map<string, number>();
  for (const word of words.split(' ')) numberOf.set(word, numberOf.size + 1);
  return (tokens) => {
    const numbers = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      const form = tokens[at]?.form ?? '';
      numbers[at] = isBoundary(form) ? BOUNDARY : (numberOf.get(form) ?? UNKNOWN);
    }
    return numbers;
  };
}

/**
 * Branches in breadth-first order, so that those after one branch lie side by side, ascending by word.
 * `word[branch]` leads to it, `first[branch]` is the first after it, `said[branch]` what a phrase that ends there says
 * (counted from 1), or how many words a gap reaches across.
 */
interface Trie {
  word: Int32Array;
  first: Int32Array;
  said: Int32Array;
}

/** Layout: for each branch three numbers of 7 bits a byte, lowest first: word, how many follow, what it says. */
function unpack(packed: string): Trie {
  const bytes = fromBase64(packed);
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const size = next();
  const trie = { word: new Int32Array(size), first: new Int32Array(size + 1), said: new Int32Array(size) };
  let following = 1;
  for (let branch = 0; branch < size; branch++) {
    trie.word[branch] = next();
    trie.first[branch] = following;
    following += next();
    trie.said[branch] = next();
  }
  trie.first[size] = following;
  return trie;
}

const ROOT = 0;
const NONE = -1;

/** @param says what the phrases say, in the order that they were packed with */
export function phrases<T>(packed: string, says: readonly (readonly T[])[]): Phrases<T> {
  const { word, first, said } = unpack(packed);
  const begins = new Int32Array((word[(first[1] ?? 1) - 1] ?? 0) + 1).fill(NONE);
  for (let branch = 1; branch < (first[1] ?? 1); branch++) begins[word[branch] ?? 0] = branch;

  function after(branch: number, wanted: number): number {
    if (wanted <= 0) return NONE;
    if (branch === ROOT) return begins[wanted] ?? NONE;
    let low = first[branch] ?? 0;
    let high = (first[branch + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = word[middle] ?? 0;
      if (found === wanted) return middle;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  function walk(branch: number, numbers: Int32Array, from: number, path: number[], found: Found<T>[]): void {
    const ends = said[branch] ?? 0;
    if (ends > 0) found.push({ says: says[ends - 1] ?? [], at: path.slice() });
    const step = (on: number, position: number): void => {
      const following = after(on, numbers[position] ?? UNKNOWN);
      if (following === NONE) return;
      path.push(position);
      walk(following, numbers, position + 1, path, found);
      path.pop();
    };
    const next = first[branch] ?? 0;
    if (next === first[branch + 1]) return;
    step(branch, from);
    if (word[next] !== GAP) return;
    const last = Math.min(from + (said[next] ?? 0), numbers.length - 1);
    for (let position = from; position <= last; position++) {
      if (position > from && numbers[position - 1] === BOUNDARY) break;
      step(next, position);
    }
  }

  return {
    find(numbers) {
      const found: Found<T>[] = [];
      for (let at = 0; at < numbers.length; at++) walk(ROOT, numbers, at, [], found);
      return found.length < 2 ? found : longestFirst(found, numbers.length);
    },
  };
}

/** Longer phrases win: one whose every token belongs to longer ones already (`order` in `cancel my order`) is dropped. */
function longestFirst<T>(found: Found<T>[], length: number): Found<T>[] {
  const taken = new Uint8Array(length);
  const kept: Found<T>[] = [];
  for (const one of found.sort((a, b) => b.at.length - a.at.length || (a.at[0] ?? 0) - (b.at[0] ?? 0))) {
    if (one.at.every((position) => taken[position] === 1)) continue;
    for (const position of one.at) taken[position] = 1;
    kept.push(one);
  }
  return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}
