/** `On Friday Ann wrote:` and its like, in any language, on up to three lines. */
import { languages } from '../languages/languages.ts';
import { comparable, matches, type Template, template } from './comparable.ts';
import { isBlank, isQuote, type Line } from './lines.ts';

const MAX_LINES = 3;
const MAX_LENGTH = 400;
/** Clients wrap at 72 to 78 characters: a shorter line was ended by its writer. */
const WRAPPED = 45;

const TEMPLATES = languages.flatMap(({ attributions }) => attributions.map(template));
/** By their first or last character, so that few have to be tried. */
const ANCHORED = Map.groupBy(
  TEMPLATES.filter(({ anchored }) => anchored),
  ({ pieces }) => pieces[0]?.[0] ?? '',
);
const FREE = Map.groupBy(
  TEMPLATES.filter(({ anchored }) => !anchored),
  ({ pieces }) => pieces.at(-1)?.at(-1) ?? '',
);
const NONE: Template[] = [];
/** Shorter lines are not part of a date with a name. */
const MIN_LENGTH = 5;

const ADDRESS = /[<(["][^\s<>()@]{1,100}@[^\s<>()]{1,100}[>)"]|mailto:/u;
const TIME = /\d{1,2} ?[:.h時时시] ?\d{2}/u;
const YEAR = /(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/u;
const END = /(?:[:：]|wrote|writes|写道|寫道|>)[\s*_-]*$/iu;
const ADORNED = /^[\s>*_|-]+|[\s*_|-]+$/gu;
const SENTENCE_END = /[!?。！？]\s*$/u;

export interface Attribution {
  start: number;
  end: number;
  /** Names a time, a date or an address, so that it is one even where no quote marks follow. */
  certain: boolean;
}

const says = (text: string, templates: Template[] = NONE): boolean => templates.some((one) => matches(text, one));
const opens = (text: string): boolean => says(text, ANCHORED.get(text[0] ?? ''));
const closes = (text: string): boolean => says(text, FREE.get(text.at(-1) ?? '')) || says(text, FREE.get(''));

/** The attribution whose last line is `last`, if there is one. */
export function attributionEndingAt(lines: Line[], last: number): Attribution | undefined {
  const ending = lines[last]?.text ?? '';
  if (ending.length > MAX_LENGTH || ending.length < MIN_LENGTH || !END.test(ending)) return undefined;
  const texts: string[] = [];
  let joined = '';
  for (let start = last; start >= 0 && start > last - MAX_LINES; start--) {
    const line = lines[start];
    if (line === undefined || isBlank(line) || (isQuote(line) && start !== last) || line.inside !== undefined) break;
    if (start !== last && (line.text.length < MIN_LENGTH || SENTENCE_END.test(line.text))) break;
    joined = `${line.text.trim()} ${joined}`;
    if (joined.length > MAX_LENGTH) break;
    texts.push(joined);
  }
  const forms = texts.map((text) => {
    const bare = comparable(text.replace(ADORNED, ''));
    return { bare: bare.replace(/:$/u, ''), colon: bare.endsWith(':') || /-{2,}\s*$/u.test(text) };
  });
  const form = (index: number): { bare: string; colon: boolean } => forms[index] ?? { bare: '', colon: false };
  const anchored = forms.findIndex(({ bare }) => opens(bare));
  const whole = ({ bare, colon }: { bare: string; colon: boolean }): boolean =>
    closes(bare) || (colon && ADDRESS.test(bare) && (TIME.test(bare) || YEAR.test(bare)));
  let index = anchored === -1 ? forms.findIndex(whole) : anchored;
  if (index === -1) return undefined;
  if (anchored === -1) {
    while (index + 1 < forms.length && continues(lines, last - index, form(index).bare)) index++;
  }
  const { bare, colon } = form(index);
  const certain = colon && (ADDRESS.test(bare) || TIME.test(bare) || YEAR.test(bare));
  return { start: last - index, end: last + 1, certain };
}

/** Whether the line above `start` is the first part of a name or date that was wrapped. */
function continues(lines: Line[], start: number, bare: string): boolean {
  const above = lines[start - 1]?.text.trim() ?? '';
  const nameIsMissing = /^[<(][^\s@]+@/u.test(bare) || (!ADDRESS.test(bare) && /@[^\s@<>]+>$/u.test(above));
  return above !== '' && isBlank(lines[start - 2]) && (nameIsMissing || above.length >= WRAPPED);
}
