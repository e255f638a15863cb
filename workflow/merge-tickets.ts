/** Closes a ticket in favour of another of the same customer. */
import { CarelineError } from '../core/errors.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type ChangeDeps, type ChangeMeta, changeTicket } from './change-ticket.ts';

/**
 * Two tickets, so two writes: the survivor first. A failure in between leaves both open, and the same call again ends it.
 * Returns the closed ticket. Throws `invalid` for a pair that cannot be merged: a customer must not see another's words.
 */
export async function mergeTickets(
  deps: ChangeDeps,
  id: string,
  into: string,
  meta: ChangeMeta,
  options: { expectedVersion?: number | undefined } = {},
): Promise<Ticket> {
  const [ticket, target] = await Promise.all([deps.tickets.load(id), deps.tickets.load(into)]);
  if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
  if (options.expectedVersion !== undefined && options.expectedVersion !== ticket.version) {
    throw new CarelineError('version_conflict', 'The ticket has changed since it was read.', {
      currentVersion: ticket.version,
    });
  }
  if (ticket.mergedInto === into) return ticket;
  if (!target) throw unfit('there is no such ticket');
  if (target.id === ticket.id) throw unfit('a ticket cannot be merged into itself');
  if (target.customer.id !== ticket.customer.id) throw unfit('it belongs to another customer');
  if (target.status === 'closed') throw unfit('it is closed');
  if (ticket.status === 'closed') throw new CarelineError('transition_not_allowed', 'The ticket is closed.');

  await changeTicket(deps, into, { type: 'absorb', from: id }, meta);
  return (await changeTicket(deps, id, { type: 'mergeInto', into }, meta)).ticket;
}

const unfit = (message: string) =>
  new CarelineError('invalid', 'These tickets cannot be merged.', { fields: [{ path: 'into', message }] });
