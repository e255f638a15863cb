/** Domain to the desk's JSON. Pure. */
import type { TicketEvent, TimelineEntry } from '../../core/events.ts';
import type { TicketFile } from '../../core/files/file.ts';
import { isHeld } from '../../core/files/on-timeline.ts';
import { clockKinds, type SlaClock, type Ticket } from '../../core/ticket/ticket.ts';
import type { CustomerProfile } from '../../workflow/customer-profile.ts';
import type { CustomerView, TicketView, TimelineItem } from '../shared/api/desk.ts';

export function ticketView(ticket: Ticket): TicketView {
  return {
    id: ticket.id,
    number: ticket.id,
    status: ticket.status,
    category: ticket.category,
    categoryConfidence: ticket.categoryConfidence,
    suggestions: ticket.suggestions,
    unsure: (ticket.triageSaid?.unsure ?? false) && !ticket.chosen?.includes('category'),
    requests: ticket.requests ?? [],
    entities: ticket.entities ?? {},
    priority: ticket.priority,
    queue: ticket.queue,
    subject: ticket.subject,
    locale: ticket.locale,
    channel: ticket.channel,
    customer: ticket.customer,
    ...present({ assignee: ticket.assignee, orderNumber: ticket.orderNumber }),
    tags: ticket.tags,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    unansweredSince: ticket.unansweredSince,
    waiting: ticket.waiting,
    version: ticket.version,
    sla: slaView(ticket),
    ...present({
      resumeAt: ticket.resumeAt,
      solvedAt: ticket.solvedAt,
      closedAt: ticket.closedAt,
      unreachable: ticket.unreachable,
      mergedInto: ticket.mergedInto,
      survey: ticket.survey && present({ requestedAt: ticket.survey.requestedAt, score: ticket.survey.score }),
    }),
    absorbed: ticket.absorbed,
  };
}

/** A clock that is paused or stopped has no due time; a breach stays on record. */
function slaView({ clocks }: Ticket): TicketView['sla'] {
  return {
    ...present({
      firstResponseDueAt: dueAt(clocks.firstResponse),
      nextResponseDueAt: dueAt(clocks.nextResponse),
      resolutionDueAt: dueAt(clocks.resolution),
    }),
    breached: clockKinds.filter((kind) => clocks[kind]?.breachedAt !== undefined),
  };
}

const dueAt = (clock: SlaClock | undefined): string | undefined => (clock?.stoppedAt ? undefined : clock?.dueAt);

export const timelineItem = (entry: TimelineEntry, ticket: Pick<Ticket, 'releasedFiles'>): TimelineItem => ({
  version: entry.version,
  at: entry.at,
  by: entry.by,
  events: entry.events.map(shownEvent),
  ...present({
    words: entry.words && {
      ...present({ folded: entry.words.folded }),
      kind: entry.words.kind,
      text: entry.words.text,
    },
    files: entry.files?.map((file) => fileView(file, ticket)),
    mail: entry.mail && { notices: entry.mail.notices ?? [] },
    letter: entry.letter,
  }),
});

/** The reason goes when a lead has released it. */
const fileView = (
  file: TicketFile,
  ticket: Pick<Ticket, 'releasedFiles'>,
): NonNullable<TimelineItem['files']>[number] => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  ...present({ held: isHeld(ticket, file) ? file.held : undefined, inline: file.inline, contentId: file.contentId }),
});

/** The hash of the request is for the machine. */
function shownEvent(event: TicketEvent): TimelineItem['events'][number] {
  if (event.type !== 'TicketOpened') return event;
  const { requestHash: _hash, ...shown } = event;
  return shown;
}

export function customerView({ id, email, name, suppressed, tickets }: CustomerProfile): CustomerView {
  const numbers = tickets.flatMap(({ orderNumber }) => (orderNumber === undefined ? [] : [orderNumber]));
  return {
    id,
    email,
    ...present({ name, suppressed: suppressed ?? undefined }),
    tickets: tickets.map(ticketView),
    orders: [...new Set(numbers)].map((number) => ({ number })),
    scores: tickets.flatMap(({ id: ticketId, survey }) =>
      survey?.score !== undefined && survey.answeredAt
        ? [{ ticketId, score: survey.score, at: survey.answeredAt }]
        : [],
    ),
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that have no value. */
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
