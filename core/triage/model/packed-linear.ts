/** A linear model as text: keys of 24 bits, weights in 255 levels. */
import { type EncodedBytes, encodedBytes, toBase64 } from '../../text/base64.ts';
import { keyRows, keysIn } from '../../text/key-rows.ts';
import { KEY_BITS } from './hash.ts';
import { type Linear, linear, OUTPUTS, type WeightedRows } from './linear.ts';

/** Levels are the squares of evenly spaced steps: small weights keep their difference. */
const LEVELS = 127;
const quantised = (weight: number, most: number): number =>
  most === 0 ? 0 : Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / most) * LEVELS);
const restored = (level: number, most: number): number => Math.sign(level) * (level / LEVELS) ** 2 * most;

const HEAD = 8 + 4 * OUTPUTS;

/** Layout: rows (u32), largest weight (f32), biases (f32 each), keys (u24 each, ascending), weights (i8). Little endian. */
export function packLinear({ keys, weights, bias }: Linear): string {
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const bytes = new Uint8Array(HEAD + keys.length * (3 + OUTPUTS));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, keys.length, true);
  view.setFloat32(4, most, true);
  most = view.getFloat32(4, true);
  for (let output = 0; output < OUTPUTS; output++) view.setFloat32(8 + 4 * output, bias[output] ?? 0, true);
  for (const [at, row] of order.entries()) {
    const key = keys[row] ?? 0;
    bytes.set([key & 255, (key >> 8) & 255, key >> 16], HEAD + at * 3);
    for (let output = 0; output < OUTPUTS; output++) {
      const place = HEAD + keys.length * 3 + at * OUTPUTS + output;
      view.setInt8(place, quantised(weights[row * OUTPUTS + output] ?? 0, most));
    }
  }
  return toBase64(bytes);
}

interface Packed {
  bytes: EncodedBytes;
  bias: Float32Array;
  keys: Uint32Array;
  /** Weight for each value of a byte. */
  levels: Float32Array;
  /** Where the weights begin. */
  from: number;
}

function opened(text: string): Packed {
  const bytes = encodedBytes(text);
  if (bytes.length < HEAD) throw new Error('not a packed model');
  const { buffer, byteOffset } = bytes.read(0, HEAD);
  const head = new DataView(buffer, byteOffset, HEAD);
  const rows = head.getUint32(0, true);
  if (bytes.length !== HEAD + rows * (3 + OUTPUTS)) throw new Error('not a packed model');
  const most = head.getFloat32(4, true);
  const bias = Float32Array.from({ length: OUTPUTS }, (_, output) => head.getFloat32(8 + 4 * output, true));
  if (!Number.isFinite(most) || bias.some((one) => !Number.isFinite(one))) throw new Error('a model of no numbers');
  const levels = Float32Array.from({ length: 256 }, (_, byte) => restored(byte < 128 ? byte : byte - 256, most));
  const from = HEAD + rows * 3;
  return { bytes, bias, keys: keysIn(bytes.read(HEAD, from)), levels, from };
}

/** @throws Error for anything that `packLinear` does not write */
export function unpackLinear(text: string): Linear {
  const { bytes, bias, keys, levels, from } = opened(text);
  const packed = bytes.read(from, bytes.length);
  const weights = new Float32Array(packed.length);
  for (let at = 0; at < weights.length; at++) weights[at] = levels[packed[at] ?? 0] ?? 0;
  return linear(keys, weights, bias);
}

/**
 * The same without unpacking what no message asks for: a row's weights are read when `row` first names it.
 *
 * @throws Error for anything that `packLinear` does not write
 */
export function openLinear(text: string): WeightedRows {
  const { bytes, bias, keys, levels, from } = opened(text);
  const known = keyRows(keys, KEY_BITS);
  const weights = new Float32Array(keys.length * OUTPUTS);
  const isRead = new Uint8Array(keys.length);
  function readRow(row: number): void {
    const packed = bytes.read(from + row * OUTPUTS, from + (row + 1) * OUTPUTS);
    for (let output = 0; output < OUTPUTS; output++) {
      weights[row * OUTPUTS + output] = levels[packed[output] ?? 0] ?? 0;
    }
    isRead[row] = 1;
  }
  return {
    weights,
    bias,
    row(key) {
      const row = known(key);
      if (row >= 0 && isRead[row] === 0) readRow(row);
      return row;
    },
  };
}
