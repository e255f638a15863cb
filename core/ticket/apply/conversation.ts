import type { EventOf } from '../../events.ts';
import { GENERAL_QUEUE } from '../../words.ts';
import { dropLetters } from '../letters.ts';
import { defined, without } from '../optional.ts';
import { messagesAfter } from '../pressure.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers, EntryHead } from './applier.ts';
import { enter } from './enter.ts';
import { naming } from './triage.ts';

export const conversation: Appliers<
  | 'CustomerWrote'
  | 'AgentReplied'
  | 'NoteAdded'
  | 'MachineMailFiled'
  | 'StrangerWrote'
  | 'FileReleased'
  | 'MailHeld'
  | 'SurveysChosen'
  | 'ReminderDue'
  | 'TicketMerged'
  | 'TicketAbsorbed'
  | 'SlaWarned'
  | 'SlaBreached'
  | 'SurveyRequested'
  | 'SurveyAnswered'
> = {
  CustomerWrote: (ticket, { entities }, { at }) => ({
    ...naming(without(ticket, 'answeredAt'), entities),
    unansweredMessages: messagesAfter(ticket),
    // A message after an answer starts a new run; more messages of a run keep its place in line.
    unansweredSince: ticket.answeredAt ? at : ticket.unansweredSince,
    owedLetters: dropLetters(ticket, ['reminder']),
  }),
  // `pending` and `solved` have events of their own, which follow.
  AgentReplied: (ticket, { nextStatus }, { at }) => ({
    ...(nextStatus === 'open' && ticket.status !== 'open' ? enter(ticket, 'open', at) : ticket),
    answeredAt: at,
    owedLetters: dropLetters(ticket, ['reminder']),
  }),
  NoteAdded: (ticket) => ticket,
  MachineMailFiled: (ticket) => ticket,
  StrangerWrote: (ticket) => ticket,
  FileReleased: (ticket, { fileId }) => ({ ...ticket, releasedFiles: [...(ticket.releasedFiles ?? []), fileId] }),
  MailHeld: (ticket, _, { at }) => ({ ...ticket, mailHeldAt: at }),
  SurveysChosen: (ticket, { wanted }) =>
    wanted ? ticket : { ...ticket, owedLetters: dropLetters(ticket, ['survey']) },
  ReminderDue: (ticket, { count }) => ({ ...ticket, remindersSent: count }),
  TicketMerged: (ticket, { into }) => ({ ...ticket, mergedInto: into }),
  TicketAbsorbed: (ticket, { from }) => ({ ...ticket, absorbed: [...ticket.absorbed, from] }),
  // The clocks themselves are in the entry's plan.
  SlaWarned: (ticket) => ticket,
  SlaBreached: (ticket) => ticket,
  SurveyRequested: (ticket, { round, agent }, { at }) => ({
    ...ticket,
    survey: defined({ ...ticket.survey, round, agent, requestedAt: at }),
  }),
  SurveyAnswered: (ticket, { round, agent, score }, { at }) => ({
    ...ticket,
    survey: defined({ ...ticket.survey, round, agent, score, answeredAt: at }),
  }),
};

/** The ticket before anything but its opening is known. */
export const opened = (event: EventOf<'TicketOpened'>, { ticketId, version, at }: EntryHead): Ticket =>
  defined({
    id: ticketId,
    version,
    contentVersion: version,
    status: 'new' as const,
    category: 'other' as const,
    categoryConfidence: 0,
    suggestions: [],
    triaged: false,
    priority: 'normal' as const,
    queue: GENERAL_QUEUE,
    subject: event.subject,
    locale: event.locale,
    channel: event.channel,
    customer: event.customer,
    tags: [],
    orderNumber: event.orderNumber,
    createdAt: at,
    updatedAt: at,
    unansweredSince: at,
    unansweredMessages: 1,
    waiting: false,
    remindersSent: 0,
    reopenings: 0,
    clocks: {},
    timers: [],
    owedLetters: [],
    absorbed: [],
    requestHash: event.requestHash,
  });
