/**
 * Fits a shop's own weights on top of the shared ones: logistic regression that pulls towards what was known before, so that
 * a few examples move messages like them and leave the others where they are.
 */
import { categories, priorities } from '../../categories.ts';
import { chance, shuffled } from './chance.ts';
import type { Features } from './features.ts';
import { type Linear, linear, OUTPUTS } from './linear.ts';
import { addOdds, categoryOdds, priorityOdds } from './score.ts';

/** A message with what it should be: probabilities, or none of priorities. */
export interface Lesson {
  features: Features;
  /** Log-odds without the shop's own weights. */
  odds: Float64Array;
  category: ArrayLike<number>;
  priority?: ArrayLike<number> | undefined;
  weight: number;
}

export interface TeachOptions {
  epochs: number;
  rate: number;
  decay: number;
  biasRate: number;
  /** Slopes below this are taken as they are (so that an example's weight counts); above, steps shrink. */
  damping: number;
}

export const TEACHING: TeachOptions = { epochs: 20, rate: 0.1, decay: 0.003, biasRate: 0.05, damping: 1 };
/** The weights that matter most are kept: with more, a model would not fit where it is stored. */
const MOST_KEYS = 12_000;

export function teach(before: Linear, lessons: Lesson[], options: TeachOptions = TEACHING): Linear {
  const rows = new Map<number, number>();
  for (const key of before.keys) rows.set(key, rows.size);
  for (const { features } of lessons) for (const key of features.keys) if (!rows.has(key)) rows.set(key, rows.size);
  const start = new Float32Array(rows.size * OUTPUTS);
  start.set(before.weights);
  const weights = start.slice();
  const slope = new Float32Array(weights.length).fill(options.damping);
  const bias = before.bias.slice();
  const columns = lessons.map(({ features }) => features.keys.map((key) => (rows.get(key) ?? 0) * OUTPUTS));
  const random = chance(7);
  const order = [...lessons.keys()];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + 0.2 * epoch);
    for (const which of shuffled(order, random)) {
      const lesson = lessons[which];
      const places = columns[which];
      if (lesson === undefined || places === undefined) continue;
      const odds = lesson.odds.slice();
      const { values } = lesson.features;
      for (let output = 0; output < OUTPUTS; output++) odds[output] = (odds[output] ?? 0) + (bias[output] ?? 0);
      for (let at = 0; at < places.length; at++) {
        const base = places[at] ?? 0;
        const value = values[at] ?? 0;
        for (let output = 0; output < OUTPUTS; output++) {
          odds[output] = (odds[output] ?? 0) + value * (weights[base + output] ?? 0);
        }
      }
      const error = errorOf(odds, lesson);
      for (let output = 0; output < OUTPUTS; output++) {
        bias[output] = (bias[output] ?? 0) - options.biasRate * rate * (error[output] ?? 0);
      }
      for (let at = 0; at < places.length; at++) {
        const base = places[at] ?? 0;
        const value = values[at] ?? 0;
        for (let output = 0; output < OUTPUTS; output++) {
          const k = base + output;
          const gradient =
            (error[output] ?? 0) * value + options.decay * lesson.weight * ((weights[k] ?? 0) - (start[k] ?? 0));
          slope[k] = (slope[k] ?? 0) + gradient * gradient;
          weights[k] = (weights[k] ?? 0) - (rate * gradient) / Math.sqrt(slope[k] ?? 1);
        }
      }
    }
  }
  return strongest([...rows.keys()], weights, bias);
}

function errorOf(odds: Float64Array, { category, priority, weight }: Lesson): Float64Array {
  const error = new Float64Array(OUTPUTS);
  for (const [from, said, wanted] of [
    [0, categoryOdds(odds), category],
    [categories.length, priorityOdds(odds), priority],
  ] as const) {
    if (wanted === undefined) continue;
    let most = -Infinity;
    for (const one of said) most = Math.max(most, one);
    let total = 0;
    for (const one of said) total += Math.exp(one - most);
    for (let at = 0; at < said.length; at++) {
      error[from + at] = weight * (Math.exp((said[at] ?? 0) - most) / total - (wanted[at] ?? 0));
    }
  }
  return error;
}

function strongest(keys: number[], weights: Float32Array, bias: Float32Array): Linear {
  const strength = keys.map((_, row) => {
    let most = 0;
    for (let k = row * OUTPUTS; k < (row + 1) * OUTPUTS; k++) most = Math.max(most, Math.abs(weights[k] ?? 0));
    return most;
  });
  const kept = [...keys.keys()]
    .filter((row) => (strength[row] ?? 0) > 0.004)
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0))
    .slice(0, MOST_KEYS);
  const out = new Float32Array(kept.length * OUTPUTS);
  for (const [at, row] of kept.entries()) out.set(weights.subarray(row * OUTPUTS, (row + 1) * OUTPUTS), at * OUTPUTS);
  return linear(
    Uint32Array.from(kept, (row) => keys[row] ?? 0),
    out,
    bias,
  );
}

/** The delta at a part of its strength between what was known before and what was learnt. */
export function between(before: Linear, after: Linear, part: number): Linear {
  const keys = [...new Set([...before.keys, ...after.keys])];
  const weights = new Float32Array(keys.length * OUTPUTS);
  const at = (model: Linear, key: number, output: number): number => {
    const row = model.row(key);
    return row < 0 ? 0 : (model.weights[row * OUTPUTS + output] ?? 0);
  };
  for (const [row, key] of keys.entries()) {
    for (let output = 0; output < OUTPUTS; output++) {
      weights[row * OUTPUTS + output] = at(before, key, output) * (1 - part) + at(after, key, output) * part;
    }
  }
  const bias = before.bias.map((one, output) => one * (1 - part) + (after.bias[output] ?? 0) * part);
  return strongest(keys, weights, bias);
}

/** Whether the likeliest category of a lesson is the one wanted, under a delta. */
export function isRight({ features, odds, category }: Lesson, delta: Linear): boolean {
  const all = odds.slice();
  addOdds(all, features, delta);
  const said = categoryOdds(all);
  return (category[said.indexOf(Math.max(...said))] ?? 0) >= 0.5;
}

export const oneHot = (at: number, length: number): Float64Array => {
  const hot = new Float64Array(length);
  hot[at] = 1;
  return hot;
};

export const categoryTarget = (category: (typeof categories)[number]): Float64Array =>
  oneHot(categories.indexOf(category), categories.length);
export const priorityTarget = (priority: (typeof priorities)[number]): Float64Array =>
  oneHot(priorities.indexOf(priority), priorities.length);
