/** The tick: fires the timers that are due. A missed run is caught up by the next, a doubled one finds nothing to do. */
import type { Context } from 'aws-lambda';
import { type FiredTimers, type FireTimersDeps, fireTimers } from '../../workflow/fire-timers.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';
import { hasTimeUntil } from '../shared/remaining-time.ts';

export interface ClockDeps extends FireTimersDeps {
  logger: Logger;
  counters: Counters;
}

/** Enough for the changes in flight to end. */
const RESERVE_MS = 5_000;

export const createHandler =
  (deps: ClockDeps) =>
  async (_event: unknown, context: Context): Promise<FiredTimers> => {
    const result = await fireTimers(deps, {
      correlationId: `clock-${context.awsRequestId}`,
      hasTime: hasTimeUntil(context, RESERVE_MS),
      onFailure: (ticketId, error) => deps.logger.error('timer failed', { ticketId, failure: describeError(error) }),
    });
    deps.logger.info('tick', { ...result });
    deps.counters.count({
      TimersFired: result.fired,
      TimersFailed: result.failed,
      TimersLeftOver: result.complete ? 0 : 1,
    });
    return result;
  };
