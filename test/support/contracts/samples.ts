/** Tickets as a store is given them: any state as a first version, and what follows one. */
import type { Decision } from '../../../core/ticket/decide.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import type { TicketStore } from '../../../workflow/ports.ts';
import { waitingStory } from '../ticket-factory.ts';

export type Change = Extract<Decision, { changed: true }>;

let count = 0;
export const newTicketId = (): string => {
  count += 1;
  return `CL-${count.toString(8).padStart(8, '0')}`;
};

const sample = waitingStory();
const [sampleEntry] = sample.entries;
if (!sampleEntry) throw new Error('A ticket without an entry');

/** A waiting ticket of queue `order` with any fields set by hand, as if it had just been opened so. */
export function firstChange(overrides: Partial<Ticket> = {}): Change {
  const ticket: Ticket = { ...sample.ticket, id: newTicketId(), ...overrides, version: 1 };
  return {
    changed: true,
    ticket,
    entry: { ...(sampleEntry as Change['entry']), id: `entry-${ticket.id}-1`, ticketId: ticket.id, version: 1 },
  };
}

/** The next version of a stored change. */
export function nextChange({ ticket, entry }: Change, overrides: Partial<Ticket> = {}, entryId?: string): Change {
  const version = ticket.version + 1;
  const id = entryId ?? `entry-${ticket.id}-${version}`;
  return { changed: true, ticket: { ...ticket, ...overrides, version }, entry: { ...entry, id, version } };
}

export async function stored(store: TicketStore, overrides: Partial<Ticket> = {}): Promise<Ticket> {
  const change = firstChange(overrides);
  await store.save(change);
  return change.ticket;
}
