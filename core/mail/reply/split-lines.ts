/** Sorts the lines of a mail into reply, quote and signature. Every line lands in one of them; linear. */
import { Attributions } from './attribution.ts';
import { isDelimiter, isPhrase, isRuleAboveHeaders } from './delimiter.ts';
import { headerBlockEnd } from './header-block.ts';
import { isBlank, isQuote, type Line, nextFilled } from './lines.ts';
import { signatureStart } from './signature.ts';

export interface SplitReply {
  /** The newest text; with answers between quoted lines, those lines too. The whole where nothing else is left. */
  reply: string;
  quoted: string;
  signature: string;
}

/** `frame` introduces a quote, `question` is a quoted line that an answer stands under. */
type Mark = 'text' | 'quote' | 'frame' | 'question' | 'signature';

export interface SortedLines extends SplitReply {
  /** By line, whether it is of the reply; absent where all are. */
  isKept?: boolean[];
}

export function splitLines(lines: Line[]): SortedLines {
  const attributions = new Attributions(lines);
  const marks = markQuotes(lines, attributions);
  const runs = textRuns(lines, marks);
  const answers: number[] = [];
  for (const run of runs) {
    let end = signatureStart(lines, run.from, run.to);
    marks.fill('signature', end, run.to);
    // With the signature gone, an attribution may stand above the quote.
    const attribution = end < run.to && isQuote(lines[nextFilled(lines, run.to)]) && attributions.endingAt(end - 1);
    if (attribution && attribution.start >= run.from) {
      end = attribution.start;
      marks.fill('frame', end, attribution.end);
    }
    if (end > run.from) answers.push(run.from);
  }
  const questions = answers.map((at) => questionAbove(lines, marks, at));
  if (isConversation(marks, answers, questions)) {
    for (const question of questions) for (const at of question) marks[at] = 'question';
  }
  const reply = written(lines, marks);
  if (reply === '') return { reply: join(lines), quoted: '', signature: '' };
  const having = (...wanted: Mark[]): string => join(lines.filter((_, at) => wanted.includes(marks[at] ?? 'text')));
  const isKept = marks.map((mark) => mark === 'text' || mark === 'question');
  return { reply, quoted: having('quote', 'frame'), signature: having('signature'), isKept };
}

/** Own text on both sides of a question; but one whole letter between a greeting and a closing line is only a quote. */
function isConversation(marks: Mark[], answers: number[], questions: number[][]): boolean {
  if (!questions.slice(1).some(({ length }) => length > 0)) return false;
  const [first = 0, second = 0] = answers;
  const isOneLetter = answers.length === 2 && questions[0]?.length === 0 && marks.indexOf('quote', second) === -1;
  const frame = marks.indexOf('frame', first);
  return !(isOneLetter && frame !== -1 && frame < second);
}

const join = (lines: Line[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .trim();

function markQuotes(lines: Line[], attributions: Attributions): Mark[] {
  const marks = new Array<Mark>(lines.length).fill('text');
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.cut) {
      marks.fill('frame', at);
      break;
    }
    const frame = isQuote(lines[at]) ? undefined : frameAt(lines, at, attributions);
    if (frame === undefined) {
      if (isQuote(lines[at])) marks[at] = 'quote';
      at++;
      continue;
    }
    const next = nextFilled(lines, frame.end);
    if (isQuote(lines[next])) {
      marks.fill('frame', frame.start, frame.end);
      at = frame.end;
    } else if (frame.certain) {
      // Nothing marks the lines below: all of them are the quote.
      marks.fill('frame', frame.start);
      break;
    } else at++;
  }
  markWrapped(lines, marks);
  return marks;
}

interface Frame {
  start: number;
  end: number;
  certain: boolean;
}

/** What introduces a quote at this line: an attribution, a delimiter, headers, or several of them. */
function frameAt(lines: Line[], at: number, attributions: Attributions): Frame | undefined {
  if (isBlank(lines[at])) return undefined;
  const isBare = isPhrase(lines[at]) && headerBlockEnd(lines, nextFilled(lines, at + 1), true) !== undefined;
  if (isBare || isDelimiter(lines[at]) || isRuleAboveHeaders(lines, at)) {
    let end = at + 1;
    for (;;) {
      const next = nextFilled(lines, end);
      const below = headerBlockEnd(lines, next, true) ?? (isDelimiter(lines[next]) ? next + 1 : undefined);
      if (below === undefined) return { start: at, end, certain: true };
      end = below;
    }
  }
  const end = headerBlockEnd(lines, at, false);
  if (end !== undefined) return { start: at, end, certain: true };
  const found = [at, at + 1, at + 2].flatMap((last) => attributions.endingAt(last) ?? []);
  const here = found.filter(({ start }) => start === at);
  return here.find(({ certain }) => certain) ?? here[0];
}

const WRAPPED_QUOTE = 60;
const OPEN_LINK = /[(<]https?:[^\s()<>]{1,500}$/u;
const LINK_END = /^[^\s()<>]{1,500}[)>]$/u;

/** A quoted line that a mailer broke: its rest stands unmarked between two marked lines. */
function markWrapped(lines: Line[], marks: Mark[]): void {
  for (let at = 1; at + 1 < lines.length; at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (marks[at] !== 'text' || marks[at - 1] !== 'quote' || marks[at + 1] !== 'quote') continue;
    if (line === undefined || above === undefined || above.inside !== undefined || isBlank(line)) continue;
    const isRest = line.text.length < above.text.length / 2 && /^\p{Ll}/u.test(line.text);
    const isCut = above.text.length >= WRAPPED_QUOTE && isRest && !/[.?!:。？！]\s*$/u.test(above.text);
    if (isCut || (OPEN_LINK.test(above.text) && LINK_END.test(line.text))) marks[at] = 'quote';
  }
}

/** Runs of own lines between quotes, without blank lines at their ends. */
function textRuns(lines: Line[], marks: Mark[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from: number | undefined;
  let to = 0;
  for (let at = 0; at <= lines.length; at++) {
    const own = at < lines.length && marks[at] === 'text';
    if (own && !isBlank(lines[at])) {
      from ??= at;
      to = at + 1;
    } else if (!own && from !== undefined) {
      runs.push({ from, to });
      from = undefined;
    }
  }
  return runs;
}

/** The last quoted paragraph above an answer is what it answers. */
function questionAbove(lines: Line[], marks: Mark[], answer: number): number[] {
  const question: number[] = [];
  let at = answer - 1;
  const isGap = (): boolean =>
    marks[at] === 'text' ? isBlank(lines[at]) : marks[at] === 'quote' && isEmptyQuote(lines[at]);
  while (at >= 0 && isGap()) at--;
  for (; at >= 0 && marks[at] === 'quote' && !isGap(); at--) question.push(at);
  return question;
}

const isEmptyQuote = (line: Line | undefined): boolean => line === undefined || /^[\s>＞]*$/u.test(line.text);

/** Own lines and the questions among them; what was dropped between them leaves one blank line. */
function written(lines: Line[], marks: Mark[]): string {
  const kept: string[] = [];
  let gap = false;
  let hasOwn = false;
  lines.forEach((line, at) => {
    const mark = marks[at];
    if (mark === 'question' || mark === 'text') {
      if (gap && isBlank(line)) return;
      if (gap && kept.length > 0 && kept.at(-1)?.trim() !== '') kept.push('');
      gap = false;
      if (mark === 'text' && !isBlank(line)) hasOwn = true;
      kept.push(mark === 'question' && line.inside === 'quote' ? `> ${line.text}` : line.text);
    } else gap = true;
  });
  return hasOwn ? kept.join('\n').trim() : '';
}
