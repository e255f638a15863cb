import { CarelineError } from '../core/errors.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { TicketStore } from './ports.ts';

/** Longer chains of merges do not come about: a merged ticket is closed and takes no other in. */
const MERGES = 5;

/** The ticket, or the one that it was merged into. Throws `not_found`. */
export async function survivor(tickets: Pick<TicketStore, 'load'>, id: string): Promise<Ticket> {
  let ticket = await tickets.load(id);
  for (let i = 0; i < MERGES && ticket?.mergedInto; i += 1) ticket = await tickets.load(ticket.mergedInto);
  if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
  return ticket;
}
