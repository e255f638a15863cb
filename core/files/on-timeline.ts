/** Files on a ticket's timeline, and who may have them: whoever may read the words that they came with. */
import type { TimelineEntry, Words } from '../events.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { TicketFile } from './file.ts';

type Timeline = readonly Pick<TimelineEntry, 'words' | 'files'>[];

/** Named kinds only: what is added later stays hidden from customers until somebody decides otherwise. */
const ofTheCustomer = (words: Words | undefined): boolean => words?.kind === 'customer' || words?.kind === 'agent';

/** Held, and no lead has released it. */
export const isHeld = ({ releasedFiles }: Pick<Ticket, 'releasedFiles'>, { id, held }: TicketFile): boolean =>
  held !== undefined && !(releasedFiles ?? []).includes(id);

/**
 * The file with this content, under the name by which its reader may have it; one that is not held before one that is
 * (the same bytes may have come as a program and as a text). Undefined: none on this timeline, or not for this reader.
 */
export function fileOnTimeline(
  timeline: Timeline,
  fileId: string,
  reader: 'customer' | 'agent',
): TicketFile | undefined {
  const found = timeline
    .filter(({ words }) => reader === 'agent' || ofTheCustomer(words))
    .flatMap(({ files = [] }) => files.filter(({ id }) => id === fileId));
  return found.find(({ held }) => held === undefined) ?? found[0];
}
