/**
 * How far a shop's messages differ from all others' is not known beforehand: several strengths are tried, and each counts by
 * how likely it makes the labels of messages that were held out (in parts, in turn).
 */
import { TEMPERATURE } from '../model/calibration.ts';
import {
  copyOf,
  emptyFit,
  type Fit,
  finished,
  oddsOf,
  type Strength,
  scaled,
  softmax,
  solve,
  type Task,
  takeOut,
} from './solve.ts';

const CANDIDATES: Strength[] = [1, 4].flatMap((words) =>
  [0.1, 0.4, 1.6].map((whole) => ({ words, whole, bias: whole / 4 })),
);
/** Where nothing speaks for any, and for priorities: most shops that we know do best by about these. */
const USUAL: Strength = { words: 2, whole: 0.15, bias: 0.04 };
const FAITH_IN_USUAL = 0.5;
/** Log-likelihood that learning nothing starts with: somebody has taken the trouble to correct. */
const NOTHING_LEARNT = -3;
/** Messages of one shop repeat each other: their likelihoods are not worth as much as independent ones. */
const DISCOUNT = 0.5;
const SWEEPS = 6;
const SWEEPS_WITHOUT = 2;
const LEAST_SHARE = 0.02;
const LEAST_CHANCE = 1e-4;
const FOLDS = 5;
/** With more, the choice would be no surer. */
const ENOUGH_HELD_OUT = 300;

export interface Learnt {
  /** By column and output. */
  weights: Float64Array;
  /** Log-odds of rows by what was learnt without their part; of one alone, by the whole. */
  heldOut: Map<number, Float64Array>;
}

/** @param count rows that are examples, the first; the others only hold their place */
export function learnAt(task: Task, count: number): Learnt {
  const folds = foldsOf(count);
  const rows = folds.flat();
  let last = emptyFit(task);
  const tried = CANDIDATES.map((strength) => {
    const values = scaled(task.rows, strength);
    // The next strength goes on from this one's fit: it has less far to go than from nothing.
    const fit = copyOf(last);
    solve(task, fit, values, SWEEPS);
    last = fit;
    return { strength, fit, heldOut: heldOutOf(task, fit, values, folds) };
  });
  const nothing = new Map(rows.map((row) => [row, task.offset.slice(row * task.outputs, (row + 1) * task.outputs)]));
  const votes = tried.map(
    ({ strength, heldOut }) => DISCOUNT * likelihood(task, heldOut) + FAITH_IN_USUAL * nearUsual(strength),
  );
  const without = DISCOUNT * likelihood(task, nothing) + NOTHING_LEARNT;
  const best = Math.max(without, ...votes);
  const total = votes.reduce((sum, vote) => sum + Math.exp(vote - best), Math.exp(without - best));
  const weights = new Float64Array(task.rows.keys.length * task.outputs);
  for (const [at, { strength, fit, heldOut }] of tried.entries()) {
    const share = Math.exp((votes[at] ?? 0) - best) / total;
    if (share < LEAST_SHARE) continue;
    const own = finished(task, fit, strength);
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) + share * (own[k] ?? 0);
    for (const [row, odds] of heldOut) {
      const before = row * task.outputs;
      const mean = nothing.get(row);
      for (let c = 0; mean && c < odds.length; c++) {
        mean[c] = (mean[c] ?? 0) + share * ((odds[c] ?? 0) - (task.offset[before + c] ?? 0));
      }
    }
  }
  return { weights, heldOut: nothing };
}

/** At the usual strength, untried. */
export function learnUsually(task: Task): Float64Array {
  const fit = emptyFit(task);
  solve(task, fit, scaled(task.rows, USUAL), SWEEPS);
  return finished(task, fit, USUAL);
}

const nearUsual = ({ words, whole }: Strength): number =>
  -Math.abs(Math.log(words / USUAL.words)) - Math.abs(Math.log(whole / USUAL.whole));

/** Rows of each part that is held out in turn; none of a single example, which can only be judged by itself. */
function foldsOf(count: number): number[][] {
  const folds = count === 1 ? 0 : Math.min(FOLDS, count);
  const needed = Math.ceil((ENOUGH_HELD_OUT * folds) / count);
  return Array.from({ length: Math.min(folds, needed) }, (_, fold) =>
    Array.from({ length: count }, (_, row) => row).filter((row) => row % folds === fold),
  );
}

function heldOutOf(task: Task, fit: Fit, values: Float64Array, folds: number[][]): Map<number, Float64Array> {
  const heldOut = new Map<number, Float64Array>();
  for (const fold of folds) {
    const rest = copyOf(fit);
    for (const row of fold) takeOut(task, rest, row);
    solve(task, rest, values, SWEEPS_WITHOUT, new Set(fold));
    for (const row of fold) heldOut.set(row, oddsOf(task, rest.weights, values, row));
  }
  return heldOut;
}

function likelihood({ outputs, target, weight }: Task, odds: Map<number, Float64Array>): number {
  let sum = 0;
  for (const [row, one] of odds) {
    const said = one.map((each) => each / TEMPERATURE);
    softmax(said);
    const wanted = target.subarray(row * outputs, (row + 1) * outputs).indexOf(1);
    sum += (weight[row] ?? 0) * Math.log(Math.max(LEAST_CHANCE, said[wanted] ?? 0));
  }
  return sum;
}
