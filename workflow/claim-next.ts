/**
 * Gives an agent the ticket whose turn it is. A message from the work queue is a turn; whose turn it is the table says:
 * the ticket that waits longest in the lane (docs/decisions/0011).
 */
import { isCarelineError } from '../core/errors.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Lane, laneOf, lanes } from '../core/words.ts';
import { type ChangeDeps, type ChangeMeta, changeTicket } from './change-ticket.ts';
import type { ReceivedWork, TicketStore, WorkQueues } from './ports.ts';

export interface ClaimDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'waiting'>;
  workQueues: WorkQueues;
}

export interface ClaimRequest extends ChangeMeta {
  agent: string;
  queues: readonly string[];
}

/** Stale messages dropped in one call: a caller does not wait for a whole queue of them to be cleared. */
const MESSAGES_PER_CALL = 50;

/**
 * The ticket, now open and the agent's; null if nothing waits. The message goes only after the ticket is stored: a crash in
 * between brings back a message of a ticket that no longer waits, which the next claim drops.
 */
export async function claimNext(deps: ClaimDeps, request: ClaimRequest): Promise<Ticket | null> {
  let budget = MESSAGES_PER_CALL;
  for (const lane of lanes) {
    for (const queue of request.queues) {
      while (budget > 0) {
        const work = await deps.workQueues.receive(queue, lane);
        if (!work) break;
        budget -= 1;
        const ticket = await useTurn(deps, request, work, { queue, lane });
        if (ticket) return ticket;
      }
    }
  }
  return null;
}

interface Line {
  queue: string;
  lane: Lane;
}

/** Null when the message was stale, or others were faster: the message is gone then. */
async function useTurn(deps: ClaimDeps, request: ClaimRequest, work: ReceivedWork, line: Line): Promise<Ticket | null> {
  const own = await deps.tickets.load(work.message.ticketId);
  if (!own || !waitsIn(own, line)) {
    await deps.workQueues.drop(work);
    return null;
  }

  const head = await headOfLine(deps, line);
  if (head && head !== own.id) {
    const longest = await claim(deps, request, head, line);
    if (longest) {
      // The turn is used, its ticket's is not: the message keeps its place. (The head's own message is stale from now on.)
      await deps.workQueues.giveBack(work);
      return longest;
    }
  }

  const ticket = await claim(deps, request, own.id, line);
  await deps.workQueues.drop(work);
  return ticket;
}

const waitsIn = (ticket: Ticket, { queue, lane }: Line): boolean =>
  ticket.waiting && ticket.queue === queue && laneOf(ticket.priority) === lane;

async function headOfLine(deps: ClaimDeps, { queue, lane }: Line): Promise<string | undefined> {
  const { items } = await deps.tickets.waiting(queue, lane, { limit: 1 });
  return items[0]?.ticketId;
}

/**
 * Takes exactly the version that was seen waiting: of two callers one wins, the other gets null. A version lost to something
 * else than a claim (a letter recorded, say) is looked at again.
 */
async function claim(deps: ClaimDeps, request: ClaimRequest, id: string, line: Line): Promise<Ticket | null> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const seen = await deps.tickets.load(id);
    if (!seen || !waitsIn(seen, line)) return null;
    try {
      const command = { type: 'claim', agent: request.agent } as const;
      return (await changeTicket(deps, id, command, request, { expectedVersion: seen.version })).ticket;
    } catch (error) {
      if (isCarelineError(error, 'transition_not_allowed')) return null;
      if (!isCarelineError(error, 'version_conflict')) throw error;
    }
  }
  return null;
}
