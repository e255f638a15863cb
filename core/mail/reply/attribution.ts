/** `On Friday Ann wrote:` and its like, in any language, on up to three lines. */
import { languages } from '../languages/languages.ts';
import { comparable, matches, type Template, template } from './comparable.ts';
import { isBlank, isQuote, type Line } from './lines.ts';

const MAX_LINES = 3;
const MAX_LENGTH = 400;
/** Clients wrap at 72 to 78 columns: a shorter line was ended by its writer. */
const WRAPPED = 45;
/** Lines of one mail that are looked at closely: more than people write, and a bound for mails made to cost time. */
const MAX_TRIES = 2000;

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

const ADDRESS = /[<(["「«][^\s<>()@]{1,100}@[^\s<>()]{1,100}[>)"\]」»]|mailto:/u;
const BARE_ADDRESS = /[^\s<>()@,;]@[^\s<>()@,;]{1,100}\.\p{L}{2}/u;
const TIME = /\d{1,2} ?[:.h時时시点點] ?\d{2}/u;
const YEAR = /(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/u;
/** Old Gmail: the date, the name, and no colon. */
const DATE_FIRST = /^\d{4}[-/]\d{1,2}[-/]\d{1,2} (?:\d{1,2}:\d{2} gmt[+-]\d{2}:\d{2} \S|[^@]{1,100}<[^<>@\s]{1,100}@)/u;
const END =
  /(?:[:：]|wrote|writes|写道|寫道|>|GMT[+-]\d{2}:\d{2} [^:]{1,60})[\s*_\u200b-\u200f\u202a-\u202e\u2066-\u2069-]*$/iu;
/** Yahoo on phones: the quote goes on in the same line. */
const ONE_LINE = /^(.{20,300}?[:：]) {2,}\S/u;
const ADORNED = /^[\s>*_|-]+|[\s*_|-]+$/gu;
const SENTENCE_END = /[!?。！？]\s*$/u;
const OPEN_BRACKET = /[<(]\s*$/u;
/** Who tells a story speaks of himself or to us; a client does not. */
const STORY =
  /(?:^|[\s,])(?:i|we|my|our|your|ich|wir|mein|ihr|ihre|je|nous|votre|vos|yo|nosotros|su|eu|nós|io|noi|vostro|ik|wij|uw)\s/u;

export interface Attribution {
  start: number;
  end: number;
  /** Names an address, or a day and a time, so that it is one even where no quote marks follow. */
  certain: boolean;
}

interface Form {
  bare: string;
  colon: boolean;
}

const says = (text: string, templates: Template[] = NONE): boolean => templates.some((one) => matches(text, one));
const opens = ({ bare }: Form): boolean => says(bare, ANCHORED.get(bare[0] ?? ''));
const closes = (text: string): boolean => says(text, FREE.get(text.at(-1) ?? '')) || says(text, FREE.get(''));
const hasMoment = (bare: string): boolean => TIME.test(bare) || YEAR.test(bare);
const isWhole = ({ bare, colon }: Form): boolean =>
  closes(bare) ||
  DATE_FIRST.test(bare) ||
  (colon && (ADDRESS.test(bare) || BARE_ADDRESS.test(bare)) && hasMoment(bare));

function formOf(text: string): Form {
  const bare = comparable(text.replace(ADORNED, ''));
  return { bare: bare.replace(/:$/u, ''), colon: bare.endsWith(':') || /-{2,}\s*$/u.test(text) };
}

/** The attributions of one mail. */
export class Attributions {
  readonly #lines: Line[];
  readonly #found = new Map<number, Attribution | undefined>();
  #triesLeft = MAX_TRIES;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  /** The attribution whose last line is `last`, if there is one. */
  endingAt(last: number): Attribution | undefined {
    const ending = this.#lines[last]?.text ?? '';
    if (ending.length < MIN_LENGTH) return undefined;
    const isEnd = ending.length <= MAX_LENGTH && END.test(ending);
    if (!isEnd && !(ending.includes('@') && ending.includes(':  '))) return undefined;
    if (!this.#found.has(last)) {
      if (this.#triesLeft-- <= 0) return undefined;
      this.#found.set(last, isEnd ? this.#find(last) : this.#oneLine(last, ending));
    }
    return this.#found.get(last);
  }

  #oneLine(last: number, text: string): Attribution | undefined {
    const form = formOf(ONE_LINE.exec(text.slice(0, MAX_LENGTH).trimStart())?.[1] ?? '');
    const isOne = ADDRESS.test(form.bare) && hasMoment(form.bare) && (opens(form) || isWhole(form));
    return isOne ? { start: last, end: last + 1, certain: true } : undefined;
  }

  /** The last one, two and three lines, as one each. */
  #joined(last: number): string[] {
    const texts: string[] = [];
    let joined = '';
    for (let start = last; start >= 0 && start > last - MAX_LINES; start--) {
      const line = this.#lines[start];
      if (line === undefined || isBlank(line) || (isQuote(line) && start !== last) || line.inside !== undefined) break;
      if (start !== last && (line.text.length < MIN_LENGTH || SENTENCE_END.test(line.text))) break;
      joined = `${line.text.trim()}${OPEN_BRACKET.test(line.text) ? '' : ' '}${joined}`;
      if (joined.length > MAX_LENGTH) break;
      texts.push(joined);
    }
    return texts;
  }

  #find(last: number): Attribution | undefined {
    const forms = this.#joined(last).map(formOf);
    const anchored = forms.findIndex(opens);
    let index = anchored === -1 ? forms.findIndex(isWhole) : anchored;
    if (index === -1) return undefined;
    if (anchored === -1) {
      while (index + 1 < forms.length && this.#continues(last - index, forms[index]?.bare ?? '')) index++;
    }
    const { bare, colon } = forms[index] ?? { bare: '', colon: false };
    const isDated = TIME.test(bare) && YEAR.test(bare) && !STORY.test(bare);
    const certain = ADDRESS.test(bare) ? colon || (anchored !== -1 && hasMoment(bare)) : colon && isDated;
    return { start: last - index, end: last + 1, certain };
  }

  /** Whether the line above `start` is the first part of a name or date that was wrapped. */
  #continues(start: number, bare: string): boolean {
    const above = this.#lines[start - 1]?.text.trim() ?? '';
    const nameIsMissing =
      /^[<(][^\s@]+@/u.test(bare) || OPEN_BRACKET.test(above) || (!ADDRESS.test(bare) && /@[^\s@<>]+>$/u.test(above));
    const isPart = hasMoment(above) && (nameIsMissing || ADDRESS.test(above)) && !hasMoment(bare.replace(TIME, ''));
    if (above === '' || !(isBlank(this.#lines[start - 2]) || isPart)) return false;
    return nameIsMissing || columns(above) >= WRAPPED;
  }
}

const columns = (text: string): number => text.length + (text.match(/[\u1100-\uffdc]/gu)?.length ?? 0);
