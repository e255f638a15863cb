/** Cuts text into the units that the lexicon speaks of: stemmed words, single Han characters, emoji, and boundaries. */
import { mend } from './spelling.ts';
import { stem } from './stem.ts';
import { simplified } from './traditional.ts';

export interface Token {
  /** Comparable form; `CLAUSE` and `SENTENCE` for punctuation. */
  form: string;
  /** As the customer wrote it (case and width aside). */
  written: string;
  /** Carries no request of its own (`my`, `the`, `please`): phrases reach across it. */
  silent?: true;
}

export const CLAUSE = ',';
export const SENTENCE = '.';
export const isBoundary = (form: string): boolean => form === CLAUSE || form === SENTENCE;

const UNITS =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Extended_Pictographic}|[\p{L}\p{M}\p{N}]+|[.!?。！？…;；\n।]+|[,，、:：]/gu;
const HAN = /^\p{Script=Han}$/u;
const PUNCTUATION = /^[.!?。！？…;；\n।,，、:：]/;

/** Words that carry no request; without them `where is my order` and `where is the order` are one phrase. */
const SILENT = new Set(
  'my the a an your our his her their please kindly just so very really 的 啊 呀 呢 吧 嘛'.split(' '),
);

/** Longer words are noise (links, base64, held keys); they keep a place so that phrases do not reach across them. */
const MAX_WORD = 40;

/** Lower case, one width, one kind of apostrophe; never throws on ill-formed text. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(\p{L})'s(?!\p{L})/gu, '$1')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

/** Every token of text that went through `plain`; runs of boundaries are one, and one closes the list. */
export function unitsOf(text: string): Token[] {
  const tokens: Token[] = [];
  const boundary = (form: string): void => {
    const last = tokens.at(-1);
    if (last === undefined) return;
    if (last.form === CLAUSE) last.form = form;
    else if (last.form !== SENTENCE) tokens.push({ form, written: form });
  };
  for (const [unit] of text.matchAll(UNITS)) {
    if (PUNCTUATION.test(unit)) boundary(/^[,，、:：]/.test(unit) ? CLAUSE : SENTENCE);
    else if (SILENT.has(unit)) tokens.push({ form: unit, written: unit, silent: true });
    else if (HAN.test(unit)) tokens.push({ form: simplified(unit), written: unit });
    else if (unit.length > MAX_WORD) tokens.push({ form: '', written: unit.slice(0, MAX_WORD) });
    else {
      for (const word of mend(unit).split(' ')) {
        if (SILENT.has(word)) tokens.push({ form: word, written: unit, silent: true });
        else tokens.push({ form: stem(word), written: unit });
      }
    }
  }
  boundary(SENTENCE);
  return tokens;
}

/** What phrases are looked for in: the tokens that are not silent. */
export function spoken(units: Token[]): Token[] {
  const heard: Token[] = [];
  for (const token of units) {
    const last = heard.at(-1);
    if (token.silent) continue;
    // Where only silent words stood between two boundaries, what is left of the boundaries is one again.
    if (isBoundary(token.form) && (last === undefined || isBoundary(last.form))) {
      if (last !== undefined && token.form === SENTENCE) last.form = SENTENCE;
    } else heard.push({ ...token });
  }
  return heard;
}

export const tokenise = (text: string): Token[] => spoken(unitsOf(text));
