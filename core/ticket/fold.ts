import type { TicketEvent } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { EntryHead } from './apply/applier.ts';
import { apply } from './apply/apply.ts';
import { clocksAfter } from './sla.ts';
import type { Ticket } from './ticket.ts';

/** The ticket after the events, clocks included. Throws where there is neither ticket nor event. */
export function fold(
  policy: Policy,
  ticket: Ticket | undefined,
  events: readonly TicketEvent[],
  entry: EntryHead,
): Ticket {
  let current = ticket;
  for (const event of events) {
    const after = apply(current, event, entry);
    current = { ...after, clocks: clocksAfter(policy, current, after, event, entry.at) };
  }
  if (!current) throw new Error(`${entry.ticketId}: neither ticket nor event`);
  return current;
}
