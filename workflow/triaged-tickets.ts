/** Tickets as triage saw them and what it decided, for trying rules on. Reads only, and only what is as new as asked for. */
import type { EventOf, TimelineEntry } from '../core/events.ts';
import { withoutMarks } from '../core/text/subject.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Category, GENERAL_QUEUE } from '../core/words.ts';
import { customerWords, FIRST_ENTRIES } from './customer-words.ts';
import type { Page, TicketStore } from './ports.ts';

type Said = Pick<EventOf<'TicketTriaged'>, 'category' | 'priority' | 'unsure'>;

export interface Triaged extends Pick<Ticket, 'id' | 'createdAt' | 'channel'> {
  email: string;
  text: string;
  language: string;
  /** What the classifier alone had decided. */
  alone: Said;
  outcome: Said & { queue: string; tags: string[]; rules: string[] };
}

/** The longest messages make a page of this many some 3 MB. */
const PAGE = 25;

export interface TriagedDeps {
  tickets: Pick<TicketStore, 'list' | 'openings' | 'entries'>;
  policy: { queues: Record<Category, string> };
}

/** @param since when the tickets were opened, at the earliest */
export async function triagedTickets(
  deps: TriagedDeps,
  { since, cursor }: { since: string; cursor?: string | undefined },
): Promise<Page<Triaged>> {
  // A ticket's unanswered run begins with it or later: tickets as new as asked for are among these.
  const page = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
  const { items, cursor: next } = await deps.tickets.list({ status: 'any', unansweredSince: since }, page);
  const wanted = items.filter(({ createdAt, triageSaid }) => createdAt >= since && triageSaid !== undefined);
  const openings = await deps.tickets.openings(wanted.map(({ id }) => id));
  const found: Triaged[] = [];
  for (const ticket of wanted) {
    const first = openings.get(ticket.id) ?? [];
    const read = asTriaged(deps, ticket, first) ?? asTriaged(deps, ticket, await further(deps, ticket.id));
    if (read) found.push(read);
  }
  return { items: found, ...(next === undefined ? {} : { cursor: next }) };
}

/** Where much happened before triage spoke. */
const further = async ({ tickets }: TriagedDeps, id: string): Promise<TimelineEntry[]> =>
  (await tickets.entries(id, { limit: FIRST_ENTRIES })).items;

function asTriaged({ policy }: TriagedDeps, ticket: Ticket, entries: readonly TimelineEntry[]): Triaged | undefined {
  const at = entries.findIndex(({ events }) => events.some(({ type }) => type === 'TicketTriaged'));
  const events = entries[at]?.events ?? [];
  const triaged = events.find((event) => event.type === 'TicketTriaged');
  if (!triaged) return undefined;
  const { category, priority, unsure, language, tags = [], rules = [] } = triaged;
  const routed = events.find((event) => event.type === 'TicketRouted' && event.reason === 'triaged');
  const byCategory = unsure ? GENERAL_QUEUE : policy.queues[category];
  const queue = routed?.type === 'TicketRouted' ? routed.queue : (triaged.queue ?? byCategory);
  return {
    id: ticket.id,
    createdAt: ticket.createdAt,
    channel: ticket.channel,
    email: ticket.customer.email,
    text: `${withoutMarks(ticket.subject)}\n\n${customerWords(entries.slice(0, at))}`,
    language,
    alone: triaged.beforeRules ?? { category, priority, unsure },
    outcome: { category, priority, unsure, queue, tags, rules },
  };
}
