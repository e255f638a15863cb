/** Learning from a shop's corrections. Pure and deterministic; the very code that production runs. */
import { type Category, categories, type Priority, priorities } from '../categories.ts';
import { asStored, sumOf } from './learning/delta.ts';
import { commonLessons, type Lesson, lessonsOf } from './learning/lessons.ts';
import { remembered } from './learning/memory.ts';
import { type Rows, rowsOf } from './learning/rows.ts';
import { oddsOf, type Task } from './learning/solve.ts';
import { type Held, servingPart } from './learning/step.ts';
import { learnAt, learnUsually } from './learning/strength.ts';
import { weightsOf } from './learning/voices.ts';
import { type Linear, OUTPUTS } from './model/linear.ts';
import { type Model, untaught } from './model/model.ts';
import { categoryOdds, priorityOdds, probabilities } from './model/score.ts';
import { pressedOdds } from './priority.ts';

export { AGENT_CAP } from './learning/voices.ts';
export { decodeModel, encodeModel } from './model/codec.ts';
export type { Model } from './model/model.ts';

export interface Example {
  text: string;
  subject?: string | undefined;
  category: Category;
  priority?: Priority | undefined;
  /** Who corrected it: one agent's corrections weigh no more than half of all others', or `AGENT_CAP`. */
  agent?: string | undefined;
}

/** More examples than this are not looked at: the newest count. */
export const MOST_EXAMPLES = 4_000;
/** How much a common message holds its place against an example. */
const COMMON_WEIGHT = 0.5;

/** @param examples oldest first; a text that stands in several counts as its newest says, per agent */
export function learn(model: Model | undefined, examples: readonly Example[]): Model {
  const known = model ?? untaught();
  const lessons = lessonsOf(examples, MOST_EXAMPLES, known);
  if (lessons.length === 0) return known;
  const weights = weightsOf(lessons);
  const common = commonLessons(known);
  const rows = rowsOf(
    lessons.map(({ features }) => features),
    common.map(({ features }) => features),
    (key) => known.shared.row(key) >= 0,
  );

  const category = categoryStep(rows, lessons, weights, common);
  const priority = learnUsually(priorityTask(rows, lessons, weights, common));
  const general = sumOf(known.delta, joined(rows, category, priority));
  const delta = asStored(sumOf(general, remembered(lessons, weights, general)));
  return { shared: known.shared, delta, learnt: known.learnt + lessons.length };
}

function categoryStep(rows: Rows, lessons: Lesson[], weights: number[], common: Lesson[]): Float64Array {
  const task = taskOf(
    rows,
    [...lessons, ...common].map(({ known }) => categoryOdds(known)),
    [
      ...lessons.map(({ category }) => oneHot(categories.indexOf(category), categories.length)),
      ...common.map(({ known }) => probabilities(categoryOdds(known), 1)),
    ],
    [...weights, ...common.map(() => COMMON_WEIGHT)],
  );
  const learnt = learnAt(task, lessons.length);
  // Examples that were learnt and never held out cannot tell; a single one has to.
  const judged = [
    ...(lessons.length === 1 ? [0] : learnt.heldOut.keys()),
    ...common.map((_, at) => lessons.length + at),
  ];
  const held = judged.map((row): Held => {
    const lesson = row < lessons.length ? lessons[row] : common[row - lessons.length];
    return {
      before: task.offset.subarray(row * task.outputs, (row + 1) * task.outputs),
      after: learnt.heldOut.get(row) ?? oddsOf(task, learnt.weights, rows.value, row),
      truth: categories.indexOf(lesson?.category ?? 'other'),
      weight: weights[row] ?? 1,
    };
  });
  const part = servingPart(held);
  return learnt.weights.map((one) => one * part);
}

/** Where nobody has named a priority, a lesson says nothing of it. */
function priorityTask(rows: Rows, lessons: Lesson[], weights: number[], common: Lesson[]): Task {
  const odds = [...lessons, ...common].map(({ reading, known }) => pressedOdds(reading, priorityOdds(known)));
  return taskOf(
    rows,
    odds,
    [
      ...lessons.map(({ priority }) =>
        oneHot(priority === undefined ? -1 : priorities.indexOf(priority), priorities.length),
      ),
      ...odds.slice(lessons.length).map((one) => probabilities(one, 1)),
    ],
    [
      ...lessons.map(({ priority }, at) => (priority === undefined ? 0 : (weights[at] ?? 1))),
      ...common.map(() => COMMON_WEIGHT),
    ],
  );
}

/** Weights by column of both tasks as a model's; the first column is the bias. */
function joined(
  { keys }: Rows,
  ofCategories: Float64Array,
  ofPriorities: Float64Array,
): Pick<Linear, 'keys' | 'weights' | 'bias'> {
  const all = new Float32Array(keys.length * OUTPUTS);
  for (let column = 0; column < keys.length; column++) {
    const [c, p] = [categories.length, priorities.length];
    all.set(ofCategories.subarray(column * c, (column + 1) * c), column * OUTPUTS);
    all.set(ofPriorities.subarray(column * p, (column + 1) * p), column * OUTPUTS + c);
  }
  return { keys: keys.subarray(1), weights: all.subarray(OUTPUTS), bias: all.slice(0, OUTPUTS) };
}

function taskOf(rows: Rows, offsets: ArrayLike<number>[], targets: ArrayLike<number>[], weights: number[]): Task {
  const outputs = offsets[0]?.length ?? 0;
  const flat = (lists: ArrayLike<number>[]): Float64Array => {
    const all = new Float64Array(lists.length * outputs);
    for (const [at, list] of lists.entries()) all.set(list, at * outputs);
    return all;
  };
  return { rows, outputs, offset: flat(offsets), target: flat(targets), weight: Float64Array.from(weights) };
}

const oneHot = (at: number, length: number): number[] => Array.from({ length }, (_, one) => Number(one === at));
