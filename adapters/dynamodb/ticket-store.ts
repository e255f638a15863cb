/** Tickets and their timelines in the table. */
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Page, TicketFilter, TicketStore } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { ticketKey } from './keys.ts';
import { belongs, type Listing, planOf } from './listing-plan.ts';
import { readDue } from './read-due.ts';
import { readEntries, readEntry, readOpenings } from './read-entries.ts';
import { readItems } from './read-items.ts';
import { readPlaces } from './read-places.ts';
import { saveDecision } from './save-decision.ts';
import { fromPlace, ticketOf } from './ticket-item.ts';

interface PageRequest {
  limit: number;
  cursor?: string;
}

export function createTicketStore(table: Table): TicketStore {
  return {
    async load(id) {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: ticketKey(id), ConsistentRead: true }),
      );
      return item ? ticketOf(item) : null;
    },
    save: (decision) => saveDecision(table, decision),
    entries: (id, page) => readEntries(table, id, page),
    entry: (id, version) => readEntry(table, id, version),
    openings: (ids) => readOpenings(table, ids),
    async list(filter, page) {
      const { items: places, ...rest } = await pageOfPlaces(table, nameOf(filter), planOf(filter), page);
      const tickets = await readTickets(table, places);
      return { items: tickets.filter((ticket) => belongs(ticket, filter)), ...rest };
    },
    async waiting(queue, lane, page) {
      const line = planOf({ queue, status: 'new' }, lane);
      const { items: places, ...rest } = await pageOfPlaces(table, `waiting:${queue}:${lane}`, line, page);
      return {
        items: places.map(fromPlace).map(({ ticketId, instant }) => ({ ticketId, unansweredSince: instant })),
        ...rest,
      };
    },
    due: (now) => readDue(table, now),
  };
}

async function pageOfPlaces(
  table: Table,
  name: string,
  listing: Listing,
  { limit, cursor }: PageRequest,
): Promise<Page<string>> {
  const after = cursor === undefined ? undefined : readCursor(name, cursor);
  const { places, more } = await readPlaces(table, listing, limit, after ?? listing.from);
  const last = places.at(-1);
  return more && last !== undefined ? { items: places, cursor: writeCursor(name, last) } : { items: places };
}

/** In the order of their places; tickets that are gone are left out. */
async function readTickets(table: Table, places: readonly string[]): Promise<Ticket[]> {
  const ids = places.map((place) => fromPlace(place).ticketId);
  const tickets = (await readItems(table, ids.map(ticketKey))).map(ticketOf);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const nameOf = ({ queue, status, assignee, customerId, unansweredSince }: TicketFilter): string =>
  JSON.stringify([queue, status, assignee, customerId, unansweredSince]);
