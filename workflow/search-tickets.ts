/** Listings of the desk: by filter, ticket number, customer's address, or words, at a cost that the backlog does not move. */
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Category } from '../core/words.ts';
import type { Ids, Page, TicketFilter, TicketStore } from './ports.ts';

export type SearchTerm =
  | { kind: 'number'; id: string }
  | { kind: 'address'; email: string }
  | { kind: 'words'; words: readonly string[] };

export interface SearchRequest {
  filter: TicketFilter;
  term?: SearchTerm | undefined;
  /** Asked for beside what the ticket is filed under, and not dealt with yet. */
  request?: Category | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Pages read in one call when looking for what there is no index of; the cursor goes on from there. */
const PAGES = 4;

export async function searchTickets(
  deps: { tickets: Pick<TicketStore, 'load' | 'list'>; ids: Pick<Ids, 'customerId'> },
  { filter, term, request, limit, cursor }: SearchRequest,
): Promise<Page<Ticket>> {
  switch (term?.kind) {
    case 'number': {
      const ticket = await deps.tickets.load(term.id);
      return { items: ticket ? [ticket] : [] };
    }
    case 'words':
      return searchBy(deps, filter, (one) => mentions(one, term.words) && asks(one, request), limit, cursor);
    default: {
      const whole = term ? { ...filter, customerId: deps.ids.customerId(term.email) } : filter;
      if (request === undefined) return deps.tickets.list(whole, page(limit, cursor));
      return searchBy(deps, whole, (ticket) => asks(ticket, request), limit, cursor);
    }
  }
}

/** Ends with the first page that has a hit: pages are read whole, so a cursor never points into the middle of one. */
async function searchBy(
  deps: { tickets: Pick<TicketStore, 'list'> },
  filter: TicketFilter,
  fits: (ticket: Ticket) => boolean,
  limit: number,
  start: string | undefined,
): Promise<Page<Ticket>> {
  let found: Page<Ticket> = { items: [] };
  let cursor = start;
  for (let read = 0; read < PAGES; read += 1) {
    const { items, cursor: next } = await deps.tickets.list(filter, page(limit, cursor));
    found = { items: items.filter(fits), ...at(next) };
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

const asks = ({ requests = [], category: main }: Ticket, wanted: Category | undefined): boolean =>
  wanted === undefined || requests.some(({ category }) => category === wanted && category !== main);

const page = (limit: number, cursor: string | undefined) => ({ limit, ...at(cursor) });
const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
