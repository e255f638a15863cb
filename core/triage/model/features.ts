/**
 * What the model sees of a message: hashed words, pairs of words, pieces of words, runs of Han characters, shapes of numbers
 * and what the lexicon says. Words that the model does not know stand as `<thing>`: in a shop's talk they are mostly wares.
 */

import { categories } from '../../categories.ts';
import {
  allAre,
  anyIs,
  HANGUL,
  isA,
  isHan,
  KANA,
  kindOf,
  LETTER,
  MARK,
  PICTOGRAPH,
  THAI,
  UPPER,
  widthOf,
} from '../../text/characters.ts';
import { shapeOf } from '../../text/shapes.ts';
import { isBoundary, type Token } from '../../text/tokens.ts';
import { strengthOf } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { Distinct } from './distinct.ts';
import { extended, extendedBy, keyFrom, keyOf, pairKey, seedOf } from './hash.ts';

export const WHOLE_MESSAGE = -1;
export const MEANING = -2;

export interface Features {
  keys: number[];
  values: number[];
  /** Position of the token that a feature comes from; `WHOLE_MESSAGE` or `MEANING` for what no single token says. */
  at: number[];
}

/** Whether a word (by `wordKey`) is one that more than one kind of shop uses. */
export type Knows = (wordKey: number) => boolean;

const WORD = seedOf('w');
const PAIR = seedOf('p');
const SKIP = seedOf('s');
const PIECE = seedOf('c');
const HAN_RUN = seedOf('h');
const HAN_SKIP = seedOf('k');
const WHOLE = seedOf('d');
const CONCEPT = seedOf('m');

export const wordKey = (form: string): number => keyOf(WORD, form);

const isAlphabetic = (form: string): boolean =>
  isA(kindOf(form.codePointAt(0) ?? 0), LETTER) && allAre(form, LETTER | MARK);
const THING = '<thing>';
/** Each kind of feature weighs the same in all, however many there are of it. */
export const SHARES = { word: 1, pair: 0.9, piece: 0.9, han: 1.5, hanSkip: 0.9, concept: 1.5, conceptPair: 1 };
export type Shares = Readonly<Record<keyof typeof SHARES, number>>;

/** Names of the features of the whole message: hashed once. */
const wholeKeys = new Map<string, number>();
const wholeKey = (name: string): number => {
  const known = wholeKeys.get(name);
  if (known !== undefined) return known;
  const key = keyOf(WHOLE, name);
  wholeKeys.set(name, key);
  return key;
};

const singles = new Distinct();
const others = new Distinct();

function join(features: Features, { keys, at }: Distinct, share: number): void {
  const value = share / Math.sqrt(Math.max(keys.length, 3));
  for (let which = 0; which < keys.length; which++) {
    features.keys.push(keys[which] ?? 0);
    features.values.push(value);
    features.at.push(at[which] ?? WHOLE_MESSAGE);
  }
}

/** Words as features call them: stems, shapes, `<thing>` for what the model does not know. */
export function namesOf(units: Token[], knows: Knows): { name: string; thing: boolean }[] {
  return units.map(({ form }) => {
    const shape = shapeOf(form);
    if (shape !== undefined) return { name: shape, thing: false };
    const thing = form.length >= 3 && isAlphabetic(form) && !isHan(form) && !knows(wordKey(form));
    return { name: thing ? THING : form, thing };
  });
}

/** @param shares a share of nothing takes that kind of feature out of training */
export function featuresOf(reading: Reading, knows: Knows, shares: Shares = SHARES): Features {
  const { units } = reading;
  const features: Features = { keys: [], values: [], at: [] };
  const names = namesOf(units, knows);
  words(units, names, features, shares);
  pieces(units, names, features, shares);
  hanRuns(units, features, shares);
  hanSkips(units, features, shares);
  concepts(reading, features, shares);
  whole(reading, names, features);
  return features;
}

function words(units: Token[], names: { name: string }[], features: Features, shares: Shares): void {
  const single = singles.clear();
  const pairs = others.clear();
  let before = '^';
  let beforeThat = '';
  for (const [at, { form }] of units.entries()) {
    const name = names[at]?.name ?? '';
    if (isBoundary(form)) {
      if (before !== '^') pairs.add(pairKey(PAIR, before, '$'), at - 1);
      before = '^';
      beforeThat = '';
      continue;
    }
    if (isHan(form)) {
      before = '';
      beforeThat = '';
      continue;
    }
    single.add(wordKey(name), at);
    // A word that the shared weights do not know may be known to the shop's own.
    if (name === THING) single.add(wordKey(form), at);
    pairs.add(pairKey(PAIR, before, name), at);
    if (beforeThat !== '') pairs.add(pairKey(SKIP, beforeThat, name), at);
    beforeThat = before === '^' ? '' : before;
    before = name;
  }
  join(features, single, shares.word);
  join(features, pairs, shares.pair);
}

