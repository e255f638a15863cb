/** Figures of a classifier on labelled messages. */
import { categories } from '../core/words.ts';

export interface Judged {
  category: number;
  priority: number;
  scores: ArrayLike<number>;
  /** Index of the priority that was said, -1 where none was. */
  saidPriority: number;
}

export const argmax = (scores: ArrayLike<number>): number => {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
};

export function figuresOf(rows: Judged[], threshold: number) {
  let right = 0;
  let two = 0;
  let decided = 0;
  let decidedRight = 0;
  const n = categories.length;
  const truth = new Array<number>(n).fill(0);
  const said = new Array<number>(n).fill(0);
  const hit = new Array<number>(n).fill(0);
  for (const { category, scores } of rows) {
    const best = argmax(scores);
    const ranked = [...Array(n).keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    truth[category] = (truth[category] ?? 0) + 1;
    said[best] = (said[best] ?? 0) + 1;
    if (best === category) {
      right++;
      hit[best] = (hit[best] ?? 0) + 1;
    }
    if (ranked.slice(0, 2).includes(category)) two++;
    if ((scores[best] ?? 0) >= threshold) {
      decided++;
      if (best === category) decidedRight++;
    }
  }
  const present = categories.flatMap((_, c) => ((truth[c] ?? 0) > 0 ? [c] : []));
  const f1 = present.map((c) => (2 * (hit[c] ?? 0)) / Math.max(1, (truth[c] ?? 0) + (said[c] ?? 0)));
  const known = rows.filter(({ priority }) => priority >= 0);
  const urgent = known.filter(({ priority }) => priority === 3);
  const called = known.filter(({ saidPriority }) => saidPriority === 3);
  const both = urgent.filter(({ saidPriority }) => saidPriority === 3);
  return {
    rows: rows.length,
    accuracy: right / rows.length,
    macroF1: f1.reduce((a, b) => a + b, 0) / f1.length,
    top2: two / rows.length,
    decided: decided / rows.length,
    decidedPrecision: decided === 0 ? 1 : decidedRight / decided,
    urgent: urgent.length,
    urgentRecall: urgent.length === 0 ? 1 : both.length / urgent.length,
    urgentPrecision: called.length === 0 ? 1 : both.length / called.length,
    perClass: Object.fromEntries(
      categories.map((category, c) => [
        category,
        {
          rows: truth[c] ?? 0,
          precision: (said[c] ?? 0) === 0 ? 1 : (hit[c] ?? 0) / (said[c] ?? 1),
          recall: (truth[c] ?? 0) === 0 ? 1 : (hit[c] ?? 0) / (truth[c] ?? 1),
        },
      ]),
    ),
  };
}
