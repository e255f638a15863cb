import type { EventOf } from '../../events.ts';
import type { DecisionContext } from '../context.ts';
import { defined } from '../optional.ts';
import { usedSeconds } from '../sla.ts';
import type { Ticket } from '../ticket.ts';

/** The solving as a fact, with its figures. The rated agent is the one who solves, else the one who has the ticket. */
export function solved(
  ticket: Ticket,
  { policy, now }: Pick<DecisionContext, 'policy' | 'now'>,
  how: { by: EventOf<'TicketSolved'>['by']; agent?: string | undefined; resolution?: string | undefined },
): EventOf<'TicketSolved'> {
  const clock = ticket.clocks.resolution;
  const resolutionSeconds = clock ? usedSeconds(policy, clock, now) : 0;
  return defined({
    type: 'TicketSolved' as const,
    by: how.by,
    agent: how.agent ?? ticket.assignee,
    resolution: how.resolution,
    round: (ticket.survey?.round ?? 0) + 1,
    resolutionSeconds,
    resolutionMet: !clock || resolutionSeconds <= clock.targetSeconds,
  });
}
