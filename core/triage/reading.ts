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
  /** The same, with a boundary wherever a Chinese chat has a space: for telling requests apart. */
  parted: Token[];
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
  const units = withoutGreetings(unitsOf(whole));
  const parted = spacesAsCommas(whole);
  return {
    ...readingOf(units, own, languageOf(whole, hint?.locale), /[?？吗嗎呢]/u.test(whole)),
    parted: parted === whole ? units : withoutGreetings(unitsOf(parted)),
  };
}

/** In Chinese chats a space between words stands for a comma. Spaces around single characters are a keyboard's. */
const spacesAsCommas = (text: string): string => text.replace(/(?<=\p{Script=Han}{2}) +(?=\p{Script=Han}{2})/gu, '，');

function readingOf(units: Token[], raw: string, language: string, asks: boolean): Reading {
  const tokens = spoken(units);
  const numbers = numbersOf(tokens);
  return {
    units,
    parted: units,
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
  const close = (): void => {
    if (part.some(({ form }) => !isBoundary(form))) parts.push(part);
    part = [];
  };
  for (const [at, token] of reading.parted.entries()) {
    if (CHINESE_SPLITS.has(token.form + (reading.parted[at + 1]?.form ?? ''))) close();
    part.push(token);
    if (isBoundary(token.form) || SPLITS.has(token.form)) close();
  }
  close();
  if (parts.length < 2) return [];
  return parts.slice(0, MOST_SENTENCES).map((units) => readingOf(units, '', reading.language, reading.asks));
}

const MOST_SENTENCES = 24;
/** Words that start another request: these end a part, Chinese ones (two characters) begin the next. */
const SPLITS = new Set(['and', 'also', 'und', 'et', 'y', 'plus', 'aur', 'then']);
const CHINESE_SPLITS = new Set(['顺便', '另外', '还有', '对了', '然后', '而且', '以及', '并且', '同时']);
