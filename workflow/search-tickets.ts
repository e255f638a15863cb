/** Listings of the desk: by filter, ticket number, customer's address, or words, at a cost that the backlog does not move. */
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Ids, Page, TicketFilter, TicketStore } from './ports.ts';

export type SearchTerm =
  | { kind: 'number'; id: string }
  | { kind: 'address'; email: string }
  | { kind: 'words'; words: readonly string[] };

export interface SearchRequest {
  filter: TicketFilter;
  term?: SearchTerm | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Pages read in one call when looking for words: there is no index of them, the cursor goes on from there. */
const PAGES = 4;

export async function searchTickets(
  deps: { tickets: Pick<TicketStore, 'load' | 'list'>; ids: Pick<Ids, 'customerId'> },
  { filter, term, limit, cursor }: SearchRequest,
): Promise<Page<Ticket>> {
  switch (term?.kind) {
    case 'number': {
      const ticket = await deps.tickets.load(term.id);
      return { items: ticket ? [ticket] : [] };
    }
    case 'address':
      return deps.tickets.list({ ...filter, customerId: deps.ids.customerId(term.email) }, page(limit, cursor));
    case 'words':
      return searchWords(deps, filter, term.words, limit, cursor);
    default:
      return deps.tickets.list(filter, page(limit, cursor));
  }
}

/** Ends with the first page that has a hit: pages are read whole, so a cursor never points into the middle of one. */
async function searchWords(
  deps: { tickets: Pick<TicketStore, 'list'> },
  filter: TicketFilter,
  words: readonly string[],
  limit: number,
  start: string | undefined,
): Promise<Page<Ticket>> {
  let found: Page<Ticket> = { items: [] };
  let cursor = start;
  for (let read = 0; read < PAGES; read += 1) {
    const { items, cursor: next } = await deps.tickets.list(filter, page(limit, cursor));
    found = { items: items.filter((ticket) => mentions(ticket, words)), ...at(next) };
    if (found.items.length > 0 || next === undefined) return found;
    cursor = next;
  }
  return found;
}

function mentions(ticket: Ticket, words: readonly string[]): boolean {
  const { subject, customer, orderNumber, tags } = ticket;
  const text = [subject, customer.name, customer.email, orderNumber, ...tags].join('\n').toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

const page = (limit: number, cursor: string | undefined) => ({ limit, ...at(cursor) });
const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
