/** Holds queues against the table and stored mail against what came of it, mends and reports. */
import type { Context } from 'aws-lambda';
import { countedWaiting } from '../../core/insight/counters.ts';
import { type Policy, queueNames } from '../../core/policy.ts';
import { type HandInMailsDeps, type HandInState, handInMails } from '../../workflow/hand-in-mails.ts';
import type { CounterStore } from '../../workflow/ports.ts';
import { type LineState, type RefillDeps, refillWorkQueues } from '../../workflow/refill-work-queues.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';
import { hasTimeUntil } from '../shared/remaining-time.ts';

export interface ReconcileDeps extends RefillDeps, HandInMailsDeps {
  policy: Policy;
  /** The running counters; `counters` are this function's own. */
  totals: Pick<CounterStore, 'totals'>;
  logger: Logger;
  counters: Counters;
}

/** Enough for one page and its messages. */
const RESERVE_MS = 5_000;

export const createHandler =
  (deps: ReconcileDeps) =>
  async (_event: unknown, context: Context): Promise<{ resent: number; lines: LineState[]; mails: HandInState }> => {
    const hasTime = hasTimeUntil(context, RESERVE_MS);
    const mails = await handInMails(deps, hasTime);
    if (mails.handedIn > 0) deps.logger.warn('mails handed in again', { ...mails });
    deps.counters.count({ MailsHandedIn: mails.handedIn });
    const lines = await refillWorkQueues(deps, {
      queues: queueNames(deps.policy),
      countedWaiting: countedWaiting(await deps.totals.totals()),
      correlationId: `reconcile-${context.awsRequestId}`,
      hasTime,
    });
    const mended = lines.filter((line) => line.resent > 0);
    const resent = mended.reduce((sum, line) => sum + line.resent, 0);
    for (const line of mended) deps.logger.warn('work queue refilled', { ...line });
    deps.counters.count({ WorkMessagesResent: resent });
    return { resent, lines: mended, mails };
  };
