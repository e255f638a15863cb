import { notAllowed } from '../transitions.ts';
import { invalid, type Rules, unchanged } from './rule.ts';

const ABSORBED = 50;

/** Both halves are idempotent, so that a merge broken off between them can be repeated. */
export const merge: Rules<'mergeInto' | 'absorb'> = {
  mergeInto: (ticket, { into }) => {
    if (into === ticket.id) throw invalid('into', 'a ticket cannot be merged into itself');
    if (ticket.mergedInto === into) return unchanged;
    if (ticket.status === 'closed') throw notAllowed(ticket.status, 'mergeInto');
    if (ticket.absorbed.includes(into)) throw invalid('into', 'that ticket was merged into this one');
    return {
      events: [
        { type: 'TicketMerged', into },
        { type: 'TicketClosed', by: 'merge' },
      ],
    };
  },
  absorb: (ticket, { from }) => {
    if (from === ticket.id) throw invalid('from', 'a ticket cannot be merged into itself');
    if (ticket.absorbed.includes(from)) return unchanged;
    if (ticket.status === 'closed') throw notAllowed(ticket.status, 'absorb');
    if (ticket.absorbed.length >= ABSORBED) throw invalid('from', `a ticket takes in at most ${ABSORBED} others`);
    return { events: [{ type: 'TicketAbsorbed', from }] };
  },
};
