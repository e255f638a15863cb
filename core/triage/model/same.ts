/** A message's very words as one feature: a shop's own weights remember by it what they were told about that message. */
import { shapeOf } from '../../text/shapes.ts';
import { isBoundary } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { KEY_BITS, keyOf, seedOf } from './hash.ts';
import type { WeightedRows } from './linear.ts';

/** In the place of a token's position: `features.ts` has the others. */
export const VERY_MESSAGE = -3;
/** Large, so that weights of this feature are of the size of the others when they are stored together. */
export const SAME = 4;

const seed = seedOf('=');

/**
 * The same for messages that differ in case, silent words, punctuation and digits only; undefined for one without words.
 * Never a key of the shared weights: what a shop has not taught must not depend on it.
 */
export function sameKey({ tokens }: Pick<Reading, 'tokens'>, shared: WeightedRows): number | undefined {
  const words = tokens.flatMap(({ form }) => (isBoundary(form) ? [] : [shapeOf(form) ?? form]));
  if (words.length === 0) return undefined;
  let key = keyOf(seed, words.join(' '));
  while (shared.row(key) >= 0) key = (key + 1) % 2 ** KEY_BITS;
  return key;
}
