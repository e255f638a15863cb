import { withoutMarks } from '../text/subject.ts';
import { SUBJECT_LIMIT } from '../words.ts';
import { oneLine } from './safe-text.ts';

/** Stable over all letters of a ticket, so that mail programs keep them together; a person's answer gets `Re:`. */
export function letterSubject(ticket: { id: string; subject: string }, isAnswer: boolean, noSubject: string): string {
  const own = oneLine(withoutMarks(ticket.subject), SUBJECT_LIMIT);
  return `${isAnswer ? 'Re: ' : ''}[${ticket.id}] ${own || noSubject}`;
}
