/** From timeline to snapshot: needs no policy and no clock, so any reader of a history comes to the same ticket. */
import type { TimelineEntry } from '../events.ts';
import { apply } from './apply/apply.ts';
import { owing } from './letters.ts';
import { remembering } from './mails.ts';
import type { Ticket } from './ticket.ts';

/** An entry before its plan is made. */
export type UnplannedEntry = Omit<TimelineEntry, 'plan' | 'facts' | 'previously'>;

/** The ticket after the next entry of its timeline. Throws for an entry out of order. */
export const evolve = (ticket: Ticket | undefined, entry: TimelineEntry): Ticket => ({
  ...unplanned(ticket, entry),
  clocks: entry.plan.clocks,
  timers: entry.plan.timers,
});

/** All that an entry does except for clocks and timers. */
export function unplanned(ticket: Ticket | undefined, entry: UnplannedEntry): Ticket {
  const expected = (ticket?.version ?? 0) + 1;
  if (entry.version !== expected) {
    throw new Error(`${entry.ticketId}: entry ${entry.version} came where ${expected} belongs`);
  }
  let next = ticket;
  for (const event of entry.events) next = apply(next, event, entry);
  if (!next) throw new Error(`${entry.ticketId}: an entry without events`);
  const active = entry.by.kind === 'agent' && next.status === 'open' ? { activeAt: entry.at } : {};
  return {
    ...owing(remembering(next, entry), entry.letter, entry.version, entry.at),
    ...active,
    version: entry.version,
    contentVersion: entry.events.every(({ type }) => type === 'LetterSent') ? next.contentVersion : entry.version,
    updatedAt: entry.at,
  };
}

/** The ticket that a whole timeline tells of. */
export function replay(entries: readonly TimelineEntry[]): Ticket {
  let ticket: Ticket | undefined;
  for (const entry of entries) ticket = evolve(ticket, entry);
  if (!ticket) throw new Error('A ticket without a history');
  return ticket;
}
