/** Fires what is due on tickets, a few at a time, for as long as there is time. */
import { isCarelineError } from '../core/errors.ts';
import { type ChangeDeps, changeTicket } from './change-ticket.ts';
import { inParallel } from './in-parallel.ts';
import type { TicketStore } from './ports.ts';

export interface FireTimersDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'due'>;
}

export interface FireTimersRun {
  correlationId: string;
  /** False once the caller runs out of time: what is left is due again at the next run. */
  hasTime(): boolean;
  onFailure(ticketId: string, error: unknown): void;
}

export interface FiredTimers {
  fired: number;
  /** Not due any more when looked at: another run was faster. */
  unchanged: number;
  failed: number;
  /** True when nothing that was due is left. */
  complete: boolean;
}

const AT_A_TIME = 10;

export async function fireTimers(deps: FireTimersDeps, run: FireTimersRun): Promise<FiredTimers> {
  const result: FiredTimers = { fired: 0, unchanged: 0, failed: 0, complete: true };
  const fire = async (id: string): Promise<void> => {
    if (!run.hasTime()) {
      result.complete = false;
      return;
    }
    try {
      const { changed } = await changeTicket(
        deps,
        id,
        { type: 'elapse' },
        {
          by: { kind: 'system', name: 'clock' },
          correlationId: run.correlationId,
        },
      );
      result[changed ? 'fired' : 'unchanged'] += 1;
    } catch (error) {
      // A ticket that is gone has no timers. Any other failure stays with its ticket, which is still due at the next run.
      if (isCarelineError(error, 'not_found')) return;
      result.failed += 1;
      run.onFailure(id, error);
    }
  };
  for await (const ids of deps.tickets.due(deps.clock.now())) {
    await inParallel(ids, AT_A_TIME, fire);
    if (!run.hasTime()) {
      result.complete = false;
      break;
    }
  }
  return result;
}
