/** Messages to learn from as numbers: rows of sparse features in flat arrays. */
import { type Features, MEANING } from '../model/features.ts';
import { VERY_MESSAGE } from '../model/same.ts';

/** Kinds of columns: a shop's habits show in words and in the message as a whole to different degrees. */
export const WORDS = 0;
export const WHOLE = 1;
export const BIAS = 2;

/** A shop's own words: nothing is known of them yet, so an example tells more. */
const OWN = 3;

export interface Rows {
  count: number;
  /** Entries of a row: from `start[row]` to before `start[row + 1]`. */
  start: Int32Array;
  column: Int32Array;
  value: Float64Array;
  /** By column. The first column stands for the bias and has no key. */
  kind: Uint8Array;
  keys: Uint32Array;
  /** By column: how much it may count, for what common messages often have says little about a shop. */
  rarity: Float64Array;
}

/** All but the feature of the very message, which would explain any label and leave nothing to be learnt for others. */
/** @param isShared whether the shared weights know a key */
export function rowsOf(
  examples: readonly Features[],
  common: readonly Features[],
  isShared: (key: number) => boolean,
): Rows {
  const messages = [...examples, ...common];
  const columns = new Map<number, number>();
  const keys = [0];
  const kinds = [BIAS];
  const start = new Int32Array(messages.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [row, features] of messages.entries()) {
    column.push(0);
    value.push(1);
    for (const [at, key] of features.keys.entries()) {
      const place = features.at[at] ?? 0;
      if (place === VERY_MESSAGE) continue;
      let known = columns.get(key);
      if (known === undefined) {
        known = keys.length;
        columns.set(key, known);
        keys.push(key);
        kinds.push(place < 0 && place !== MEANING ? WHOLE : WORDS);
      }
      column.push(known);
      value.push(features.values[at] ?? 0);
    }
    start[row + 1] = column.length;
  }
  const often = new Float64Array(keys.length);
  for (let at = start[examples.length] ?? 0; at < column.length; at++) {
    const one = column[at] ?? 0;
    often[one] = (often[one] ?? 0) + 1;
  }
  return {
    count: messages.length,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
    kind: Uint8Array.from(kinds),
    keys: Uint32Array.from(keys),
    rarity: often.map((times, one) =>
      kinds[one] === WORDS
        ? ((isShared(keys[one] ?? 0) ? 1 : OWN) * Math.log(1 + common.length / (1 + times))) /
          Math.log(1 + common.length)
        : 1,
    ),
  };
}
