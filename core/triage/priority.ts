/** How soon somebody should look: what presses, what upsets, and what takes the pressure out again. */
import type { Found } from '../text/phrases.ts';
import { isBoundary, type Token } from '../text/tokens.ts';
import type { Category, Priority } from '../words.ts';
import { quoted } from './evidence.ts';
import { type Mood, moodFinder } from './lexicon.ts';

const URGENT: Partial<Record<Mood, string>> = {
  safety: 'health or safety',
  legal: 'legal threat',
  money: 'money taken wrongly',
  anger: 'anger',
  hurry: 'time pressure',
};
const HIGH: Partial<Record<Mood, string>> = { upset: 'strong dissatisfaction', deadline: 'a deadline' };

/** Asked about rather than happened: a supposing word stands before it in the same clause, or the mood word is its question. */
function supposed(tokens: Token[], from: number, supposing: Set<number>): boolean {
  for (let position = from - 1; position >= 0 && !isBoundary(tokens[position]?.form ?? '.'); position--) {
    if (supposing.has(position)) return true;
  }
  return false;
}

interface Heard {
  mood: Mood;
  words: string;
}

/** Moods that count: no safety or hurry that is only asked about, no pressure that the customer takes back. */
function moodsIn(tokens: Token[]): Heard[] {
  const found: Found<Mood>[] = moodFinder.find(tokens);
  const supposing = new Set(found.filter(({ says }) => says.includes('supposing')).flatMap(({ at }) => at));
  return found.flatMap(({ says, at }) =>
    says
      .filter((mood) => mood !== 'safety' || !supposed(tokens, at[0] ?? 0, supposing))
      .map((mood) => ({ mood, words: quoted(tokens, at) })),
  );
}

export function priorityOf(
  tokens: Token[],
  topic: { category: Category; unsure: boolean; nothingToDo: boolean },
): { priority: Priority; reasons: string[] } {
  const heard = moodsIn(tokens);
  const has = (mood: Mood): boolean => heard.some((one) => one.mood === mood);
  const because = (names: Partial<Record<Mood, string>>): string[] =>
    Object.entries(names).flatMap(([mood, name]) => {
      const words = [...new Set(heard.filter((one) => one.mood === mood).map((one) => `"${one.words}"`))].slice(0, 3);
      return words.length > 0 ? [`${name}: ${words.join(', ')}`] : [];
    });

  const calm = has('calm');
  const { hurry, ...grave } = URGENT;
  const urgent = because(calm ? grave : { ...grave, hurry: hurry ?? '' });
  if (urgent.length > 0) return { priority: 'urgent', reasons: urgent.map((reason) => `priority urgent: ${reason}`) };

  const high = because(HIGH);
  if (high.length > 0 && !calm) return { priority: 'high', reasons: high.map((reason) => `priority high: ${reason}`) };

  if (topic.nothingToDo) return { priority: 'low', reasons: ['priority low: nothing to act on'] };
  if (!has('ongoing') && (topic.category === 'product' || (has('browsing') && !topic.unsure))) {
    return { priority: 'low', reasons: ['priority low: a question before any order'] };
  }
  return { priority: 'normal', reasons: calm ? ['priority normal: the customer is in no hurry'] : [] };
}
