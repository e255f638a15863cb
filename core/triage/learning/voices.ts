/** How much each example counts: nobody's corrections may drown those of the others. */
import { categories } from '../../categories.ts';
import { categoryOdds } from '../model/score.ts';
import type { Lesson } from './lessons.ts';

/** Examples that one agent may contribute with full weight, however few the others have given. */
export const AGENT_CAP = 30;
/** The same for an agent who mostly says what the shared model finds neither likeliest nor second. */
const DOUBTED_CAP = 0.5;
/** So many are no sign of anything yet. */
const FREE = 4;
/**
 * Of nothing but honest corrections, 9 to 51 of 100 are of that kind (44 kinds of shop left out of training); of labels that are
 * flipped, all alike or at random 61 to 98.
 */
const MOST_UNLIKELY = 0.55;
/** What others say as well is no invention: so many of theirs for one of the agent's. */
const CONFIRMING = 1 / 3;

/** By lesson. Examples without an agent (a shop's own labelled set, or of whom a lead trusts) are taken as they are. */
export function weightsOf(lessons: readonly Lesson[]): number[] {
  const said = lessons.map((lesson) => ({ agent: lesson.agent, unlikely: unlikelyDirection(lesson) }));
  const all = countsOf(said.map(({ unlikely }) => unlikely));
  const weights = new Map<string | undefined, number>([[undefined, 1]]);
  for (const agent of new Set(said.map((one) => one.agent))) {
    if (agent === undefined) continue;
    const own = said.filter((one) => one.agent === agent);
    const directions = countsOf(own.map(({ unlikely }) => unlikely));
    let alone = 0;
    for (const [direction, count] of directions) {
      if ((all.get(direction) ?? 0) - count < CONFIRMING * count) alone += count;
    }
    const isDoubted = alone > Math.max(FREE, MOST_UNLIKELY * own.length);
    const cap = isDoubted ? DOUBTED_CAP : Math.max(AGENT_CAP, (lessons.length - own.length) / 2);
    weights.set(agent, Math.min(1, cap / own.length));
  }
  return said.map(({ agent }) => weights.get(agent) ?? 1);
}

/** From what to what; undefined where the shared model has the category among its first two. */
function unlikelyDirection({ shared, category }: Lesson): string | undefined {
  const odds = categoryOdds(shared);
  const own = odds[categories.indexOf(category)] ?? 0;
  const ahead = odds.reduce((count, one) => count + Number(one > own), 0);
  return ahead < 2 ? undefined : `${odds.indexOf(Math.max(...odds))} ${category}`;
}

function countsOf(directions: (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of directions) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
