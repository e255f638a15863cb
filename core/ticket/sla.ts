/**
 * The SLA clocks. First response: opening to the first public human reply. Next response: from the oldest unanswered message
 * on, once there was a first response; a reply or a solving ends it. Resolution: opening to solved; a reopening resumes it
 * with the time used. They run in `new` and `open` only.
 *
 * A target is fixed when its clock starts and when triage or a person changes category or priority; a priority that the clock
 * itself raised, or a new policy, moves no running deadline.
 */
import type { EventOf, TicketEvent } from '../events.ts';
import type { Policy } from '../policy.ts';
import { addBusinessSeconds, businessSecondsBetween } from '../time/calendar.ts';
import { without } from './optional.ts';
import { type ClockKind, clockKinds, type SlaClock, type SlaClocks, type Ticket } from './ticket.ts';

/** Business seconds on the clock, without its pauses. */
export const usedSeconds = (policy: Policy, clock: SlaClock, now: string): number =>
  clock.usedSeconds + (clock.runningSince ? businessSecondsBetween(policy.calendar, clock.runningSince, now) : 0);

/** The clocks after one event; `after` is the ticket that `apply` made of `before` (undefined: it was opened). */
export function clocksAfter(
  policy: Policy,
  before: Ticket | undefined,
  after: Ticket,
  event: TicketEvent,
  at: string,
): SlaClocks {
  const clocks = marked(policy, before, after, event, at);
  const settled: SlaClocks = {};
  for (const kind of clockKinds) {
    const clock = clocks[kind];
    if (clock) settled[kind] = settle(policy, kind, clock, after, at);
  }
  return settled;
}

/** What the event itself does to the clocks. */
function marked(policy: Policy, before: Ticket | undefined, after: Ticket, event: TicketEvent, at: string): SlaClocks {
  const { clocks } = after;
  switch (event.type) {
    case 'TicketOpened':
      return {
        firstResponse: fresh(policy, 'firstResponse', after, at),
        resolution: fresh(policy, 'resolution', after, at),
      };
    case 'TicketTriaged':
      return retargeted(policy, after, at);
    case 'TicketEdited':
      return event.category || event.priority ? retargeted(policy, after, at) : clocks;
    case 'CustomerWrote':
      return before?.answeredAt && clocks.firstResponse?.stoppedAt
        ? { ...clocks, nextResponse: fresh(policy, 'nextResponse', after, at) }
        : clocks;
    case 'AgentReplied':
      return ended(policy, ended(policy, clocks, 'firstResponse', at), 'nextResponse', at);
    case 'TicketSolved':
      return ended(policy, clocks, 'nextResponse', at);
    case 'SlaWarned':
      return noted(clocks, event, { warnedAt: at });
    case 'SlaBreached':
      return noted(clocks, event, { breachedAt: at });
    default:
      return clocks;
  }
}

/** Runs, pauses or stops the clock as the ticket's status says. */
function settle(policy: Policy, kind: ClockKind, clock: SlaClock, ticket: Ticket, at: string): SlaClock {
  switch (ticket.status) {
    case 'closed':
      return stop(policy, clock, at);
    case 'solved':
      return kind === 'resolution' ? stop(policy, clock, at) : pause(policy, clock, at);
    case 'pending':
    case 'on_hold':
      return pause(policy, clock, at);
    default:
      return run(policy, kind === 'resolution' ? without(clock, 'stoppedAt') : clock, at);
  }
}

function run(policy: Policy, clock: SlaClock, at: string): SlaClock {
  if (clock.stoppedAt || clock.runningSince) return clock;
  return scheduled(policy, { ...clock, runningSince: at });
}

function pause(policy: Policy, clock: SlaClock, at: string): SlaClock {
  if (clock.stoppedAt || !clock.runningSince) return clock;
  return { ...without(clock, 'runningSince', 'warnAt', 'dueAt'), usedSeconds: usedSeconds(policy, clock, at) };
}

const stop = (policy: Policy, clock: SlaClock, at: string): SlaClock =>
  clock.stoppedAt ? clock : { ...pause(policy, clock, at), stoppedAt: at };

function ended(policy: Policy, clocks: SlaClocks, kind: ClockKind, at: string): SlaClocks {
  const clock = clocks[kind];
  return clock ? { ...clocks, [kind]: stop(policy, clock, at) } : clocks;
}

/** A clock that has not started to run. */
const fresh = (policy: Policy, kind: ClockKind, ticket: Ticket, at: string): SlaClock => ({
  targetSeconds: targetOf(policy, kind, ticket),
  startedAt: at,
  usedSeconds: 0,
});

function targetOf(policy: Policy, kind: ClockKind, ticket: Ticket): number {
  const target = policy.sla[kind];
  return ticket.priority === 'urgent' || ticket.category === 'complaint' ? target.urgent : target.default;
}

/** Sets `warnAt` and `dueAt` of a running clock. */
function scheduled(policy: Policy, clock: SlaClock): SlaClock {
  const { runningSince, targetSeconds } = clock;
  if (!runningSince) return clock;
  const after = (seconds: number) =>
    addBusinessSeconds(policy.calendar, runningSince, Math.max(0, seconds - clock.usedSeconds));
  return { ...clock, warnAt: after(targetSeconds * policy.sla.warnAt), dueAt: after(targetSeconds) };
}

/** New targets for all clocks that may still run. A warning or breach that the new target takes back is forgotten. */
function retargeted(policy: Policy, ticket: Ticket, at: string): SlaClocks {
  const clocks = { ...ticket.clocks };
  for (const kind of clockKinds) {
    const clock = clocks[kind];
    const targetSeconds = targetOf(policy, kind, ticket);
    if (!clock || clock.targetSeconds === targetSeconds || (clock.stoppedAt && kind !== 'resolution')) continue;
    const used = usedSeconds(policy, clock, at);
    let changed: SlaClock = { ...clock, targetSeconds };
    if (used < targetSeconds * policy.sla.warnAt) changed = without(changed, 'warnedAt');
    if (used < targetSeconds) changed = without(changed, 'breachedAt');
    clocks[kind] = scheduled(policy, changed);
  }
  return clocks;
}

function noted(
  clocks: SlaClocks,
  event: EventOf<'SlaWarned' | 'SlaBreached'>,
  note: Partial<Pick<SlaClock, 'warnedAt' | 'breachedAt'>>,
): SlaClocks {
  const clock = clocks[event.clock];
  return clock ? { ...clocks, [event.clock]: { ...clock, ...note } } : clocks;
}
