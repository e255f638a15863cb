/** Everything that time alone will do to a ticket, derived from the policy and the ticket: earliest first. */
import type { Policy } from '../policy.ts';
import { addSeconds } from '../time/instant.ts';
import { clockKinds, type Ticket, type Timer } from './ticket.ts';

/** Every ticket that is not closed has at least one timer. */
export function timersOf(policy: Policy, ticket: Ticket): Timer[] {
  const timers = [...statusTimers(policy, ticket), ...clockTimers(ticket), ...letterTimers(policy, ticket)];
  return timers.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export const nextTimer = (ticket: Ticket): Timer | undefined => ticket.timers[0];

function statusTimers(policy: Policy, ticket: Ticket): Timer[] {
  const { followUp } = policy;
  const at = (since: string | undefined, seconds: number) => addSeconds(since ?? ticket.updatedAt, seconds);
  switch (ticket.status) {
    case 'new':
      return ticket.waiting
        ? [{ kind: 'requeue', at: at(ticket.queuedAt, followUp.requeueAfter) }]
        : [{ kind: 'triage', at: at(ticket.queuedAt ?? ticket.createdAt, followUp.triageAgainAfter) }];
    case 'open':
      return [{ kind: 'claimExpiry', at: at(ticket.activeAt, policy.claimExpiresAfter) }];
    case 'pending': {
      const solveAt = at(ticket.pendingSince, followUp.solveAfter);
      return [{ kind: 'autoSolve', at: solveAt }, ...reminderTimers(policy, ticket, solveAt)];
    }
    case 'on_hold':
      return [{ kind: 'resume', at: ticket.resumeAt ?? at(undefined, followUp.holdFor) }];
    case 'solved':
      return [{ kind: 'autoClose', at: at(ticket.solvedAt, followUp.closeAfter) }, ...surveyTimers(policy, ticket)];
    case 'closed':
      // Where the shop asks later than it closes, or an agent closed by hand, the survey still comes.
      return ticket.mergedInto ? [] : surveyTimers(policy, ticket);
  }
}

function reminderTimers(policy: Policy, ticket: Ticket, solveAt: string): Timer[] {
  const after = remindersOf(policy)[ticket.remindersSent];
  if (after === undefined || !ticket.pendingSince || ticket.unreachable) return [];
  const at = addSeconds(ticket.pendingSince, after);
  return at < solveAt ? [{ kind: 'reminder', at }] : [];
}

/** Seconds since the ticket became pending, ascending. */
export const remindersOf = (policy: Policy): number[] => [...policy.followUp.reminders].sort((a, b) => a - b);

function surveyTimers(policy: Policy, { survey, solvedAt, unreachable }: Ticket): Timer[] {
  if (!policy.survey.enabled || !survey || survey.requestedAt || !solvedAt || unreachable) return [];
  return [{ kind: 'survey', at: addSeconds(solvedAt, policy.survey.after) }];
}

function clockTimers(ticket: Ticket): Timer[] {
  return clockKinds.flatMap((kind): Timer[] => {
    const clock = ticket.clocks[kind];
    if (!clock?.dueAt || clock.breachedAt) return [];
    const breach: Timer = { kind: 'slaBreach', at: clock.dueAt, clock: kind };
    return clock.warnAt && !clock.warnedAt ? [{ kind: 'slaWarning', at: clock.warnAt, clock: kind }, breach] : [breach];
  });
}

function letterTimers(policy: Policy, { owedLetters }: Ticket): Timer[] {
  const since = owedLetters.map((owed) => owed.since).sort()[0];
  return since ? [{ kind: 'letters', at: addSeconds(since, policy.followUp.lettersAgainAfter) }] : [];
}
