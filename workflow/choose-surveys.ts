/** A customer wants no more surveys, to none of their tickets, or wants them again. */
import { CarelineError } from '../core/errors.ts';
import { type ChangeDeps, changeTicket } from './change-ticket.ts';
import type { Addresses } from './ports.ts';

export interface ChooseSurveysDeps extends ChangeDeps {
  addresses: Pick<Addresses, 'record' | 'chooseSurveys'>;
}

/** The ticket's timeline says so once: a choice that stands already changes nothing. Throws `not_found`. */
export async function chooseSurveys(
  deps: ChooseSurveysDeps,
  { ticketId, wanted, correlationId }: { ticketId: string; wanted: boolean; correlationId: string },
): Promise<void> {
  const ticket = await deps.tickets.load(ticketId);
  if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
  const { noSurveysSince } = await deps.addresses.record(ticket.customer.id);
  if ((noSurveysSince === undefined) === wanted) return;
  // First what is seen, then what stops letters: whoever is told that it failed does it again, and it takes effect.
  await changeTicket(deps, ticketId, { type: 'chooseSurveys', wanted }, { by: { kind: 'customer' }, correlationId });
  await deps.addresses.chooseSurveys(ticket.customer.id, wanted, deps.clock.now().toISOString());
}

/** Throws `not_found`. */
export async function wantsSurveys(deps: ChooseSurveysDeps, ticketId: string): Promise<boolean> {
  const ticket = await deps.tickets.load(ticketId);
  if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
  return (await deps.addresses.record(ticket.customer.id)).noSurveysSince === undefined;
}
