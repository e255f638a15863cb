import type { EventOf, TicketEvent } from '../../events.ts';
import { localDay } from '../../time/day.ts';
import { secondsBetween } from '../../time/instant.ts';
import { yuanOrYen } from '../../triage/entities/yuan-or-yen.ts';
import { entitiesIn } from '../../triage/entities.ts';
import type { DecisionContext } from '../context.ts';
import { isKnownMail } from '../mails.ts';
import { defined } from '../optional.ts';
import { raisedByNeed, raisedByWriting } from '../pressure.ts';
import { usedSeconds } from '../sla.ts';
import { RELEASED_FILES, type Ticket } from '../ticket.ts';
import { agentIn, backToWork, claimed, invalid, laneChange, type Rules, unchanged, withFiles } from './rule.ts';
import { solved } from './solving.ts';

export const conversation: Rules<
  'reply' | 'note' | 'customerWrites' | 'fileMail' | 'releaseFile' | 'noteHeldMail' | 'chooseSurveys'
> = {
  /**
   * Answering takes a ticket that nobody has. On a solved ticket a reply that leaves it solved is a postscript: no second
   * solving, no second survey.
   */
  reply: (ticket, { text, nextStatus, files }, context) => {
    const agent = agentIn(context);
    const replied = replyEvent(ticket, agent, nextStatus, context);
    const words = { kind: 'agent' as const, text };
    if (ticket.status === 'solved' && nextStatus === 'solved') return { events: [replied], words, ...withFiles(files) };
    const taken: TicketEvent[] = ticket.assignee ? [] : [claimed(ticket, agent, context.now)];
    // From waiting for others straight to waiting or solved, nothing is resumed.
    const returns = ticket.status === 'solved' || nextStatus === 'open';
    const back = returns ? backToWork({ ...ticket, assignee: ticket.assignee ?? agent }, 'agent', 'resumed') : [];
    const following: TicketEvent[] =
      nextStatus === 'pending'
        ? [{ type: 'TicketSetPending' }]
        : nextStatus === 'solved'
          ? [solved(ticket, context, { by: 'agent', agent })]
          : [];
    return { events: [...back, ...taken, replied, ...following], words, ...withFiles(files) };
  },
  note: (_, { text, mentions, files }, context) => ({
    events: [{ type: 'NoteAdded', agent: agentIn(context), mentions }],
    words: { kind: 'note', text },
    ...withFiles(files),
  }),
  customerWrites: (ticket, { text, via, folded, files, mail }, { now, policy }) => {
    if (isKnownMail(ticket, mail)) return unchanged;
    // After an answer (or a solving) the message begins a new run, else it belongs to the one that waits.
    const unansweredSince = ticket.answeredAt ? now : ticket.unansweredSince;
    const { orderNumbers, products } = policy.triage;
    const today = localDay(now, policy.calendar.timeZone);
    const meant = yuanOrYen(ticket.locale, policy);
    const entities = entitiesIn(text, { today, orderNumbers, products, yuanOrYen: meant });
    const raised = raisedByWriting(ticket) ?? raisedByNeed(ticket, entities, today);
    const pressing = raised ? { ...ticket, priority: raised.to } : ticket;
    return {
      events: [
        defined({ type: 'CustomerWrote' as const, via, entities }),
        ...(raised ? [raised, ...laneChange(ticket, raised.to)] : []),
        ...backToWork(pressing, 'customer', 'customer_wrote', { unansweredSince }),
      ],
      words: defined({ kind: 'customer' as const, text, folded }),
      ...withFiles(files),
      ...defined({ mail }),
    };
  },
  fileMail: (ticket, { from, text, folded, files, mail }) => {
    if (isKnownMail(ticket, mail)) return unchanged;
    const machine = 'machine' in from;
    return {
      events: [
        machine
          ? { type: 'MachineMailFiled', kind: from.machine }
          : defined({ type: 'StrangerWrote' as const, ...from }),
      ],
      words: defined({ kind: machine ? ('machine' as const) : ('stranger' as const), text, folded }),
      ...withFiles(files),
      mail,
    };
  },
  releaseFile: (ticket, { file: { id: fileId, name } }, context) => {
    agentIn(context);
    const released = ticket.releasedFiles ?? [];
    if (released.includes(fileId)) return unchanged;
    if (released.length >= RELEASED_FILES) throw invalid('fileId', 'too many files of this ticket were released');
    return { events: [{ type: 'FileReleased', fileId, name }] };
  },
  noteHeldMail: ({ mailHeldAt }, _, { now }) =>
    mailHeldAt && secondsBetween(mailHeldAt, now) < HELD_MAIL_NOTED_FOR
      ? unchanged
      : { events: [{ type: 'MailHeld' }] },
  chooseSurveys: (_, { wanted }) => ({ events: [{ type: 'SurveysChosen', wanted }] }),
};

/** Seconds: as long as the limit that the mail went over. */
const HELD_MAIL_NOTED_FOR = 3_600;

function replyEvent(
  ticket: Ticket,
  agent: string,
  nextStatus: EventOf<'AgentReplied'>['nextStatus'],
  { policy, now }: DecisionContext,
): EventOf<'AgentReplied'> {
  const { firstResponse: first, nextResponse: next } = ticket.clocks;
  const firstSeconds = first && !first.stoppedAt ? usedSeconds(policy, first, now) : undefined;
  return defined({
    type: 'AgentReplied' as const,
    agent,
    nextStatus,
    firstResponseSeconds: firstSeconds,
    firstResponseMet: first && firstSeconds !== undefined ? firstSeconds <= first.targetSeconds : undefined,
    nextResponseSeconds: next && !next.stoppedAt ? usedSeconds(policy, next, now) : undefined,
  });
}
