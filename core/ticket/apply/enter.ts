import type { Status } from '../../words.ts';
import { without } from '../optional.ts';
import type { Ticket } from '../ticket.ts';

/** The ticket in a status from `at` on: what belonged to the status before is forgotten. */
export function enter(ticket: Ticket, status: Status, at: string): Ticket {
  const left = without(ticket, 'pendingSince', 'resumeAt', 'activeAt', 'queuedAt');
  const entered: Ticket = { ...left, status, waiting: false, remindersSent: 0 };
  switch (status) {
    case 'closed':
      return { ...entered, closedAt: at };
    case 'solved':
      return { ...entered, solvedAt: at };
    case 'pending':
      return { ...without(entered, 'solvedAt'), pendingSince: at };
    case 'open':
      return { ...without(entered, 'solvedAt'), activeAt: at };
    default:
      return without(entered, 'solvedAt');
  }
}

/** Back to work: to the agent who has it, else towards its queue (a `TicketRouted` follows). */
export const resume = (ticket: Ticket, at: string): Ticket => enter(ticket, ticket.assignee ? 'open' : 'new', at);
