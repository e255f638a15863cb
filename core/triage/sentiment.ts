/** How the customer feels, from the lexicon's moods and words of praise: -1 (furious) to 1 (delighted). */
import { delightFinder } from './finders.ts';
import type { Mood } from './lexicon.ts';
import { isTakenBack } from './negation.ts';
import type { Reading } from './reading.ts';

const WEIGHT: Partial<Record<Mood, number>> = {
  anger: -0.9,
  legal: -0.7,
  upset: -0.6,
  irony: -0.6,
  money: -0.4,
  safety: -0.4,
};
const DELIGHT = 0.5;
/** `I don't love it`. */
const NO_DELIGHT = -0.3;
const MOST_DELIGHTS = 2;

export function sentimentOf({ moods, numbers, tokens, units }: Reading): number {
  const heard = new Set(moods.map(({ mood }) => mood));
  let sentiment = 0;
  for (const mood of heard) sentiment += WEIGHT[mood] ?? 0;
  const praise = delightFinder.find(numbers);
  const meant = praise.filter(({ at }) => !isTakenBack(tokens, units, at, 'delight'));
  if (meant.length < praise.length) sentiment += NO_DELIGHT;
  if (!heard.has('irony')) sentiment += DELIGHT * Math.min(MOST_DELIGHTS, meant.length);
  return Math.max(-1, Math.min(1, Math.round(sentiment * 100) / 100));
}
