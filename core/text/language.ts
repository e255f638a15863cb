/** What language a text is in: by its script, and among languages of one alphabet by pieces of words. */
import {
  ARABIC,
  ARMENIAN,
  anyIs,
  BENGALI,
  CYRILLIC,
  DEVANAGARI,
  GEORGIAN,
  GREEK,
  HAN,
  HANGUL,
  HEBREW,
  isA,
  KANA,
  kindOf,
  LETTER,
  TAMIL,
  TELUGU,
  THAI,
  widthOf,
} from './characters.ts';
import { LANGUAGES, languageOdds } from './language-model.ts';
import { wordsOf } from './language-words.ts';

/** Scripts that (nearly) one language writes; where several do, the commonest among shoppers. */
const SCRIPTS: [language: string, script: number][] = [
  ['ko', HANGUL],
  ['hi', DEVANAGARI],
  ['th', THAI],
  ['el', GREEK],
  ['he', HEBREW],
  ['bn', BENGALI],
  ['ta', TAMIL],
  ['te', TELUGU],
  ['ka', GEORGIAN],
  ['hy', ARMENIAN],
];
const ANY_SCRIPT = SCRIPTS.reduce((all, [, script]) => all | script, 0);

const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'bg']);
const UKRAINIAN = /[іїєґ]/u;
const RUSSIAN = /[ыэъё]/u;
const ARABIC_PERSIAN = /[پچژگک‌ی]/u;

/** Log-odds that another language than the expected one must have beyond it: the fewer words, the more languages they fit. */
const AHEAD = 0.3;
const AHEAD_OF_A_WORD = 2;
/** A single word says nothing against what the channel believes. */
const AHEAD_OF_ONE_WORD = 6;
/** So few Latin words say nothing against a language of another script. */
const SCRAP = 2;
/** Hindi in Latin letters is written by people who read English, and counts as it. */
const EXPECTED = 'en';

function among(words: string[], fits: (language: string) => boolean, expected: string): string {
  const odds = languageOdds(words);
  let best = expected;
  const plainLetters = words.every((word) => /^[a-z']+$/.test(word));
  let most =
    (odds[LANGUAGES.indexOf(expected)] ?? 0) +
    (plainLetters ? AHEAD + (words.length === 1 ? AHEAD_OF_ONE_WORD : AHEAD_OF_A_WORD / words.length) : 0);
  for (const [at, language] of LANGUAGES.entries()) {
    const one = odds[at] ?? 0;
    if (fits(language) && one > most) [best, most] = [language, one];
  }
  return best;
}

interface Scripts {
  /** Characters of each of `SCRIPTS`. */
  own: number[];
  kana: number;
  /** Of the kana those that are の, which Chinese shops and customers write too. */
  no: number;
  han: number;
  arabic: number;
  letters: number;
}

const NO = 'の'.charCodeAt(0);
/** Characters and beginnings of sentences that Japanese does not have. */
const CHINESE = /[你您们这么麼吗嗎呢吧啦她它哪啥给让货订单发请购买卖钱换坏过]|我[的要想没沒不是在买買]/;

/** Some words in Chinese characters are in both languages: there the channel decides. */
function chineseOrJapanese(text: string, { kana, no, han }: Scripts, expected: string): string {
  if (kana === 0 && expected !== 'ja') return 'zh';
  if (CHINESE.test(text)) return kana > han ? 'ja' : 'zh';
  if (kana === no && /^(?:zh|ja)$/.test(expected)) return expected;
  return kana > 0 && kana * 6 >= han ? 'ja' : 'zh';
}

function scriptsOf(text: string): Scripts {
  const found: Scripts = { own: SCRIPTS.map(() => 0), kana: 0, no: 0, han: 0, arabic: 0, letters: 0 };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    at += widthOf(code);
    if (isA(kind, LETTER)) found.letters++;
    if (isA(kind, HAN)) found.han++;
    else if (isA(kind, KANA)) {
      found.kana++;
      if (code === NO) found.no++;
    } else if (isA(kind, ARABIC)) found.arabic++;
    else if (isA(kind, ANY_SCRIPT)) {
      const which = SCRIPTS.findIndex(([, script]) => isA(kind, script));
      found.own[which] = (found.own[which] ?? 0) + 1;
    }
  }
  return found;
}

/**
 * BCP 47 tag of the text's language; `und` where it has no letters.
 *
 * @param text lower case
 * @param locale what the channel believes; decides where a short text would fit it as well
 */
export function languageOf(text: string, locale?: string): string {
  const scripts = scriptsOf(text);
  const { own, kana, han, arabic, letters } = scripts;
  const expected = locale?.split('-')[0]?.toLowerCase() ?? EXPECTED;
  const words = wordsOf(text);
  const cyrillic = words.filter((word) => anyIs(word, CYRILLIC));
  const latin = cyrillic.length === 0 ? words : words.filter((word) => !anyIs(word, CYRILLIC));
  // A Han character says about as much as a word's half; scripts are weighed in words.
  const weights: [language: string, weight: number][] = SCRIPTS.map(([language], at) => [language, (own[at] ?? 0) / 3]);
  weights.push([han + kana === 0 ? 'zh' : chineseOrJapanese(text, scripts, expected), (han + kana) / 2]);
  weights.push([ARABIC_PERSIAN.test(text) ? 'fa' : 'ar', arabic / 4]);
  weights.push(['cyrillic', cyrillic.length]);
  weights.push(['latin', latin.length * LATIN_WEIGHT]);

  const [language, weight] = weights.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (weight === 0) return letters > 0 ? (locale ?? EXPECTED) : 'und';
  if (language === 'cyrillic') {
    if (UKRAINIAN.test(text) && !RUSSIAN.test(text)) return 'uk';
    return among(cyrillic, (one) => CYRILLIC_LANGUAGES.has(one), CYRILLIC_LANGUAGES.has(expected) ? expected : 'ru');
  }
  if (language !== 'latin') return language;
  const isTold = LANGUAGES.includes(expected) && !CYRILLIC_LANGUAGES.has(expected);
  // `thx` and `iPhone 15?` are written on pages in any script.
  if (!isTold && latin.length <= SCRAP) return expected;
  return among(latin, (one) => !CYRILLIC_LANGUAGES.has(one), isTold ? expected : EXPECTED);
}

/** Names of brands and models stand in messages of every language: beside another script, Latin words weigh less. */
const LATIN_WEIGHT = 0.7;
