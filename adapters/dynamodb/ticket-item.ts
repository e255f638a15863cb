/** Tickets and entries as items of the table. The index keys follow from the ticket, so that one write moves them all. */
import { entrySchema, type TimelineEntry } from '../../core/events.ts';
import { type Ticket, ticketSchema } from '../../core/ticket/ticket.ts';
import { laneOf } from '../../core/words.ts';
import {
  assigneePartition,
  customerPartition,
  duePartition,
  ENTRY_ITEM_TYPE,
  entryKey,
  INDEXES,
  queuePartition,
  SHARDS,
  statusPartition,
  TABLE_KEYS,
  ticketKey,
} from './keys.ts';
import { shardOf } from './shard.ts';

export type Item = Record<string, unknown>;

export const TICKET_ITEM_TYPE = 'ticket';

export function ticketItem(ticket: Ticket): Item {
  return { ...ticket, ...ticketKey(ticket.id), ...indexKeys(ticket), [TABLE_KEYS.itemType]: TICKET_ITEM_TYPE };
}

/** Attributes that this version does not know are left out: a newer one may have written them. */
export const ticketOf = (item: Item): Ticket => ticketSchema.strip().parse(item);

export function entryItem(entry: TimelineEntry): Item {
  return { ...entry, ...entryKey(entry.ticketId, entry.version), [TABLE_KEYS.itemType]: ENTRY_ITEM_TYPE };
}

export const entryOf = (item: Item): TimelineEntry => entrySchema.strip().parse(item);

/** Sort key of every index: an instant, and the id so that no two tickets share a place. */
export const placeOf = (instant: string, ticketId: string): string => `${instant}#${ticketId}`;

export function fromPlace(place: string): { instant: string; ticketId: string } {
  const [instant = '', ticketId = ''] = place.split('#');
  return { instant, ticketId };
}

/** A `new` ticket lies in a queue only while it waits: before triage its queue is a mere default. */
export const liesInQueue = ({ status, waiting }: Ticket): boolean => status !== 'new' || waiting;

function indexKeys(ticket: Ticket): Item {
  const { id, status } = ticket;
  const inLine = placeOf(ticket.unansweredSince, id);
  const due = earliest(ticket.timers.map(({ at }) => at));
  return {
    ...(due !== undefined && {
      [INDEXES.due.partition]: duePartition(shardOf(id, SHARDS.due)),
      [INDEXES.due.sort]: placeOf(due, id),
    }),
    ...(liesInQueue(ticket) && {
      [INDEXES.queue.partition]: queuePartition(
        ticket.queue,
        status,
        laneOf(ticket.priority),
        shardOf(id, SHARDS.queue),
      ),
      [INDEXES.queue.sort]: inLine,
    }),
    [INDEXES.status.partition]: statusPartition(status, shardOf(id, SHARDS.status)),
    [INDEXES.status.sort]: inLine,
    ...(ticket.assignee !== undefined && {
      [INDEXES.assignee.partition]: assigneePartition(ticket.assignee, status),
      [INDEXES.assignee.sort]: inLine,
    }),
    [INDEXES.customer.partition]: customerPartition(ticket.customer.id),
    [INDEXES.customer.sort]: placeOf(ticket.createdAt, id),
  };
}

/** Instants of one format: text order is time order. */
const earliest = (instants: string[]): string | undefined => instants.sort()[0];
