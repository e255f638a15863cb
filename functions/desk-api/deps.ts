/** What the desk API needs of the world. */
import type { Policy } from '../../core/policy.ts';
import type { Addresses, Clock, Ids, TicketStore, WorkQueues } from '../../workflow/ports.ts';
import type { CountedWaiting } from '../../workflow/queue-overview.ts';
import type { Logger } from '../shared/logger.ts';

/** Days are inclusive; without them the last thirty. */
export interface SummaryQuery {
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
}

export interface DeskDeps {
  tickets: TicketStore;
  workQueues: WorkQueues;
  addresses: Pick<Addresses, 'suppression'>;
  /** Tickets waiting in each line, by the running counters. */
  readCountedWaiting(): Promise<CountedWaiting>;
  summarise(period: SummaryQuery): Promise<unknown>;
  ids: Ids;
  clock: Clock;
  policy: Policy;
  logger: Logger;
}
