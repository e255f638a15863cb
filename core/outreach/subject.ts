import { SUBJECT_LIMIT } from '../words.ts';
import { oneLine } from './safe-text.ts';

/** Answer and forward marks of mail programs, and ticket numbers: a subject that already went through a desk has them. */
const LEADING_MARKS = /^(?:\s*(?:re|aw|fwd?|wg|回复|答复|转发)\s*[:：]|\s*\[CL-[0-9A-Z]{8}\])+/iu;
const TICKET_MARK = /\[CL-[0-9A-Z]{8}\]/giu;

/** Stable over all letters of a ticket, so that mail programs keep them together; a person's answer gets `Re:`. */
export function letterSubject(ticket: { id: string; subject: string }, isAnswer: boolean, noSubject: string): string {
  const own = oneLine(ticket.subject.replace(LEADING_MARKS, '').replace(TICKET_MARK, ''), SUBJECT_LIMIT);
  return `${isAnswer ? 'Re: ' : ''}[${ticket.id}] ${own || noSubject}`;
}
