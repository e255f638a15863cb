import { addSeconds, parseInstant } from '../../time/instant.ts';
import { defined } from '../optional.ts';
import { backToWork, claimed, invalid, type Rules, unchanged } from './rule.ts';
import { solved } from './solving.ts';

export const lifecycle: Rules<'hold' | 'snooze' | 'solve' | 'reopen' | 'close'> = {
  hold: (_, { reason, until }, { now, policy }) => ({
    events: [
      {
        type: 'TicketHeld',
        reason,
        until: until === undefined ? addSeconds(now, policy.followUp.holdFor) : future(until, now),
      },
    ],
  }),
  snooze: (ticket, { until }, { now }) => {
    const at = future(until, now);
    return ticket.status === 'on_hold' && ticket.resumeAt === at
      ? unchanged
      : { events: [{ type: 'TicketSnoozed', until: at }] };
  },
  solve: (ticket, { resolution }, context) => {
    if (ticket.status === 'solved') return unchanged;
    const { by, now } = context;
    if (by.kind === 'customer') return { events: [solved(ticket, context, { by: 'customer', resolution })] };
    const agent = by.kind === 'agent' ? by.id : undefined;
    const solving = solved(ticket, context, { by: 'agent', agent, resolution });
    return { events: agent && !ticket.assignee ? [claimed(ticket, agent, now), solving] : [solving] };
  },
  reopen: (ticket, { reason }, { by }) => ({
    events: backToWork(
      ticket,
      by.kind === 'customer' ? 'customer' : 'agent',
      ticket.status === 'solved' ? 'reopened' : 'resumed',
      defined({ reason }),
    ),
  }),
  close: () => ({ events: [{ type: 'TicketClosed', by: 'agent' }] }),
};

function future(until: string, now: string): string {
  const instant = parseInstant(until);
  if (instant === undefined) throw invalid('until', 'a date and time with a zone, for example 2026-03-01T09:00:00Z');
  if (instant <= now) throw invalid('until', 'must lie ahead');
  return instant;
}
