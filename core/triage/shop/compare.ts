/** Whether a new model is better than the one in use: on the shop's held-out examples and on common messages. */
import { categories } from '../../categories.ts';
import { classifyReading } from '../classify.ts';
import { AGENT_CAP, type Model } from '../learn.ts';
import { commonLessons, withDelta } from '../learning/lessons.ts';
import { unmasked } from '../learning/unmasked.ts';
import { untaught } from '../model/model.ts';
import { categoryOdds } from '../model/score.ts';
import { read } from '../reading.ts';
import type { ShopExample } from './example.ts';
import type { Figures } from './version.ts';

type Judgement = Omit<Figures, 'examples'>;

/** The newest of a shop's: more would make learning slow and the judgement no surer. */
const MOST_HELD_OUT = 200;
/** As with what is learnt: one agent's examples count no more than all others' together, or a fifth of learning's cap. */
const HELD_OUT_CAP = AGENT_CAP / 5;

export function compare(before: Model | undefined, after: Model, heldOut: readonly ShopExample[]): Judgement {
  const own = heldOut.slice(-MOST_HELD_OUT);
  const counts = new Map<string, number>();
  for (const { agent } of own) counts.set(agent.id, (counts.get(agent.id) ?? 0) + 1);
  const judged = own.map(({ subject, text, category, agent }) => {
    const mine = counts.get(agent.id) ?? 1;
    const reading = read({ subject: unmasked(subject), text: unmasked(text) });
    const says = (model: Model | undefined): boolean =>
      classifyReading(reading, undefined, model ?? untaught()).category === category;
    return {
      weight: Math.min(1, Math.max(HELD_OUT_CAP, own.length - mine) / mine),
      was: says(before),
      is: says(after),
    };
  });
  const common = commonLessons(untaught(after.shared)).map(({ shared, features, category }) => {
    const says = (model: Model | undefined): boolean => {
      const odds = categoryOdds(model === undefined ? shared : withDelta(shared, features, model.delta));
      return odds.indexOf(Math.max(...odds)) === categories.indexOf(category);
    };
    return { weight: 1, was: says(before), is: says(after) };
  });
  const all = [...judged, ...common];
  return {
    heldOut: own.length,
    accuracyBefore: share(judged.map(({ was }) => was)),
    accuracyAfter: share(judged.map(({ is }) => is)),
    mended: sum(all.filter(({ was, is }) => !was && is)),
    broken: sum(all.filter(({ was, is }) => was && !is)),
  };
}

const share = (right: boolean[]): number | null =>
  right.length === 0 ? null : right.filter(Boolean).length / right.length;
const sum = (rows: readonly { weight: number }[]): number =>
  Math.round(rows.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
