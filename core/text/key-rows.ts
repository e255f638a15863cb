/** Finds the row of a key among keys in ascending order, in one or two steps: keys are hashes, and lie evenly. */

/** Bits of a key below those that its bucket shares. */
const WITHIN_BUCKET = 8;

/**
 * @param keys ascending, each once
 * @param bits of a key at most
 * @returns -1 for a key that is not among them
 */
export function keyRows(keys: Uint32Array, bits: number): (key: number) => number {
  const first = new Uint32Array((1 << (bits - WITHIN_BUCKET)) + 1);
  let bucket = 0;
  for (let row = 0; row < keys.length; row++) {
    const own = (keys[row] ?? 0) >>> WITHIN_BUCKET;
    while (bucket <= own) first[bucket++] = row;
  }
  first.fill(keys.length, bucket);
  return (key) => {
    const own = key >>> WITHIN_BUCKET;
    const end = first[own + 1] ?? 0;
    for (let row = first[own] ?? 0; row < end; row++) if (keys[row] === key) return row;
    return -1;
  };
}

/** Keys as three bytes each, lowest first. @throws Error where they do not ascend */
export function keysIn(bytes: Uint8Array): Uint32Array {
  const keys = new Uint32Array(bytes.length / 3);
  let before = -1;
  for (let row = 0, at = 0; row < keys.length; row++, at += 3) {
    const key = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    if (key <= before) throw new Error('keys of a model out of order');
    keys[row] = key;
    before = key;
  }
  return keys;
}
