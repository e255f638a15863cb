/** The model in the repository and what a shop has taught on top of it. */
import { emptyLinear, type Linear, type WeightedRows } from './linear.ts';
import { openLinear } from './packed-linear.ts';
import packed from './weights.json' with { type: 'json' };

export interface Model {
  shared: WeightedRows;
  /** What the shop taught, added to the shared weights; all that is stored of a model. */
  delta: Linear;
  /** Examples that have been learnt, all calls together. */
  learnt: number;
}

let loaded: WeightedRows | undefined;

/** Opened at the first message: a cold start that classifies nothing pays nothing. */
export function sharedWeights(): WeightedRows {
  loaded ??= openLinear(packed.weights);
  return loaded;
}

export const untaught = (shared: WeightedRows = sharedWeights()): Model => ({
  shared,
  delta: emptyLinear(),
  learnt: 0,
});
