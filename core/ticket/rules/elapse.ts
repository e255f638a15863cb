/**
 * Time passes. All timers that are due fire in one entry, in the order of their times; each is followed by the timers that
 * the ticket then has, so nothing that is due is left and nothing fires twice. After missed runs, what has been overtaken is
 * left out: a warning once the breach is due, a reminder once the solving is, all reminders but the latest.
 */
import type { EventOf, TicketEvent } from '../../events.ts';
import { addSeconds } from '../../time/instant.ts';
import { priorities } from '../../words.ts';
import type { DecisionContext } from '../context.ts';
import { fold } from '../fold.ts';
import type { ClockKind, Ticket, Timer, TimerKind } from '../ticket.ts';
import { remindersOf, timersOf } from '../timers.ts';
import { backToWork, type Rules, routed } from './rule.ts';
import { solved } from './solving.ts';

/** A ticket has about ten timers; more rounds than this would be a timer that does not move on. */
const ROUNDS = 50;

export const elapse: Rules<'elapse'> = {
  elapse: (ticket, _, context) => {
    const { now, policy } = context;
    const events: TicketEvent[] = [];
    let current = ticket;
    for (let round = 0; ; round += 1) {
      const timer = nextDue(current, now);
      if (!timer) return { events: withoutRepeatedRoutes(events) };
      if (round === ROUNDS) throw new Error(`${ticket.id}: the timer ${timer.kind} does not move on`);
      const fired = firing[timer.kind](current, timer, context);
      events.push(...fired);
      const after = fold(policy, current, fired, { ticketId: ticket.id, version: ticket.version + 1, at: now });
      current = { ...after, timers: timersOf(policy, after) };
    }
  },
};

function nextDue({ timers }: Ticket, now: string): Timer | undefined {
  const due = timers.filter(({ at }) => at <= now);
  const overtaken = ({ kind, clock }: Timer) =>
    (kind === 'slaWarning' && due.some((other) => other.kind === 'slaBreach' && other.clock === clock)) ||
    (kind === 'reminder' && due.some((other) => other.kind === 'autoSolve'));
  return due.find((timer) => !overtaken(timer));
}

type Firing = (ticket: Ticket, timer: Timer, context: DecisionContext) => TicketEvent[];

const firing: Record<TimerKind, Firing> = {
  triage: () => [{ type: 'TriageRequested' }],
  requeue: (ticket) => [routed(ticket, 'requeued')],
  letters: (ticket, _, { now, policy }) => [
    {
      type: 'LettersOverdue',
      letters: ticket.owedLetters
        .filter(({ since }) => addSeconds(since, policy.followUp.lettersAgainAfter) <= now)
        .map(({ version, letter }) => ({ version, letter })),
    },
  ],
  slaWarning: (_, timer) => [{ type: 'SlaWarned', ...clockOf(timer) }],
  slaBreach: (ticket, timer) => [
    { type: 'SlaBreached', ...clockOf(timer) },
    ...escalated(ticket, clockOf(timer).clock),
  ],
  claimExpiry: (ticket) => [{ type: 'ClaimExpired', agent: ticket.assignee ?? '' }, routed(ticket, 'claim_expired')],
  reminder: (ticket, _, { now, policy }) => [{ type: 'ReminderDue', count: remindersDue(ticket, policy, now) }],
  autoSolve: (ticket, _, context) => [solved(ticket, context, { by: 'timeout' })],
  resume: (ticket) => backToWork(ticket, 'agent', 'resumed'),
  survey: ({ survey }) => [
    {
      type: 'SurveyRequested',
      round: survey?.round ?? 1,
      ...(survey?.agent === undefined ? {} : { agent: survey.agent }),
    },
  ],
  autoClose: () => [{ type: 'TicketClosed', by: 'timeout' }],
};

const clockOf = ({ clock = 'resolution', at }: Timer): { clock: ClockKind; dueAt: string } => ({ clock, dueAt: at });

/** One step up; a ticket in line changes lanes with it. One that triage has left lying gets into a line at last. */
function escalated(ticket: Ticket, clock: ClockKind): TicketEvent[] {
  const to = priorities[priorities.indexOf(ticket.priority) + 1];
  const raised: EventOf<'PriorityRaised'>[] = to
    ? [{ type: 'PriorityRaised', from: ticket.priority, to, reason: `${clock} breached` }]
    : [];
  const route = routed(ticket, 'escalated', { priority: to ?? ticket.priority });
  const moves = ticket.waiting ? route.lane !== routed(ticket, 'escalated').lane : ticket.status === 'new';
  return moves ? [...raised, route] : raised;
}

/** Number of the latest reminder that is due. */
function remindersDue(ticket: Ticket, policy: DecisionContext['policy'], now: string): number {
  const due = remindersOf(policy).filter((after) => addSeconds(ticket.pendingSince ?? now, after) <= now);
  return Math.max(ticket.remindersSent + 1, due.length);
}

/** Where several things sent the ticket to its line, the last says which. */
const withoutRepeatedRoutes = (events: TicketEvent[]): TicketEvent[] => {
  const last = events.findLastIndex(({ type }) => type === 'TicketRouted');
  return events.filter(({ type }, i) => type !== 'TicketRouted' || i === last);
};
