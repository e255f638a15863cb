/** How far a step is taken: as far as it serves messages that were held out, and common ones, best. */
import { TEMPERATURE } from '../model/calibration.ts';
import { probabilities } from '../model/score.ts';

/** Log-odds of a message before and after the whole step, and its true place among them. */
export interface Held {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  truth: number;
  weight: number;
}

const PARTS = [1, 0.6, 0.3, 0.15];

/** 0 where each step would break more than it mends: counted by probabilities, which a few borderline cases do not sway. */
export function servingPart(held: readonly Held[]): number {
  const nets = PARTS.map((part) => held.reduce((net, one) => net + one.weight * gain(one, part), 0));
  const best = Math.max(...nets);
  return best < 0 ? 0 : (PARTS[nets.indexOf(best)] ?? 0);
}

function gain({ before, after, truth }: Held, part: number): number {
  const then = Array.from(before, (one, at) => one + part * ((after[at] ?? 0) - one));
  return (probabilities(then, TEMPERATURE)[truth] ?? 0) - (probabilities(before, TEMPERATURE)[truth] ?? 0);
}
