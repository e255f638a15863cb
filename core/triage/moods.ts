/** What presses and what upsets in a message, by the lexicon; nothing that is only asked about, ruled out or a ware's name. */
import type { Found } from '../text/phrases.ts';
import { isBoundary, SENTENCE, type Token } from '../text/tokens.ts';
import { quoted } from './evidence.ts';
import { moodFinder } from './finders.ts';
import { ironyIn } from './irony.ts';
import { type Mood, signs } from './lexicon.ts';
import { isTakenBack } from './negation.ts';

export interface Heard {
  mood: Mood;
  words: string;
}

/** Taken back, these also say that nothing presses. */
const CALMING = new Set<Mood>(['safety', 'legal', 'money', 'anger', 'hurry']);
const TAKEN_BACK = new Set<Mood>([...CALMING, 'upset', 'deadline']);
/** `not immediately` speaks of the shop, `not urgent` and `no need to` of the customer. */
const OWN_HURRY = /urgen|emergen|hurry|急|jaldi|need to|不用|不必|不需|无需|无须/;
/** Nobody asks the price of what has hurt him. */
const UNASKED = new Set<Mood>(['safety', 'legal', 'money']);
const SIGNS: ReadonlySet<Mood> = new Set(signs);
const HIMSELF = new Set(['i', 'im', 'ill', 'id', 'ive', 'we', 'me', 'us', 'myself', '我']);
const BUYING = new Set(['buy', 'look', 'looking', 'want', 'need', 'like', 'interest', 'purchas', '买', '购', '推']);
/** How far apart a person and his need may stand, in tokens. */
const NEAR = 30;

/** @param units all tokens, silent ones too */
export function moodsIn(tokens: Token[], numbers: Int32Array, units: Token[]): Heard[] {
  const found = moodFinder.find(numbers);
  if (found.length === 0) return [];
  const places = (mood: Mood): number[] => found.flatMap(({ says, at }) => (says.includes(mood) ? at : []));
  const supposing = new Set(places('supposing'));
  const asked = places('ongoing').length === 0 ? places('browsing') : [];
  const heard: Heard[] = [];
  for (const { says, at } of found) {
    const from = at[0] ?? 0;
    for (const mood of says) {
      if (SIGNS.has(mood)) continue;
      if (mood === 'safety' && isSupposed(tokens, from, supposing)) continue;
      if (UNASKED.has(mood) && isAskedFor(tokens, from, asked)) continue;
      if (TAKEN_BACK.has(mood) && isTakenBack(tokens, units, at, mood)) {
        const words = quoted(tokens, [...before(tokens, from), ...at]);
        if (CALMING.has(mood) && (mood !== 'hurry' || OWN_HURRY.test(words))) heard.push({ mood: 'calm', words });
      } else heard.push({ mood, words: quoted(tokens, at) });
    }
  }
  return [...heard, ...needsIn(tokens, found), ...ironyIn(tokens, found)];
}

/** Asked about rather than happened: a supposing word stands before it in the same clause, or the mood word is its question. */
function isSupposed(tokens: Token[], from: number, supposing: Set<number>): boolean {
  for (let position = from - 1; position >= 0 && !isBoundary(tokens[position]?.form ?? SENTENCE); position--) {
    if (supposing.has(position)) return true;
  }
  return false;
}

/** In a clause that asks for a ware, and does not speak of what the customer does or what was done to him. */
function isAskedFor(tokens: Token[], from: number, asked: number[]): boolean {
  if (asked.length === 0) return false;
  let start = from;
  while (start > 0 && !isBoundary(tokens[start - 1]?.form ?? SENTENCE)) start--;
  let end = from;
  while (!isBoundary(tokens[end]?.form ?? SENTENCE)) end++;
  if (!asked.some((position) => position >= start && position < end)) return false;
  const clause = tokens.slice(start, end).map(({ form }) => form);
  return !clause.some((form) => HIMSELF.has(form)) || clause.some((form) => BUYING.has(form));
}

/** Up to this many words of the clause before a place: those that take it back. */
const TAKING_BACK = 3;

function before(tokens: Token[], from: number): number[] {
  const places: number[] = [];
  for (let at = from - 1; at >= from - TAKING_BACK && at >= 0 && !isBoundary(tokens[at]?.form ?? SENTENCE); at--)
    places.unshift(at);
  return places;
}

function needsIn(tokens: Token[], found: Found<Mood>[]): Heard[] {
  const saying = (...wanted: Mood[]) => found.filter(({ says }) => wanted.some((mood) => says.includes(mood)));
  const pairs: [persons: Found<Mood>[], needs: Found<Mood>[]][] = [
    [saying('frail'), saying('unable', 'lacking')],
    [saying('infant'), saying('lacking')],
  ];
  for (const [persons, needs] of pairs) {
    for (const person of persons) {
      const need = needs.find(({ at }) => Math.abs((at[0] ?? 0) - (person.at[0] ?? 0)) <= NEAR);
      if (need === undefined) continue;
      const places = person.at[0] === need.at[0] ? [person.at] : [person.at, need.at];
      const words = places.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).map((at) => quoted(tokens, at));
      return [{ mood: 'need', words: words.join(' … ') }];
    }
  }
  return [];
}
