/** Examples as the learner takes them: read, scored by what is known, without repetition. */
import { type Category, categories, type Priority } from '../../categories.ts';
import type { Example } from '../learn.ts';
import { ANCHORS } from '../model/anchors.ts';
import type { Features } from '../model/features.ts';
import type { WeightedRows } from '../model/linear.ts';
import { type Model, untaught } from '../model/model.ts';
import { addOdds, score } from '../model/score.ts';
import { type Reading, read } from '../reading.ts';
import { unmasked } from './unmasked.ts';

export interface Lesson {
  reading: Reading;
  features: Features;
  /** Log-odds of the shared weights, and of those with what the shop has taught before. */
  shared: Float64Array;
  known: Float64Array;
  category: Category;
  priority?: Priority | undefined;
  agent?: string | undefined;
  /** How often the example was given. */
  count: number;
}

/** The newest of what one agent says about the same text, in an order that does not depend on the order they came in. */
export function lessonsOf(examples: readonly Example[], most: number, model: Model): Lesson[] {
  const newest = new Map<string, { example: Example; count: number }>();
  for (const example of examples) {
    const key = JSON.stringify([example.text.trim(), example.subject ?? '', example.agent ?? null]);
    const count = (newest.get(key)?.count ?? 0) + 1;
    newest.delete(key);
    newest.set(key, { example, count });
  }
  return [...newest]
    .slice(-most)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { example, count }]) => ({
      ...scoredBy(model, { text: unmasked(example.text), subject: example.subject && unmasked(example.subject) }),
      category: example.category,
      priority: example.priority,
      agent: example.agent,
      count,
    }));
}

function scoredBy(model: Model, input: { text: string; subject?: string | undefined }) {
  const reading = read(input);
  const { features, odds } = score(reading, untaught(model.shared));
  return { reading, features, shared: odds, known: withDelta(odds, features, model.delta) };
}

export function withDelta(shared: Float64Array, features: Features, delta: WeightedRows): Float64Array {
  const odds = shared.slice();
  addOdds(odds, features, delta);
  return odds;
}

/** Of the messages that ship with the model: enough to hold the place of what no shop talks about. */
const EVERY = 4;
const common = new WeakMap<WeightedRows, Lesson[]>();

/** Messages of the material with their true category, read once for each model. */
export function commonLessons(model: Model): Lesson[] {
  const known = common.get(model.shared) ?? commonBy(untaught(model.shared));
  common.set(model.shared, known);
  return known.map((lesson) => ({ ...lesson, known: withDelta(lesson.shared, lesson.features, model.delta) }));
}

const commonBy = (model: Model): Lesson[] =>
  ANCHORS.split('\n')
    .filter((_, at) => at % EVERY === 0)
    .map((line) => ({
      ...scoredBy(model, { text: line.slice(1) }),
      category: categories[Number(line.slice(0, 1))] ?? 'other',
      count: 1,
    }));
