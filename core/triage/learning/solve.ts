/**
 * Logistic regression on top of given log-odds, by ascent in the dual (one message at a time): the weights are always a sum of
 * the messages' own features, so a message is taken out again by subtracting its part.
 */
import { type Rows, WHOLE, WORDS } from './rows.ts';

/** Variance that a shop's own weights are expected to have, by kind of column. */
export interface Strength {
  words: number;
  whole: number;
  bias: number;
}

export interface Task {
  rows: Rows;
  outputs: number;
  /** By row and output: log-odds without what is learnt here, and the probabilities wanted. */
  offset: Float64Array;
  target: Float64Array;
  /** By row; 0 takes a row out. */
  weight: Float64Array;
}

export interface Fit {
  /** By row and output: `weight * (wanted - said)` once it has settled. */
  dual: Float64Array;
  /** By column and output, before they are scaled by the strength: the same whatever the strength. */
  weights: Float64Array;
}

/** Steps are cut a little: outputs of one message move together. */
const CAUTION = 1.3;
const LEAST_CURVE = 0.05;
const SETTLED = 1e-2;

export const emptyFit = ({ rows, outputs }: Task): Fit => ({
  dual: new Float64Array(rows.count * outputs),
  weights: new Float64Array(rows.keys.length * outputs),
});

export const copyOf = ({ dual, weights }: Fit): Fit => ({ dual: dual.slice(), weights: weights.slice() });

function scaleOf({ kind, rarity }: Rows, strength: Strength, column: number): number {
  if (kind[column] === WORDS) return strength.words * (rarity[column] ?? 1);
  return kind[column] === WHOLE ? strength.whole : strength.bias;
}

/** Values as they count under a strength. */
export function scaled(rows: Rows, strength: Strength): Float64Array {
  const { column, value } = rows;
  const values = new Float64Array(value.length);
  for (let at = 0; at < values.length; at++) values[at] = (value[at] ?? 0) * scaleOf(rows, strength, column[at] ?? 0);
  return values;
}

/** The weights to be added to a model. */
export function finished({ rows, outputs }: Task, { weights }: Fit, strength: Strength): Float64Array {
  const out = new Float64Array(weights.length);
  for (let column = 0; column < rows.keys.length; column++) {
    const scale = scaleOf(rows, strength, column);
    for (let at = column * outputs; at < (column + 1) * outputs; at++) out[at] = scale * (weights[at] ?? 0);
  }
  return out;
}

/** Log-odds of a row with what is learnt. @param values of `scaled` */
export function oddsOf(
  { rows, outputs, offset }: Task,
  weights: Float64Array,
  values: Float64Array,
  row: number,
  odds: Float64Array = new Float64Array(outputs),
): Float64Array {
  for (let c = 0; c < outputs; c++) odds[c] = offset[row * outputs + c] ?? 0;
  const { column } = rows;
  const end = rows.start[row + 1] ?? 0;
  for (let at = rows.start[row] ?? 0; at < end; at++) {
    const base = (column[at] ?? 0) * outputs;
    const value = values[at] ?? 0;
    for (let c = 0; c < outputs; c++) odds[c] = (odds[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  return odds;
}

function add({ rows, outputs }: Task, weights: Float64Array, row: number, steps: Float64Array): void {
  const { column, value: values } = rows;
  const end = rows.start[row + 1] ?? 0;
  for (let at = rows.start[row] ?? 0; at < end; at++) {
    const base = (column[at] ?? 0) * outputs;
    const value = values[at] ?? 0;
    for (let c = 0; c < outputs; c++) weights[base + c] = (weights[base + c] ?? 0) + value * (steps[c] ?? 0);
  }
}

/** Goes on from `fit`, which it changes. @param values of `scaled`; @param out rows that do not take part */
export function solve(task: Task, fit: Fit, values: Float64Array, sweeps: number, out?: ReadonlySet<number>): void {
  const { rows, outputs, target, weight } = task;
  const odds = new Float64Array(outputs);
  const steps = new Float64Array(outputs);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let most = 0;
    for (let row = 0; row < rows.count; row++) {
      const own = weight[row] ?? 0;
      if (own === 0 || out?.has(row)) continue;
      let norm = 0;
      const end = rows.start[row + 1] ?? 0;
      for (let at = rows.start[row] ?? 0; at < end; at++) norm += (values[at] ?? 0) * (rows.value[at] ?? 0);
      oddsOf(task, fit.weights, values, row, odds);
      softmax(odds);
      let moved = 0;
      for (let c = 0; c < outputs; c++) {
        const at = row * outputs + c;
        const said = odds[c] ?? 0;
        const error = own * ((target[at] ?? 0) - said) - (fit.dual[at] ?? 0);
        const step = error / (1 + own * norm * Math.max(LEAST_CURVE, said * (1 - said)) * CAUTION);
        steps[c] = step;
        fit.dual[at] = (fit.dual[at] ?? 0) + step;
        if (step > moved) moved = step;
        else if (-step > moved) moved = -step;
      }
      add(task, fit.weights, row, steps);
      if (moved > most) most = moved;
    }
    if (most < SETTLED) return;
  }
}

/** As if the row had never been learnt; the others have yet to make up for it. */
export function takeOut(task: Task, fit: Fit, row: number): void {
  const own = fit.dual.subarray(row * task.outputs, (row + 1) * task.outputs);
  add(
    task,
    fit.weights,
    row,
    own.map((one) => -one),
  );
  own.fill(0);
}

/** In place: log-odds to probabilities. */
export function softmax(odds: Float64Array): void {
  let most = -Infinity;
  for (let c = 0; c < odds.length; c++) most = Math.max(most, odds[c] ?? 0);
  let total = 0;
  for (let c = 0; c < odds.length; c++) {
    const raised = Math.exp((odds[c] ?? 0) - most);
    odds[c] = raised;
    total += raised;
  }
  for (let c = 0; c < odds.length; c++) odds[c] = (odds[c] ?? 0) / total;
}
