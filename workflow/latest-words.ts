import type { Quote } from '../core/outreach/letter.ts';
import { quoteOf } from '../core/outreach/letter-content.ts';
import type { TicketStore } from './ports.ts';

/** Entries read at a time: the words looked for are nearly always among the latest few. */
const WINDOW = 20;

/** The latest words of one side before a version, looked up backwards; undefined where that side has said nothing. */
export async function latestWords(
  tickets: Pick<TicketStore, 'entries'>,
  id: string,
  before: number,
  from: Quote['from'],
): Promise<Quote | undefined> {
  for (let end = before; end > 1; end -= WINDOW) {
    const quotes = await quotesBetween(tickets, id, Math.max(0, end - 1 - WINDOW), end, from);
    const latest = quotes.at(-1);
    if (latest) return latest;
  }
  return undefined;
}

/** Of the entries after `start` and before `end`; a page may be shorter than asked for. */
async function quotesBetween(
  tickets: Pick<TicketStore, 'entries'>,
  id: string,
  start: number,
  end: number,
  from: Quote['from'],
): Promise<Quote[]> {
  const quotes: Quote[] = [];
  let after = start;
  while (after < end - 1) {
    const { items } = await tickets.entries(id, { after, limit: end - 1 - after });
    const last = items.at(-1);
    if (!last) break;
    quotes.push(...items.flatMap((entry) => (entry.version < end ? (quoteOf(entry, from) ?? []) : [])));
    after = last.version;
  }
  return quotes;
}
