/** What a shop adds to the shared weights, put together and kept to a size that can be stored. */
import { type Linear, linear, OUTPUTS } from '../model/linear.ts';
import { packLinear, unpackLinear } from '../model/packed-linear.ts';

/** The weights that matter most are kept: with more, a model would not fit where it is stored. */
const MOST_KEYS = 12_000;
const LEAST_WEIGHT = 0.004;

/** Both together. A key may stand in both, and in each once. */
export function sumOf(before: Linear, added: Pick<Linear, 'keys' | 'weights' | 'bias'>): Linear {
  const fresh = added.keys.reduce((count, key) => count + Number(before.row(key) < 0), 0);
  const keys = new Uint32Array(before.keys.length + fresh);
  const weights = new Float32Array(keys.length * OUTPUTS);
  keys.set(before.keys);
  weights.set(before.weights);
  let next = before.keys.length;
  for (const [at, key] of added.keys.entries()) {
    const known = before.row(key);
    const row = known < 0 ? next++ : known;
    keys[row] = key;
    for (let output = 0; output < OUTPUTS; output++) {
      const place = row * OUTPUTS + output;
      weights[place] = (weights[place] ?? 0) + (added.weights[at * OUTPUTS + output] ?? 0);
    }
  }
  return strongest({ keys, weights, bias: before.bias.map((one, output) => one + (added.bias[output] ?? 0)) });
}

/** As it will be read back: what is stored and what is used are the same numbers. */
export const asStored = (delta: Linear): Linear => unpackLinear(packLinear(delta));

function strongest({ keys, weights, bias }: Pick<Linear, 'keys' | 'weights' | 'bias'>): Linear {
  const strength = new Float32Array(keys.length);
  for (let at = 0; at < weights.length; at++) {
    const row = Math.floor(at / OUTPUTS);
    strength[row] = Math.max(strength[row] ?? 0, Math.abs(weights[at] ?? 0));
  }
  const kept = [...keys.keys()].filter((row) => (strength[row] ?? 0) > LEAST_WEIGHT);
  if (kept.length > MOST_KEYS) {
    kept.sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0)).length = MOST_KEYS;
  }
  const out = new Float32Array(kept.length * OUTPUTS);
  for (const [at, row] of kept.entries()) out.set(weights.subarray(row * OUTPUTS, (row + 1) * OUTPUTS), at * OUTPUTS);
  return linear(
    Uint32Array.from(kept, (row) => keys[row] ?? 0),
    out,
    bias,
  );
}
