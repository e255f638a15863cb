/** Holds stored raw mail against what came of it, and hands in again what has no outcome. */
import { secondsBetween } from '../core/time/instant.ts';
import type { Clock, MailIntake, RawMails, UnfinishedMail } from './ports.ts';

export interface HandInMailsDeps {
  rawMails: Pick<RawMails, 'unfinished'>;
  mailIntake: Pick<MailIntake, 'handIn' | 'depth'>;
  clock: Clock;
}

export interface HandInState {
  /** Mails without an outcome, those that have just come included. */
  unfinished: number;
  /** Notices in the intake's queue. */
  depth: number;
  handedIn: number;
}

/** By then a notice has had all of its deliveries (5, three minutes apart). */
const OVERDUE_SECONDS = 20 * 60;
/** In one run; the next goes on. */
const MOST = 5_000;

/**
 * While the queue has a notice for each mail nothing is lost, only late. Otherwise all that is overdue is handed in: a mail
 * that then has two notices is taken by one.
 */
export async function handInMails(deps: HandInMailsDeps, hasTime: () => boolean): Promise<HandInState> {
  const mails: UnfinishedMail[] = [];
  for await (const page of deps.rawMails.unfinished()) {
    mails.push(...page);
    if (mails.length >= MOST || !hasTime()) break;
  }
  const now = deps.clock.now().toISOString();
  const overdue = mails.filter(({ receivedAt }) => secondsBetween(receivedAt, now) >= OVERDUE_SECONDS).slice(0, MOST);
  if (overdue.length === 0) return { unfinished: mails.length, depth: 0, handedIn: 0 };
  const depth = await deps.mailIntake.depth();
  if (depth >= mails.length) return { unfinished: mails.length, depth, handedIn: 0 };
  await deps.mailIntake.handIn(overdue);
  return { unfinished: mails.length, depth, handedIn: overdue.length };
}
