/** What an acknowledgement may promise: the first-response target of this ticket, never better than it is. */
import type { Ticket } from '../ticket/ticket.ts';
import type { Messages } from './messages/messages.ts';
import { momentOf } from './moment.ts';

export interface Expectation {
  /** ISO instant. */
  dueAt: string;
  /** The shop is closed for a part of the time until then. */
  closedBetween: boolean;
}

/** Undefined where no promise stands: the clock is paused or has been stopped by an answer. */
export function expectationOf(clock: Ticket['clocks']['firstResponse']): Expectation | undefined {
  if (!clock?.dueAt || clock.stoppedAt) return undefined;
  const businessMs = (clock.targetSeconds - clock.usedSeconds) * 1000;
  const wallMs = Date.parse(clock.dueAt) - Date.parse(clock.runningSince ?? clock.startedAt);
  return { dueAt: clock.dueAt, closedBetween: wallMs > businessMs + 1000 };
}

/** Nearer than this, a length of time says more than a time of day. */
const RELATIVE_UP_TO_MINUTES = 120;

export function promise(
  expectation: Expectation | undefined,
  now: string,
  timeZone: string,
  { acknowledgement, minutes, hours, moment, lang }: Messages,
): string {
  const left = expectation ? Math.ceil((Date.parse(expectation.dueAt) - Date.parse(now)) / 60_000) : 0;
  if (!expectation || left <= 0) return acknowledgement.soon;
  if (expectation.closedBetween || left > RELATIVE_UP_TO_MINUTES) {
    const by = moment(momentOf(expectation.dueAt, now, timeZone, lang));
    return expectation.closedBetween ? acknowledgement.byInWorkingHours(by) : acknowledgement.by(by);
  }
  const rounded = left > 10 ? Math.ceil(left / 5) * 5 : left;
  return acknowledgement.within(rounded % 60 === 0 ? hours(rounded / 60) : minutes(rounded));
}
