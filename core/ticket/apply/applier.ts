import type { EventOf, EventType, TimelineEntry } from '../../events.ts';
import type { Ticket } from '../ticket.ts';

/** What of the entry an event may need beside itself. */
export type EntryHead = Pick<TimelineEntry, 'ticketId' | 'version' | 'at'>;

/** How an event changes the snapshot (clocks, timers and the letter owed come from the entry). */
export type Appliers<T extends EventType> = {
  [K in T]: (ticket: Ticket, event: EventOf<K>, entry: EntryHead) => Ticket;
};
