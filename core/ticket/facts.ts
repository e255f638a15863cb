import { laneOf } from '../words.ts';
import { defined } from './optional.ts';
import type { Ticket, TicketFacts } from './ticket.ts';

export const factsOf = (ticket: Ticket): TicketFacts =>
  defined({
    status: ticket.status,
    category: ticket.category,
    priority: ticket.priority,
    lane: laneOf(ticket.priority),
    queue: ticket.queue,
    channel: ticket.channel,
    locale: ticket.locale,
    customerId: ticket.customer.id,
    assignee: ticket.assignee,
    createdAt: ticket.createdAt,
    unansweredSince: ticket.unansweredSince,
    waiting: ticket.waiting,
  });
