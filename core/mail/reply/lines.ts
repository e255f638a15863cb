/** A line of a mail and what its HTML, where it had any, says of it. */
export interface Line {
  text: string;
  /** Inside an element that quotes or signs; text lines have none. */
  inside?: 'quote' | 'signature' | undefined;
  /** A client's mark that all from here on is quoted. */
  cut?: boolean | undefined;
}

export const linesOf = (text: string): Line[] => text.split(/\r\n|\r|\n/).map((line) => ({ text: line }));

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

const MARKED = /^\s*[>＞]/u;
/** `>From` is how a mailbox file escapes a line that begins with `From`. */
const ESCAPED = /^\s*>From /u;

export const isQuote = (line: Line | undefined): boolean =>
  line !== undefined && (line.inside === 'quote' || (MARKED.test(line.text) && !ESCAPED.test(line.text)));

/** The first line from `at` on that is not blank; the number of lines where there is none. */
export function nextFilled(lines: Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}
