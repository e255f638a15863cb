/** A ticket's timeline, paged through to its end. */
import type { TimelineEntry } from '../core/events.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { TicketStore } from './ports.ts';

/** Of a longer timeline the newest entries are shown: one view never costs more than this. */
export const TIMELINE_LIMIT = 500;

/** Oldest first. */
export async function readTimeline(tickets: Pick<TicketStore, 'entries'>, ticket: Ticket): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let after = Math.max(0, ticket.version - TIMELINE_LIMIT);
  while (after < ticket.version) {
    const page = await tickets.entries(ticket.id, { after, limit: 100 });
    entries.push(...page.items);
    const last = page.items.at(-1);
    if (!last || !page.cursor) break;
    after = last.version;
  }
  return entries;
}
