/** What raises a ticket's priority while the conversation goes on. Pure; it never lowers one, nor overrules a person. */
import type { EventOf } from '../events.ts';
import { daysBetween } from '../time/day.ts';
import type { Entities } from '../triage/entities/entity.ts';
import { type Priority, priorities } from '../words.ts';
import type { Ticket } from './ticket.ts';

/** Messages of an unanswered run that raise the priority. */
const PRESSING: [messages: number, to: Priority][] = [
  [5, 'urgent'],
  [3, 'high'],
];
/** Where an answer is overdue, writing again is enough. */
const PRESSING_WHEN_LATE = 2;
/** Days before the one on which something is needed. */
const SOON = 3;

/** The customer's messages without an answer, once one more has come. */
export const messagesAfter = ({ answeredAt, unansweredMessages = 1 }: Ticket): number =>
  answeredAt ? 1 : unansweredMessages + 1;

type Raised = EventOf<'PriorityRaised'>;

/** `unanswered:3`: the third message, and no answer. */
export function raisedByWriting(ticket: Ticket): Raised | undefined {
  const messages = messagesAfter(ticket);
  const to = PRESSING.find(([many]) => messages >= many)?.[1];
  const late = messages >= PRESSING_WHEN_LATE && answerIsOverdue(ticket) ? 'high' : undefined;
  return raised(ticket, to ?? late, `unanswered:${messages}`);
}

/** `needed-by:2026-03-07`: the earliest day of those that the customer needs something by, where it is near. */
export function raisedByNeed(ticket: Ticket, entities: Entities | undefined, today: string): Raised | undefined {
  const [day] = (entities?.dates ?? [])
    .flatMap(({ date, needed }) => (needed && date !== undefined ? [date] : []))
    .filter((date) => daysBetween(today, date) >= 0 && daysBetween(today, date) <= SOON)
    .sort();
  return day === undefined ? undefined : raised(ticket, 'high', `needed-by:${day}`);
}

const answerIsOverdue = ({ clocks: { firstResponse, nextResponse } }: Ticket): boolean =>
  [firstResponse, nextResponse].some((clock) => clock?.breachedAt !== undefined && clock.stoppedAt === undefined);

function raised({ priority, chosen }: Ticket, to: Priority | undefined, reason: string): Raised | undefined {
  if (to === undefined || chosen?.includes('priority')) return undefined;
  if (priorities.indexOf(to) <= priorities.indexOf(priority)) return undefined;
  return { type: 'PriorityRaised', from: priority, to, reason };
}
