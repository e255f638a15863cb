import type { TicketEvent } from '../../events.ts';
import { type Policy, queueNames } from '../../policy.ts';
import { type Category, categories } from '../../words.ts';
import type { Ticket } from '../ticket.ts';
import { notAllowed } from '../transitions.ts';
import { isLeftOpen, judgement } from './judgement.ts';
import { claimed, invalid, type Rules, routed, unchanged } from './rule.ts';

export const assignment: Rules<'claim' | 'release' | 'transfer'> = {
  claim: (ticket, { agent }, { now }) => {
    if (ticket.status === 'open' && ticket.assignee === agent) return unchanged;
    if (!ticket.waiting) throw notAllowed(ticket.status, 'claim');
    return { events: [claimed(ticket, agent, now)] };
  },
  release: (ticket) => ({
    events: [{ type: 'TicketReleased', agent: ticket.assignee ?? '' }, routed(ticket, 'released')],
  }),
  transfer: (ticket, command, { policy }) => {
    const { queue, reason } = command;
    if (!queueNames(policy).includes(queue)) throw invalid('queue', 'there is no such queue');
    const category = command.category ?? categoryOf(queue, ticket, policy);
    const edited: TicketEvent[] =
      category === undefined || (category === ticket.category && !isLeftOpen(ticket))
        ? []
        : [{ type: 'TicketEdited', category, ...judgement(ticket, { category }) }];
    if (ticket.waiting && ticket.queue === queue) return { events: edited };
    return {
      events: [
        { type: 'TicketTransferred', from: ticket.queue, to: queue, reason },
        ...edited,
        routed(ticket, 'transferred', { queue }),
      ],
    };
  },
};

/** Who moves a ticket that triage has seen into the queue of one category alone says that it is of that category. */
function categoryOf(queue: string, { triageSaid }: Ticket, { queues }: Policy): Category | undefined {
  const own = categories.filter((category) => queues[category] === queue);
  return triageSaid && own.length === 1 ? own[0] : undefined;
}
