/** A linear model over hashed features: for each key one small weight per output (all categories, then all priorities). */
import { categories, priorities } from '../../categories.ts';

export const OUTPUTS = categories.length + priorities.length;

/** What scoring needs of a model. */
export interface WeightedRows {
  /** Row of a key; -1 where the model does not know it. */
  row: (key: number) => number;
  /** `weights[row * OUTPUTS + output]`, for rows that `row` has named. */
  weights: Float32Array;
  bias: Float32Array;
}

/** A model whose rows are all there. */
export interface Linear extends WeightedRows {
  keys: Uint32Array;
}

/** @param keys each at most once */
export function linear(keys: Uint32Array, weights: Float32Array, bias: Float32Array): Linear {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (const [row, key] of keys.entries()) {
    let slot = key & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return {
    keys,
    weights,
    bias,
    row(key) {
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const row = slots[slot] ?? -1;
        if (row < 0 || keys[row] === key) return row;
      }
    },
  };
}

export const emptyLinear = (): Linear => linear(new Uint32Array(), new Float32Array(), new Float32Array(OUTPUTS));
