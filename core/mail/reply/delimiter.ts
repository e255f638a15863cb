/** `-----Original Message-----`, `原始邮件` between dashes, and rows of underscores. */
import { languages } from '../languages/languages.ts';
import { comparable } from './comparable.ts';
import { labelOf } from './header-block.ts';
import { type Line, nextFilled } from './lines.ts';

const MAX_LENGTH = 160;
const PHRASES = new Set(languages.flatMap(({ delimiters }) => delimiters.map(comparable)));
const INTRODUCTIONS = new Set(languages.flatMap(({ introductions }) => introductions.map(comparable)));
const FRAME = /^[\s>*_=~#|<-]+|[\s*_=~#|>:：-]+$/gu;
/** True of all delimiters: the first is cheap, the second cheaper than comparing. */
const AT_EDGE = /[-_=~#:：>*\s]$|^[\s>*]*[-_=~#]/u;
const LIKELY = /^.{0,80}\p{L}{2}.*[-_=~#:：>*\s]$|^[\s>*]*[-_=~#].*\p{L}{2}/u;
const FRAMED = /[-_=~]{2,}|##/u;
const LONGEST_PHRASE = Math.max(...[...PHRASES].map(({ length }) => length));
const RULE = /^\s*[_-]{20,}\s*$/u;

export function isDelimiter(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > MAX_LENGTH || !AT_EDGE.test(line.text) || !LIKELY.test(line.text))
    return false;
  const text = comparable(line.text);
  const phrase = text.replace(FRAME, '');
  if (FRAMED.test(text) && PHRASES.has(phrase)) return true;
  return /:$/u.test(text) && INTRODUCTIONS.has(phrase);
}

/** The words of a delimiter without its dashes: one only above headers. */
export const isPhrase = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_PHRASE + 10 && PHRASES.has(comparable(line.text));

/** A row of underscores or dashes above lines that look like headers, in whatever language. */
export function isRuleAboveHeaders(lines: Line[], at: number): boolean {
  if (!RULE.test(lines[at]?.text ?? '')) return false;
  const first = nextFilled(lines, at + 1);
  const labelled = lines.slice(first, first + 5).filter(({ text }) => labelOf(text) !== undefined).length;
  return labelled >= 3 || (labelled >= 2 && lines.slice(first, first + 5).some(({ text }) => text.includes('@')));
}
