/** Log-odds of a message under the shared weights and a shop's own. */
import { categories, priorities } from '../../categories.ts';
import type { Reading } from '../reading.ts';
import { type Features, featuresOf } from './features.ts';
import { OUTPUTS, type WeightedRows } from './linear.ts';
import type { Model } from './model.ts';
import { SAME, sameKey, VERY_MESSAGE } from './same.ts';

export interface Scored {
  features: Features;
  /** Log-odds: all categories, then all priorities. */
  odds: Float64Array;
}

export function featuresFor(reading: Reading, shared: WeightedRows): Features {
  const features = featuresOf(reading, (key) => shared.row(key) >= 0);
  const same = sameKey(reading, shared);
  if (same !== undefined) {
    features.keys.push(same);
    features.values.push(SAME);
    features.at.push(VERY_MESSAGE);
  }
  return features;
}

export function addOdds(odds: Float64Array, { keys, values }: Features, { row, weights, bias }: WeightedRows): void {
  for (let at = 0; at < keys.length; at++) {
    const found = row(keys[at] ?? -1);
    if (found < 0) continue;
    const value = values[at] ?? 0;
    const base = found * OUTPUTS;
    for (let output = 0; output < OUTPUTS; output++) {
      odds[output] = (odds[output] ?? 0) + value * (weights[base + output] ?? 0);
    }
  }
  for (let output = 0; output < OUTPUTS; output++) odds[output] = (odds[output] ?? 0) + (bias[output] ?? 0);
}

export function score(reading: Reading, { shared, delta }: Model): Scored {
  const features = featuresFor(reading, shared);
  const odds = new Float64Array(OUTPUTS);
  addOdds(odds, features, shared);
  if (delta.keys.length > 0) addOdds(odds, features, delta);
  return { features, odds };
}

/** Probabilities of log-odds; `temperature` above 1 makes them less sure. */
export function probabilities(odds: ArrayLike<number>, temperature: number): number[] {
  let most = -Infinity;
  for (let at = 0; at < odds.length; at++) most = Math.max(most, (odds[at] ?? 0) / temperature);
  const likely: number[] = [];
  let total = 0;
  for (let at = 0; at < odds.length; at++) {
    const raised = Math.exp((odds[at] ?? 0) / temperature - most);
    likely.push(raised);
    total += raised;
  }
  for (let at = 0; at < likely.length; at++) likely[at] = (likely[at] ?? 0) / total;
  return likely;
}

export const categoryOdds = (odds: Float64Array): Float64Array => odds.subarray(0, categories.length);
export const priorityOdds = (odds: Float64Array): Float64Array =>
  odds.subarray(categories.length, categories.length + priorities.length);
