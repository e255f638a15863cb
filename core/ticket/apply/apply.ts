import type { TicketEvent } from '../../events.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers, EntryHead } from './applier.ts';
import { conversation, opened } from './conversation.ts';
import { letters } from './letters.ts';
import { lifecycle } from './lifecycle.ts';
import { triage } from './triage.ts';

const appliers: Appliers<Exclude<TicketEvent['type'], 'TicketOpened'>> = {
  ...conversation,
  ...letters,
  ...lifecycle,
  ...triage,
};

/** The snapshot after one event of the entry. Throws for a history that does not begin with TicketOpened. */
export function apply(ticket: Ticket | undefined, event: TicketEvent, entry: EntryHead): Ticket {
  if (event.type === 'TicketOpened') return opened(event, entry);
  if (!ticket) throw new Error(`A ticket's history begins with TicketOpened, not with ${event.type}`);
  // The table has, under each type, the applier of that very type; TypeScript cannot follow the pair.
  const applier = appliers[event.type] as (ticket: Ticket, event: TicketEvent, entry: EntryHead) => Ticket;
  return applier(ticket, event, entry);
}
