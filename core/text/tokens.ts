/** Cuts text into the units that the lexicon speaks of: stemmed words, single Han characters, emoji, and boundaries. */
import { HAN, isA, KANA, kindOf, LETTER, MARK, NUMBER, PICTOGRAPH, widthOf } from './characters.ts';
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

const codes = (characters: string): Set<number> => new Set([...characters].map((one) => one.codePointAt(0) ?? 0));
const SENTENCE_ENDS = codes('.!?。！？…;；\n।');
const CLAUSE_ENDS = codes(',，、:：');
/** Lengthens a syllable of Kana; belongs to no script. */
const PROLONGED = 0x30fc;

/** Words that carry no request; without them `where is my order` and `where is the order` are one phrase. */
const SILENT = new Set(
  'my the a an your our his her their please kindly just so very really 的 啊 呀 呢 吧 嘛'.split(' '),
);

/** Longer words are noise (links, base64, held keys); they keep a place so that phrases do not reach across them. */
const MAX_WORD = 40;

/** A Han character ends it: in `29号` and `app里` it is a word of its own. */
const endOfWord = (code: number): boolean => {
  const kind = kindOf(code);
  return isA(kind, HAN) || !isA(kind, LETTER | MARK | NUMBER);
};
const endOfKana = (code: number): boolean => code !== PROLONGED && !isA(kindOf(code), KANA);

/** Where a run ends that began before a position. */
function endOf(text: string, from: number, ends: (code: number) => boolean): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (ends(code)) break;
    at += widthOf(code);
  }
  return at;
}

/** Every token of text that went through `plain`; runs of boundaries are one, and one closes the list. */
export function unitsOf(text: string): Token[] {
  const tokens: Token[] = [];
  const boundary = (form: string): void => {
    const last = tokens.at(-1);
    if (last === undefined) return;
    if (last.form === CLAUSE) last.form = form;
    else if (last.form !== SENTENCE) tokens.push({ form, written: form });
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    const next = at + widthOf(code);
    if (isA(kind, HAN)) {
      const unit = text.slice(at, next);
      tokens.push(
        SILENT.has(unit) ? { form: unit, written: unit, silent: true } : { form: simplified(unit), written: unit },
      );
      at = next;
    } else if (isA(kind, KANA) || code === PROLONGED) {
      at = word(text.slice(at, endOf(text, next, endOfKana)), at, tokens);
    } else if (isA(kind, PICTOGRAPH)) {
      at = word(text.slice(at, next), at, tokens);
    } else if (isA(kind, LETTER | MARK | NUMBER)) {
      at = word(text.slice(at, endOf(text, next, endOfWord)), at, tokens);
    } else {
      if (SENTENCE_ENDS.has(code)) boundary(SENTENCE);
      else if (CLAUSE_ENDS.has(code)) boundary(CLAUSE);
      at = next;
    }
  }
  boundary(SENTENCE);
  return tokens;
}

/** Adds the tokens of a word that begins at a position, and gives where it ends. */
function word(unit: string, at: number, tokens: Token[]): number {
  if (SILENT.has(unit)) tokens.push({ form: unit, written: unit, silent: true });
  else if (unit.length > MAX_WORD) tokens.push({ form: '', written: unit.slice(0, MAX_WORD) });
  else {
    for (const mended of mend(unit).split(' ')) {
      if (SILENT.has(mended)) tokens.push({ form: mended, written: unit, silent: true });
      else tokens.push({ form: stem(mended), written: unit });
    }
  }
  return at + unit.length;
}

/** What phrases are looked for in: the tokens that are not silent. */
export function spoken(units: Token[]): Token[] {
  const heard: Token[] = [];
  for (const token of units) {
    if (token.silent) continue;
    if (!isBoundary(token.form)) heard.push(token);
    else {
      const last = heard.at(-1);
      // Where only silent words stood between two boundaries, what is left of the boundaries is one again.
      if (last === undefined) continue;
      if (!isBoundary(last.form)) heard.push({ ...token });
      else if (token.form === SENTENCE) last.form = SENTENCE;
    }
  }
  return heard;
}

export const tokenise = (text: string): Token[] => spoken(unitsOf(text));
