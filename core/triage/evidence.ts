/** What a message says about its subject: which phrases of the lexicon speak for which category, and what is left without. */

import { type Category, categories } from '../categories.ts';
import { HAN, isA, kindOf, LETTER, NUMBER, startOfLast } from '../text/characters.ts';
import type { Found } from '../text/phrases.ts';
import { isBoundary, SENTENCE, type Token } from '../text/tokens.ts';
import { topicFinder } from './finders.ts';
import type { TopicCue } from './lexicon.ts';

export interface Witness {
  words: string;
  weight: number;
}

export interface Evidence {
  /** Strongest first; every wording once, however often it is repeated. */
  witnesses: Record<Category, Witness[]>;
  /** Words of the message beside courtesies. */
  contentWords: number;
  /** Some words, and all of them courtesies. */
  onlyCourtesy: boolean;
}

/** How far a dismissal (`not asking for`) reaches, in tokens of its clause. */
const DISMISSAL_REACH = 6;

/** Each further phrase for a category adds less: a long mail is not surer than its clearest sentences. */
const DIMINISHING = 0.6;

export const strengthOf = (witnesses: Witness[]): number =>
  witnesses.reduce((sum, { weight }, index) => sum + weight * DIMINISHING ** index, 0);

function endsInWord(text: string): boolean {
  const kind = kindOf(text.codePointAt(startOfLast(text, text.length)) ?? 0);
  return isA(kind, LETTER | NUMBER) && !isA(kind, HAN);
}

/** The words of a phrase as the customer wrote them. */
export function quoted(tokens: Token[], at: number[]): string {
  let text = '';
  for (const position of at) {
    const written = tokens[position]?.written ?? '';
    const joined = endsInWord(text) ? ' ' : '';
    text += text.endsWith(written) && joined !== '' ? '' : joined + written;
  }
  return text;
}

function dismissedPositions(tokens: Token[], found: Found<TopicCue>[]): Set<number> {
  const dismissed = new Set<number>();
  for (const { says, at } of found) {
    if (!says.some(({ kind }) => kind === 'dismissal')) continue;
    const after = (at.at(-1) ?? 0) + 1;
    for (let position = after; position < after + DISMISSAL_REACH; position++) {
      if (isBoundary(tokens[position]?.form ?? SENTENCE)) break;
      dismissed.add(position);
    }
  }
  return dismissed;
}

/** @param numbers of the tokens */
export function evidenceIn(tokens: Token[], numbers: Int32Array): Evidence {
  const found = topicFinder.find(numbers);
  const dismissed = dismissedPositions(tokens, found);
  const heard = new Map<Category, Map<string, Witness>>();
  const courteous = new Set<number>();
  for (const { says, at } of found) {
    for (const cue of says) {
      if (cue.kind === 'courtesy') for (const position of at) courteous.add(position);
      if (cue.kind !== 'topic' || dismissed.has(at.at(-1) ?? 0)) continue;
      const key = at.map((position) => tokens[position]?.form).join(' ');
      const witnesses = heard.get(cue.category) ?? new Map<string, Witness>();
      heard.set(cue.category, witnesses);
      const known = witnesses.get(key);
      if (known === undefined || known.weight < cue.weight) {
        witnesses.set(key, { words: quoted(tokens, at), weight: cue.weight });
      }
    }
  }
  let words = 0;
  let contentWords = 0;
  for (let position = 0; position < tokens.length; position++) {
    if (isBoundary(tokens[position]?.form ?? SENTENCE)) continue;
    words++;
    if (!courteous.has(position)) contentWords++;
  }
  return {
    witnesses: Object.fromEntries(
      categories.map((category) => [
        category,
        [...(heard.get(category)?.values() ?? [])].sort((a, b) => b.weight - a.weight),
      ]),
    ) as Record<Category, Witness[]>,
    contentWords,
    onlyCourtesy: words > 0 && contentWords === 0,
  };
}
