/** What language a text is in: by its script, and among languages of one alphabet by pieces of words. */
import { languageOdds } from './language-model.ts';

/** Scripts that (nearly) one language writes; where several do, the commonest among shoppers. */
const SCRIPTS: [language: string, letters: RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

const CYRILLIC = new Set(['ru', 'uk', 'bg']);
const UKRAINIAN = /[іїєґ]/u;
const RUSSIAN = /[ыэъё]/u;
const ARABIC_PERSIAN = /[پچژگک‌ی]/u;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Words of the alphabets that several languages share; what holds digits or stands in a link or an address is nobody's. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/\S+@\S+|https?:\S+|www\.\S+|\S*\d\S*/gu, ' ')
    .match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}']+/gu)
    ?.slice(0, MOST_WORDS) ?? [];

const MOST_WORDS = 200;
/** Log-odds that another language than the expected one must have beyond it: the fewer words, the more languages they fit. */
const AHEAD = 0.3;
const AHEAD_OF_A_WORD = 2;
/** A single word says nothing against what the channel believes. */
const AHEAD_OF_ONE_WORD = 6;
/** Hindi in Latin letters is written by people who read English, and counts as it. */
const EXPECTED = 'en';

function among(words: string[], fits: (language: string) => boolean, expected: string): string {
  const odds = languageOdds(words);
  let best = expected;
  const plainLetters = words.every((word) => /^[a-z']+$/.test(word));
  let most =
    (odds.get(expected) ?? 0) +
    (plainLetters ? AHEAD + (words.length === 1 ? AHEAD_OF_ONE_WORD : AHEAD_OF_A_WORD / words.length) : 0);
  for (const [language, one] of odds) if (fits(language) && one > most) [best, most] = [language, one];
  return best;
}

/**
 * BCP 47 tag of the text's language; `und` where it has no letters.
 *
 * @param text lower case
 * @param locale what the channel believes; decides where a short text would fit it as well
 */
export function languageOf(text: string, locale?: string): string {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const words = wordsOf(text);
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const latin = words.filter((word) => !/\p{Script=Cyrillic}/u.test(word));
  // A Han character says about as much as a word's half; scripts are weighed in words.
  const weights: [language: string, weight: number][] = SCRIPTS.map(([language, letters]) => [
    language,
    count(text, letters) / 3,
  ]);
  weights.push([kana >= 1 && kana * 6 >= han ? 'ja' : 'zh', (han + kana) / 2]);
  weights.push([ARABIC_PERSIAN.test(text) ? 'fa' : 'ar', count(text, /\p{Script=Arabic}/gu) / 4]);
  weights.push(['cyrillic', cyrillic.length]);
  weights.push(['latin', latin.length * LATIN_WEIGHT]);

  const [language, weight] = weights.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (weight === 0) return /\p{L}/u.test(text) ? (locale ?? EXPECTED) : 'und';
  const expected = locale?.split('-')[0]?.toLowerCase() ?? EXPECTED;
  if (language === 'cyrillic') {
    if (UKRAINIAN.test(text) && !RUSSIAN.test(text)) return 'uk';
    return among(cyrillic, (one) => CYRILLIC.has(one), CYRILLIC.has(expected) ? expected : 'ru');
  }
  if (language !== 'latin') return language;
  return among(
    latin,
    (one) => !CYRILLIC.has(one),
    CYRILLIC.has(expected) || !languageOdds([]).has(expected) ? EXPECTED : expected,
  );
}

/** Names of brands and models stand in messages of every language: beside another script, Latin words weigh less. */
const LATIN_WEIGHT = 0.7;
