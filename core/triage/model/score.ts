/** Log-odds of a message under the shared weights and a shop's own. */
import { categories, priorities } from '../../words.ts';
import { type Features, featuresOf, type Knows } from './features.ts';
import { type Linear, OUTPUTS } from './linear.ts';
import { type Model, sharedWeights } from './model.ts';
import type { Reading } from '../reading.ts';

export interface Scored {
  features: Features;
  /** Log-odds: all categories, then all priorities. */
  odds: Float64Array;
}

export const knowsShared: Knows = (key) => sharedWeights().row(key) >= 0;

export function addOdds(odds: Float64Array, { keys, values }: Features, weights: Linear): void {
  for (const [at, key] of keys.entries()) {
    const row = weights.row(key);
    if (row < 0) continue;
    const value = values[at] ?? 0;
    const base = row * OUTPUTS;
    for (let output = 0; output < OUTPUTS; output++) {
      odds[output] = (odds[output] ?? 0) + value * (weights.weights[base + output] ?? 0);
    }
  }
  for (let output = 0; output < OUTPUTS; output++) odds[output] = (odds[output] ?? 0) + (weights.bias[output] ?? 0);
}

export function score(reading: Reading, model: Model | undefined): Scored {
  const features = featuresOf(reading, knowsShared);
  const odds = new Float64Array(OUTPUTS);
  addOdds(odds, features, sharedWeights());
  if (model !== undefined && model.delta.keys.length > 0) addOdds(odds, features, model.delta);
  return { features, odds };
}

/** Probabilities of log-odds; `temperature` above 1 makes them less sure. */
export function probabilities(odds: ArrayLike<number>, temperature: number): number[] {
  const scaled = Array.from(odds, (one) => one / temperature);
  const most = Math.max(...scaled);
  const raised = scaled.map((one) => Math.exp(one - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

export const categoryOdds = (odds: Float64Array): Float64Array => odds.subarray(0, categories.length);
export const priorityOdds = (odds: Float64Array): Float64Array =>
  odds.subarray(categories.length, categories.length + priorities.length);
