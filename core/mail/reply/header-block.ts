/** The block of headers that Outlook and its kin put above a quote: From, Sent, To, Subject, in any language. */
import type { HeaderField } from '../languages/language.ts';
import { languages } from '../languages/languages.ts';
import { comparable } from './comparable.ts';
import { isBlank, isQuote, type Line } from './lines.ts';

const MAX_LABEL = 40;
const MAX_BLOCK = 24;
/** Lines that a long list of addressees runs over. */
const MAX_CONTINUATION = 6;

const FIELDS: HeaderField[] = ['from', 'date', 'to', 'cc', 'subject'];
const unspaced = (label: string): string => comparable(label).replace(/ /gu, '');

/** One label may stand for several fields (`Da` and `Data`, `A`). */
const LABELS = new Map<string, Set<HeaderField>>();
for (const { headers } of languages) {
  for (const field of FIELDS) {
    for (const label of headers[field]) {
      const key = unspaced(label);
      LABELS.set(key, (LABELS.get(key) ?? new Set()).add(field));
    }
  }
}

const LABEL = /^[\s*|_-]*([^\s*|:：>][^*|:：]*?)[\s*]*[:：|]/u;

/** What precedes the colon (or the bar of a table), if it is short. */
export const labelOf = (text: string): string | undefined =>
  text.length < 3 ? undefined : LABEL.exec(text.slice(0, MAX_LABEL))?.[1]?.trim();

const fieldsOf = (line: Line | undefined): Set<HeaderField> | undefined => {
  const label = line === undefined ? undefined : labelOf(line.text);
  return label === undefined ? undefined : LABELS.get(unspaced(label));
};

/** The end of the block that starts at `start`, or undefined. `announced`: a delimiter stands above it. */
export function headerBlockEnd(lines: Line[], start: number, announced: boolean): number | undefined {
  if (isQuote(lines[start]) || fieldsOf(lines[start]) === undefined) return undefined;
  const seen = new Set<HeaderField>();
  const labels = new Set<Set<HeaderField>>();
  let fieldLines = 0;
  let hasAddress = false;
  let end = start;
  let skipped = 0;
  for (let at = start; at < lines.length && at < start + MAX_BLOCK; at++) {
    const line = lines[at];
    if (line === undefined || isQuote(line)) break;
    const fields = fieldsOf(line);
    // A label that comes again begins another block.
    if (fields !== undefined && labels.has(fields)) break;
    if (fields !== undefined) {
      labels.add(fields);
      for (const field of fields) seen.add(field);
      fieldLines++;
      end = at + 1;
      skipped = 0;
    } else if (++skipped > (isBlank(line) ? 1 : MAX_CONTINUATION) || !isContinuation(lines, at)) break;
    if (line.text.includes('@') && (fields !== undefined || end === at)) hasAddress = true;
  }
  const enough = fieldLines >= (announced ? 2 : 3) && seen.has('from');
  return enough && (announced || seen.has('subject') || hasAddress) ? end : undefined;
}

/** A wrapped list of addressees, or one blank line between two headers. */
function isContinuation(lines: Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.trim() === '') return true;
  const above = lines[at - 1]?.text.trimEnd() ?? '';
  return text.includes('@') || /^\s{2,}\S/u.test(text) || /[;,]$/u.test(above);
}