/** Pieces of 3 to 5 letters inside words (2 to 4 in Kana and Hangul), with the word's edges. */
function pieces(units: Token[], names: { name: string }[], features: Features, shares: Shares): void {
  const group = singles.clear();
  for (const [at, { form, written }] of units.entries()) {
    if (isBoundary(form) || isHan(form) || names[at]?.name.startsWith('<n')) continue;
    const dense = anyIs(written, HANGUL | KANA | THAI);
    const [shortest, longest] = dense ? [2, 4] : [3, 5];
    const word = `^${written}$`;
    for (let from = 0; from + shortest <= word.length; from++) {
      let hash = PIECE;
      const end = Math.min(word.length, from + longest);
      for (let to = from; to < end; to++) {
        hash = extendedBy(hash, word.charCodeAt(to));
        if (to - from + 1 >= shortest) group.add(keyFrom(hash), at);
      }
    }
  }
  join(features, group, shares.piece);
}

/** Runs of one to four Han characters, across silent ones. */
function hanRuns(units: Token[], features: Features, shares: Shares): void {
  const group = singles.clear();
  for (const [at, { form }] of units.entries()) {
    if (!isHan(form)) continue;
    let run = HAN_RUN;
    for (let end = at; end < units.length && end < at + 4; end++) {
      const next = units[end]?.form ?? '';
      if (!isHan(next)) break;
      run = extended(run, next);
      group.add(keyFrom(run), at);
    }
    const following = units[at + 1]?.form;
    if (following === undefined || isBoundary(following)) group.add(keyOf(HAN_RUN, `${form}$`), at);
    const previous = units[at - 1]?.form;
    if (previous === undefined || isBoundary(previous)) {
      group.add(keyOf(HAN_RUN, `^${form}${following !== undefined && isHan(following) ? following : ''}`), at);
    }
  }
  join(features, group, shares.han);
}

/** Two Han characters with one or two between them: what is said holds whatever word stands in the middle. */
function hanSkips(units: Token[], features: Features, shares: Shares): void {
  const group = new Distinct();
  for (const [at, { form }] of units.entries()) {
    if (!isHan(form) || !isHan(units[at + 1]?.form ?? '')) continue;
    const third = units[at + 2]?.form ?? '';
    if (!isHan(third)) continue;
    const near = extended(extended(HAN_SKIP, form), '_');
    group.add(keyFrom(extended(near, third)), at);
    const fourth = units[at + 3]?.form ?? '';
    if (isHan(fourth)) group.add(keyFrom(extended(extended(near, '_'), fourth)), at);
  }
  join(features, group, shares.hanSkip);
}

/** Meanings, and every two of them together: `deliver` with `place` is another question than with `notyet`. */
function concepts(reading: Reading, features: Features, shares: Shares): void {
  const single = singles.clear();
  const pairs = others.clear();
  const heard = [...reading.concepts.keys()].sort().slice(0, MOST_CONCEPTS);
  for (const [at, one] of heard.entries()) {
    single.add(keyOf(CONCEPT, one), MEANING);
    for (const other of heard.slice(at + 1)) pairs.add(pairKey(CONCEPT, one, other), MEANING);
  }
  if (heard.length === 1) pairs.add(keyOf(CONCEPT, `only ${heard[0]}`), MEANING);
  join(features, single, shares.concept);
  join(features, pairs, shares.conceptPair);
}

const MOST_CONCEPTS = 14;

function whole(reading: Reading, names: { thing: boolean }[], features: Features): void {
  const { evidence, units } = reading;
  const add = (name: string, value: number): void => {
    features.keys.push(wholeKey(name));
    features.values.push(value);
    features.at.push(WHOLE_MESSAGE);
  };
  const strengths = categories.map((category) => strengthOf(evidence.witnesses[category]));
  const best = Math.max(...strengths);
  for (const [index, category] of categories.entries()) {
    const strength = strengths[index] ?? 0;
    if (strength === 0) continue;
    add(`lexicon ${category}`, Math.min(strength, 6) / 3);
    if (strength === best) add(`lexicon first ${category}`, Math.min(1, strength / 3));
  }
  if (best === 0) add('lexicon silent', 0.7);
  for (const mood of new Set(reading.moods.map(({ mood }) => mood))) add(`mood ${mood}`, 0.8);
  const marks = reading.raw.match(/[!！]/g)?.length ?? 0;
  if (marks > 0) add(marks > 2 ? 'shouts' : 'exclaims', 0.6);
  if (inCapitals(reading.raw)) add('capitals', 0.8);
  if (anyIs(reading.raw, PICTOGRAPH)) add('emoji', 0.4);
  if (evidence.onlyCourtesy) add('only courtesy', 1);
  const count = units.filter(({ form }) => !isBoundary(form)).length;
  const length =
    count <= 1 ? '1' : count <= 3 ? '3' : count <= 7 ? '7' : count <= 15 ? '15' : count <= 40 ? '40' : 'long';
  add(`length ${length}`, 0.5);
  const things = names.filter(({ thing }) => thing).length;
  if (things > 0) add(`things ${Math.min(things, 3)} of ${length}`, 0.5);
  if (count > 0 && things === count) add('only things', 0.7);
  if (reading.asks) add('asks', 0.5);
}

/** Several words in capitals, more than the message's abbreviations would explain. */
function inCapitals(raw: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < raw.length; ) {
    const code = raw.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (isA(kind, LETTER)) letters++;
    if (isA(kind, UPPER)) capitals++;
    at += widthOf(code);
  }
  return letters >= 12 && capitals / letters > 0.6;
}
