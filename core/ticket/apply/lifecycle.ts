import { dropLetters } from '../letters.ts';
import { defined, without } from '../optional.ts';
import type { Appliers } from './applier.ts';
import { enter, resume } from './enter.ts';
import { chosenBy } from './triage.ts';

export const lifecycle: Appliers<
  | 'TicketRouted'
  | 'TicketClaimed'
  | 'ClaimExpired'
  | 'TicketReleased'
  | 'TicketTransferred'
  | 'TicketHeld'
  | 'TicketSnoozed'
  | 'TicketResumed'
  | 'TicketSetPending'
  | 'TicketSolved'
  | 'TicketReopened'
  | 'TicketClosed'
> = {
  TicketRouted: (ticket, { queue, unansweredSince }, { at }) => ({
    ...without(enter(ticket, 'new', at), 'assignee'),
    triaged: true,
    queue,
    unansweredSince,
    waiting: true,
    queuedAt: at,
  }),
  TicketClaimed: (ticket, { agent }, { at }) => ({ ...enter(ticket, 'open', at), assignee: agent }),
  // A TicketRouted follows these three.
  ClaimExpired: (ticket) => without(ticket, 'assignee'),
  TicketReleased: (ticket) => without(ticket, 'assignee'),
  TicketTransferred: (ticket) => chosenBy(without(ticket, 'assignee'), 'queue'),
  TicketHeld: (ticket, { until }, { at }) => ({
    ...enter(ticket, 'on_hold', at),
    ...(until === undefined ? {} : { resumeAt: until }),
  }),
  TicketSnoozed: (ticket, { until }, { at }) => ({ ...enter(ticket, 'on_hold', at), resumeAt: until }),
  TicketResumed: (ticket, _, { at }) => resume(ticket, at),
  TicketSetPending: (ticket, _, { at }) => enter(ticket, 'pending', at),
  TicketSolved: (ticket, { round, agent }, { at }) => ({
    ...enter(ticket, 'solved', at),
    answeredAt: ticket.answeredAt ?? at,
    owedLetters: dropLetters(ticket, ['reminder']),
    survey: defined({ round, agent }),
  }),
  TicketReopened: (ticket, _, { at }) => ({
    ...resume(ticket, at),
    reopenings: ticket.reopenings + 1,
    owedLetters: dropLetters(ticket, ['solved', 'survey']),
  }),
  TicketClosed: (ticket, _, { at }) => enter(ticket, 'closed', at),
};
