/** What presses and what upsets in a message, by the lexicon; nothing that is only asked about. */
import { isBoundary, type Token } from '../text/tokens.ts';
import { quoted } from './evidence.ts';
import { moodFinder } from './finders.ts';
import type { Mood } from './lexicon.ts';

export interface Heard {
  mood: Mood;
  words: string;
}

/** Asked about rather than happened: a supposing word stands before it in the same clause, or the mood word is its question. */
function supposed(tokens: Token[], from: number, supposing: Set<number>): boolean {
  for (let position = from - 1; position >= 0 && !isBoundary(tokens[position]?.form ?? '.'); position--) {
    if (supposing.has(position)) return true;
  }
  return false;
}

/** Moods that count: no safety that is only asked about. */
export function moodsIn(tokens: Token[], numbers: Int32Array): Heard[] {
  const found = moodFinder.find(numbers);
  const supposing = new Set(found.filter(({ says }) => says.includes('supposing')).flatMap(({ at }) => at));
  return found.flatMap(({ says, at }) =>
    says
      .filter((mood) => mood !== 'safety' || !supposed(tokens, at[0] ?? 0, supposing))
      .map((mood) => ({ mood, words: quoted(tokens, at) })),
  );
}
