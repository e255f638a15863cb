/** A message as triage reads it: the customer's own words, cut into tokens, with what the lexicon finds in them. */

import type { Category } from '../categories.ts';
import { ownWords } from '../text/body.ts';
import { languageOf } from '../text/language.ts';
import { withoutPinyin } from '../text/pinyin.ts';
import { plain } from '../text/plain.ts';
import { withoutRepetition } from '../text/repetition.ts';
import { isBoundary, spoken, type Token, unitsOf } from '../text/tokens.ts';
import { conceptsIn } from './concepts.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import { numbersOf } from './finders.ts';
import { withoutGreetings } from './greetings.ts';
import { type Heard, moodsIn } from './moods.ts';

export interface ClassifierInput {
  text: string;
  subject?: string | undefined;
  /** What the form says: weighed, not obeyed. */
  hint?: { category?: Category | undefined; locale?: string | undefined } | undefined;
}

export interface Reading {
  /** All tokens, silent ones too. */
  units: Token[];
  /** What phrases are looked for in. */
  tokens: Token[];
  /** Of the tokens, in the lexicon's vocabulary. */
  numbers: Int32Array;
  evidence: Evidence;
  moods: Heard[];
  /** Meanings that occur, each with the place of its first token among `tokens`. */
  concepts: Map<string, number>;
  language: string;
  /** Whether it holds a question mark or one of the question words that end a Chinese sentence. */
  asks: boolean;
  /** As the customer typed it: for capitals and exclamation marks. */
  raw: string;
}

/** Longer texts say what they are about before this many characters. */
const READ = 6_000;

export function read({ text, subject, hint }: ClassifierInput): Reading {
  const own = ownWords(text).slice(0, READ);
  const body = withoutPinyin(withoutRepetition(plain(own)));
  const heading =
    subject === undefined || subject.trim() === ''
      ? ''
      : withoutPinyin(withoutRepetition(plain(subject.slice(0, 400))));
  const whole = heading === '' || heading === body ? body : `${heading}\n${body}`;
  return readingOf(withoutGreetings(unitsOf(whole)), own, languageOf(whole, hint?.locale), /[?？吗嗎呢]/u.test(whole));
}

function readingOf(units: Token[], raw: string, language: string, asks: boolean): Reading {
  const tokens = spoken(units);
  const numbers = numbersOf(tokens);
  return {
    units,
    tokens,
    numbers,
    evidence: evidenceIn(tokens, numbers),
    moods: moodsIn(tokens, numbers, units),
    concepts: conceptsIn(tokens, numbers),
    language,
    asks,
    raw,
  };
}

/** The sentences of a message, each as a message of its own. One that is alone gives nothing. */
export function sentencesOf(reading: Reading): Reading[] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  for (const token of reading.units) {
    part.push(token);
    if (isBoundary(token.form) || SPLITS.has(token.form)) {
      if (part.some(({ form }) => !isBoundary(form))) parts.push(part);
      part = [];
    }
  }
  if (part.length > 0) parts.push(part);
  if (parts.length < 2) return [];
  return parts.slice(0, MOST_SENTENCES).map((units) => readingOf(units, '', reading.language, reading.asks));
}

const MOST_SENTENCES = 24;
const SPLITS = new Set(['and', 'also', 'und', 'et', 'y', 'plus', 'aur']);
