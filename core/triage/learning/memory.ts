/** What was said about a message holds for that very message, however little of it can be told of others. */
import { categories, priorities } from '../../categories.ts';
import { TEMPERATURE } from '../model/calibration.ts';
import { type Linear, OUTPUTS } from '../model/linear.ts';
import { SAME, VERY_MESSAGE } from '../model/same.ts';
import { categoryOdds, priorityOdds } from '../model/score.ts';
import { pressedOdds, priorityOf } from '../priority.ts';
import { type Lesson, withDelta } from './lessons.ts';

/** Probability that a priority which was chosen gets on the same message. */
const SURE_OF_PRIORITY = 0.8;

/** Only what `delta` does not bring about by itself. @param weights by lesson */
export function remembered(
  lessons: readonly Lesson[],
  weights: readonly number[],
  delta: Linear,
): Pick<Linear, 'keys' | 'weights' | 'bias'> {
  const groups = new Map<number, { lesson: Lesson; votes: number }[]>();
  for (const [at, lesson] of lessons.entries()) {
    const key = lesson.features.keys[lesson.features.at.indexOf(VERY_MESSAGE)];
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), { lesson, votes: (weights[at] ?? 1) * lesson.count }]);
  }
  const additions = new Map<number, number[]>();
  for (const [key, group] of groups) {
    const first = group[0]?.lesson;
    if (first === undefined) continue;
    const odds = withDelta(first.shared, first.features, delta);
    const row = new Float64Array(OUTPUTS);
    const category = elected(group, ({ category: one }) => categories.indexOf(one));
    if (category !== undefined) row[category.at] = categoryLift(categoryOdds(odds), category);
    const priority = elected(group, (one) => (one.priority === undefined ? -1 : priorities.indexOf(one.priority)));
    if (priority !== undefined)
      row[categories.length + priority.at] = priorityLift(first, priorityOdds(odds), priority);
    if (row.some((one) => one !== 0))
      additions.set(
        key,
        Array.from(row, (one) => one / SAME),
      );
  }
  return {
    keys: Uint32Array.from(additions.keys()),
    weights: Float32Array.from([...additions.values()].flat()),
    bias: new Float32Array(OUTPUTS),
  };
}

interface Elected {
  at: number;
  votes: number;
  of: number;
}

function elected(group: { lesson: Lesson; votes: number }[], choice: (lesson: Lesson) => number): Elected | undefined {
  const counts = new Map<number, number>();
  for (const { lesson, votes } of group) {
    const at = choice(lesson);
    if (at >= 0) counts.set(at, (counts.get(at) ?? 0) + votes);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return most && { at: most[0], votes: most[1], of: [...counts.values()].reduce((sum, one) => sum + one, 0) };
}

/** By the rule of succession: said once it is likely, said often nearly sure. */
function categoryLift(odds: ArrayLike<number>, { at, votes, of }: Elected): number {
  return Math.min(1, votes) * liftTo((votes + 1) / (of + 2), odds, at, TEMPERATURE);
}

function priorityLift({ reading }: Lesson, odds: ArrayLike<number>, { at, votes }: Elected): number {
  if (priorityOf(reading, odds).priority === priorities[at]) return 0;
  return Math.min(1, votes) * liftTo(SURE_OF_PRIORITY, pressedOdds(reading, odds), at, 1);
}

/** What has to be added to one of the log-odds for a probability; 0 where it is there already. */
function liftTo(probability: number, odds: ArrayLike<number>, at: number, temperature: number): number {
  const others = Array.from(odds).reduce(
    (sum, one, other) => (other === at ? sum : sum + Math.exp(one / temperature)),
    0,
  );
  return Math.max(0, temperature * (Math.log(probability / (1 - probability)) + Math.log(others)) - (odds[at] ?? 0));
}
