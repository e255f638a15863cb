import { queueNames } from '../../policy.ts';
import { notAllowed } from '../transitions.ts';
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
  transfer: (ticket, { queue, reason }, { policy }) => {
    if (!queueNames(policy).includes(queue)) throw invalid('queue', 'there is no such queue');
    if (ticket.waiting && ticket.queue === queue) return unchanged;
    return {
      events: [
        { type: 'TicketTransferred', from: ticket.queue, to: queue, reason },
        routed(ticket, 'transferred', { queue }),
      ],
    };
  },
};
