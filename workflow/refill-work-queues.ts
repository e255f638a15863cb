/** Holds the work queues against the table and sends again what is missing: the table knows who waits. */
import type { WorkMessage } from '../core/events.ts';
import { type Lane, lanes } from '../core/words.ts';
import type { TicketStore, WorkQueues } from './ports.ts';
import type { CountedWaiting } from './queue-overview.ts';

export interface RefillDeps {
  tickets: Pick<TicketStore, 'waiting'>;
  workQueues: Pick<WorkQueues, 'send' | 'depth'>;
}

export interface RefillRun {
  queues: readonly string[];
  /** How many tickets wait in a line by the counters, as far as they know: a cheap first look, never the last word. */
  countedWaiting: CountedWaiting;
  correlationId: string;
  hasTime(): boolean;
}

export interface LineState {
  queue: string;
  lane: Lane;
  /** Messages in the queue before. */
  depth: number;
  /** Tickets found (or counted) waiting. */
  waiting: number;
  resent: number;
}

const PAGE = 100;

/**
 * One line at a time. A line that has messages, and at least as many as the counters count tickets, is left alone at no
 * cost. Another is read from its head; once its tickets outnumber its messages all of it is announced again: a ticket that
 * then has two messages is claimed by one and makes the other stale.
 */
export async function refillWorkQueues(deps: RefillDeps, run: RefillRun): Promise<LineState[]> {
  const states: LineState[] = [];
  for (const queue of run.queues) {
    for (const lane of lanes) {
      if (!run.hasTime()) return states;
      states.push(await refill(deps, run, queue, lane));
    }
  }
  return states;
}

async function refill(deps: RefillDeps, run: RefillRun, queue: string, lane: Lane): Promise<LineState> {
  const depth = await deps.workQueues.depth(queue, lane);
  const counted = run.countedWaiting(queue, lane);
  if (depth > 0 && counted !== undefined && counted <= depth)
    return { queue, lane, depth, waiting: counted, resent: 0 };
  const found: WorkMessage[] = [];
  let resent = 0;
  for await (const page of waitingPages(deps, run, queue, lane)) {
    found.push(...page.map((one) => ({ ...one, queue, lane, correlationId: run.correlationId })));
    if (found.length <= depth) continue;
    const missing = found.slice(resent);
    await deps.workQueues.send(missing);
    resent = found.length;
  }
  return { queue, lane, depth, waiting: found.length, resent };
}

async function* waitingPages(deps: RefillDeps, run: RefillRun, queue: string, lane: Lane) {
  let cursor: string | undefined;
  do {
    const page = await deps.tickets.waiting(queue, lane, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined && run.hasTime());
}
