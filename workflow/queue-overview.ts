/** What waits where. */
import type { Lane } from '../core/words.ts';
import type { TicketStore } from './ports.ts';

/** How many tickets wait in a line, as far as the counters know. */
export type CountedWaiting = (queue: string, lane: Lane) => number | undefined;

export interface QueueOverview {
  name: string;
  /** In both lanes. */
  waiting: number;
  urgent: number;
  oldestWaitingSince?: string;
}

/**
 * Heads of the lines come from the table, the numbers behind them from the counters, which follow a moment later: a line
 * without a head counts 0, one with a head at least 1.
 */
export async function queueOverview(
  deps: { tickets: Pick<TicketStore, 'waiting'> },
  queues: readonly string[],
  countedWaiting: CountedWaiting,
): Promise<QueueOverview[]> {
  const look = async (queue: string, lane: Lane) => {
    const { items } = await deps.tickets.waiting(queue, lane, { limit: 1 });
    const since = items[0]?.unansweredSince;
    return { since, count: since === undefined ? 0 : Math.max(1, countedWaiting(queue, lane) ?? 1) };
  };
  return Promise.all(
    queues.map(async (name) => {
      const [urgent, normal] = await Promise.all([look(name, 'urgent'), look(name, 'normal')]);
      const oldest = [urgent.since, normal.since].filter((since) => since !== undefined).sort()[0];
      return {
        name,
        waiting: urgent.count + normal.count,
        urgent: urgent.count,
        ...(oldest === undefined ? {} : { oldestWaitingSince: oldest }),
      };
    }),
  );
}
