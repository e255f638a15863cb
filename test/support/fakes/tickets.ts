/** The ticket store in memory. */
import { CarelineError } from '../../../core/errors.ts';
import type { TimelineEntry } from '../../../core/events.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { laneOf } from '../../../core/words.ts';
import type { Page, TicketFilter, TicketStore } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

interface PageRequest {
  limit: number;
  cursor?: string;
}

export function memoryTickets() {
  const stored = new Map<string, Ticket>();
  const timelines = new Map<string, TimelineEntry[]>();
  const timeline = (id: string) => timelines.get(id) ?? [];

  const store: TicketStore = {
    async load(id) {
      await turn();
      return structuredClone(stored.get(id) ?? null);
    },
    async save({ ticket, entry }) {
      await turn();
      const known = timeline(entry.ticketId).find(({ version }) => version === entry.version);
      if (known?.id === entry.id) return;
      const current = stored.get(ticket.id)?.version;
      if (known || (current ?? 0) !== entry.version - 1) {
        const details = current === undefined ? {} : { currentVersion: current };
        throw new CarelineError('version_conflict', 'The ticket has changed since it was read.', details);
      }
      stored.set(ticket.id, structuredClone(ticket));
      timelines.set(ticket.id, [...timeline(ticket.id), structuredClone(entry)]);
    },
    async entries(id, { after = 0, limit = 100 } = {}) {
      await turn();
      const rest = timeline(id).filter(({ version }) => version > after);
      const items = structuredClone(rest.slice(0, limit));
      return rest.length > limit ? { items, cursor: String(items.at(-1)?.version) } : { items };
    },
    async entry(id, version) {
      await turn();
      return structuredClone(timeline(id).find((entry) => entry.version === version) ?? null);
    },
    async openings(ids) {
      await turn();
      return new Map(ids.map((id) => [id, structuredClone(timeline(id).slice(0, 3))]));
    },
    async list(filter, page) {
      await turn();
      const found = [...stored.values()].filter((ticket) => fits(ticket, filter));
      const key = ({ id, createdAt, unansweredSince }: Ticket) =>
        `${filter.customerId === undefined ? unansweredSince : createdAt}#${id}`;
      return structuredClone(paged(found, key, JSON.stringify(filter), page, filter.customerId !== undefined));
    },
    async waiting(queue, lane, page) {
      await turn();
      const line = [...stored.values()]
        .filter((ticket) => ticket.waiting && ticket.queue === queue && laneOf(ticket.priority) === lane)
        .map(({ id, unansweredSince }) => ({ ticketId: id, unansweredSince }));
      const key = (one: (typeof line)[number]) => `${one.unansweredSince}#${one.ticketId}`;
      return paged(line, key, `${queue}/${lane}`, page);
    },
    async *due(now) {
      await turn();
      const due = [...stored.values()].filter(({ timers }) => timers.some(({ at }) => at <= now.toISOString()));
      if (due.length > 0) yield due.map(({ id }) => id);
    },
  };
  return Object.assign(store, { stored, all: () => [...stored.values()], timeline });
}

function fits(ticket: Ticket, { queue, status, assignee, customerId, unansweredSince = '' }: TicketFilter): boolean {
  if (ticket.unansweredSince < unansweredSince) return false;
  if (status === 'any') return true;
  if (status === undefined ? customerId === undefined && ticket.status === 'closed' : ticket.status !== status)
    return false;
  if (queue !== undefined && ticket.queue !== queue) return false;
  if (queue !== undefined && ticket.status === 'new' && !ticket.waiting) return false;
  if (customerId !== undefined && ticket.customer.id !== customerId) return false;
  return assignee === undefined || (assignee === 'none' ? ticket.waiting : ticket.assignee === assignee);
}

function paged<T>(list: T[], key: (item: T) => string, listing: string, page: PageRequest, reversed = false): Page<T> {
  const after = page.cursor === undefined ? undefined : afterOf(page.cursor, listing);
  const direction = reversed ? -1 : 1;
  const compare = (a: string, b: string) => (a < b ? -direction : direction);
  const rest = list
    .sort((a, b) => compare(key(a), key(b)))
    .filter((item) => after === undefined || (key(item) !== after && compare(after, key(item)) < 0));
  const items = rest.slice(0, page.limit);
  const last = items.at(-1);
  return rest.length > page.limit && last ? { items, cursor: JSON.stringify([listing, key(last)]) } : { items };
}

function afterOf(cursor: string, listing: string): string {
  try {
    const [own, after] = JSON.parse(cursor) as [string, string];
    if (own === listing) return after;
  } catch {
    // Answered below.
  }
  throw new CarelineError('invalid', 'The cursor does not belong to this listing.');
}
