/** A linear model over hashed features: for each key one small weight per output (all categories, then all priorities). */
import { fromBase64, toBase64 } from '../../text/base64.ts';
import { categories, priorities } from '../../words.ts';

export const OUTPUTS = categories.length + priorities.length;

export interface Linear {
  keys: Uint32Array;
  /** `weights[row * OUTPUTS + output]`. */
  weights: Float32Array;
  bias: Float32Array;
  /** Row of a key; -1 where the model does not know it. */
  row: (key: number) => number;
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

/** Levels are the squares of evenly spaced steps: small weights keep their difference. */
const LEVELS = 127;
const quantised = (weight: number, most: number): number =>
  most === 0 ? 0 : Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / most) * LEVELS);
const restored = (level: number, most: number): number => Math.sign(level) * (level / LEVELS) ** 2 * most;

/** Layout: rows (u32), largest weight (f32), biases (f32 each), keys (u24 each, ascending), weights (i8). Little endian. */
export function packLinear({ keys, weights, bias }: Linear): string {
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const head = 8 + 4 * OUTPUTS;
  const bytes = new Uint8Array(head + keys.length * (3 + OUTPUTS));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, keys.length, true);
  view.setFloat32(4, most, true);
  most = view.getFloat32(4, true);
  for (let output = 0; output < OUTPUTS; output++) view.setFloat32(8 + 4 * output, bias[output] ?? 0, true);
  for (const [at, row] of order.entries()) {
    const key = keys[row] ?? 0;
    bytes.set([key & 255, (key >> 8) & 255, key >> 16], head + at * 3);
    for (let output = 0; output < OUTPUTS; output++) {
      const place = head + keys.length * 3 + at * OUTPUTS + output;
      view.setInt8(place, quantised(weights[row * OUTPUTS + output] ?? 0, most));
    }
  }
  return toBase64(bytes);
}

/** @throws Error for anything that `packLinear` does not write */
export function unpackLinear(text: string): Linear {
  const bytes = fromBase64(text);
  const head = 8 + 4 * OUTPUTS;
  const view = new DataView(bytes.buffer);
  const rows = bytes.length >= head ? view.getUint32(0, true) : 0;
  if (bytes.length < head || bytes.length !== head + rows * (3 + OUTPUTS)) throw new Error('not a packed model');
  const most = view.getFloat32(4, true);
  const bias = Float32Array.from({ length: OUTPUTS }, (_, output) => view.getFloat32(8 + 4 * output, true));
  if (!Number.isFinite(most) || bias.some((one) => !Number.isFinite(one))) throw new Error('a model of no numbers');
  const keys = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = head + row * 3;
    keys[row] = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    if (row > 0 && (keys[row] ?? 0) <= (keys[row - 1] ?? 0)) throw new Error('keys of a model out of order');
  }
  const levels = Float32Array.from({ length: 256 }, (_, byte) => restored(byte < 128 ? byte : byte - 256, most));
  const from = head + rows * 3;
  const weights = new Float32Array(rows * OUTPUTS);
  for (let at = 0; at < weights.length; at++) weights[at] = levels[bytes[from + at] ?? 0] ?? 0;
  return linear(keys, weights, bias);
}
