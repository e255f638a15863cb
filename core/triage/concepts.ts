/** Which meanings occur in a message, whatever words stand for them: what the model learns of one word holds for the others. */
import { type Phrases, phrases } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { chineseConcepts } from './lexicon/concepts/chinese.ts';
import { englishConcepts } from './lexicon/concepts/english.ts';
import { otherConcepts } from './lexicon/concepts/others.ts';

/** Scripts without spaces, and languages that bend their words: looked for as beginnings of words or anywhere in them. */
const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const SHORTEST_BEGINNING = 5;

function finderOf(): Phrases<string> {
  const finder = phrases<string>();
  for (const lexicon of [englishConcepts, chineseConcepts]) {
    for (const [concept, list] of Object.entries(lexicon)) {
      for (const phrase of list.split('|')) finder.add(phrase.trim(), concept, { gap: 3, classes: {} });
    }
  }
  for (const [concept, list] of Object.entries(otherConcepts)) {
    for (const phrase of list.split(/\s+/)) finder.add(phrase.replaceAll('_', ' '), concept, { gap: 0, classes: {} });
  }
  return finder;
}

const finder = finderOf();

const beginnings = new Map<string, string>();
const unspaced: [piece: string, concept: string][] = [];
for (const [concept, list] of Object.entries(otherConcepts)) {
  for (const word of list.split(/\s+/)) {
    if (UNSPACED.test(word)) unspaced.push([word.replaceAll('_', ''), concept]);
    else if (!word.includes('_') && word.length >= SHORTEST_BEGINNING) beginnings.set(word.slice(0, 7), concept);
  }
}

/** Each concept with the position of its first token. */
export function conceptsIn(tokens: Token[]): Map<string, number> {
  const heard = new Map<string, number>();
  const hear = (concept: string, at: number): void => {
    if (!heard.has(concept)) heard.set(concept, at);
  };
  for (const { says, at } of finder.find(tokens)) for (const concept of says) hear(concept, at[0] ?? 0);
  for (const [at, { written }] of tokens.entries()) {
    if (UNSPACED.test(written)) {
      for (const [piece, concept] of unspaced) if (written.includes(piece)) hear(concept, at);
    } else if (written.length >= SHORTEST_BEGINNING) {
      for (let length = SHORTEST_BEGINNING; length <= 7; length++) {
        const concept = beginnings.get(written.slice(0, length));
        if (concept !== undefined) hear(concept, at);
      }
    }
  }
  return heard;
}
