/** Names of features as numbers of 24 bits (FNV-1a): a model keeps keys and no words. */

const PRIME = 16_777_619;
export const KEY_BITS = 24;

/** A start that keeps kinds of features apart. */
export const seedOf = (kind: string): number => extended(2_166_136_261, kind);

export function extended(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at++) next = extendedBy(next, text.charCodeAt(at));
  return next;
}

export const extendedBy = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

export const keyFrom = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> (32 - KEY_BITS);
};

export const keyOf = (seed: number, text: string): number => keyFrom(extended(seed, text));

const BLANK = 32;

/** The key of two words with a blank between them. */
export const pairKey = (seed: number, one: string, other: string): number =>
  keyFrom(extended(extendedBy(extended(seed, one), BLANK), other));
