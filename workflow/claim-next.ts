/**
 * Gives an agent the ticket whose turn it is. A message from the work queue is a turn; whose turn it is the table says:
 * the ticket that waits longest in the lane (docs/decisions/0011).
 */
import { isCarelineError } from '../core/errors.ts';
import { decide } from '../core/ticket/decide.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Lane, laneOf, lanes } from '../core/words.ts';
import type { ChangeDeps, ChangeMeta } from './change-ticket.ts';
import type { ReceivedWork, TicketStore, WorkQueues } from './ports.ts';

export interface ClaimDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'waiting'>;
  workQueues: Pick<WorkQueues, 'receive' | 'drop' | 'giveBack'>;
  /** Told of a message that could be neither dropped nor given back after its turn was used. */
  onLeftover?: (error: unknown) => void;
}

export interface ClaimRequest extends ChangeMeta {
  agent: string;
  queues: readonly string[];
}

/** Messages of a line taken in one call: a caller does not wait until a whole queue of stale ones is cleared. */
const TURNS_PER_LINE = 50;
/** Times that a ticket is looked at again because something else than a claim changed it in between. */
const LOOKS = 4;

interface Line {
  queue: string;
  lane: Lane;
  head: { ticketId: string; unansweredSince: string };
}

/**
 * The ticket, now open and the agent's; null if nothing waits. Two callers never get the same one: it is stored only at the
 * version that was seen waiting. A message goes after the ticket is stored; a crash in between brings it back, stale.
 */
export async function claimNext(deps: ClaimDeps, request: ClaimRequest): Promise<Ticket | null> {
  for (const lane of lanes) {
    const lines = await waitingLines(deps, request.queues, lane);
    for (const line of lines) {
      const ticket = await takeTurns(deps, request, line);
      if (ticket) return ticket;
    }
    for (const line of lines) {
      // Somebody waits, but their messages are late, lost, or in the hands of a caller that died: no reason to go idle.
      const ticket = await claimHead(deps, request, line);
      if (ticket) return ticket;
    }
  }
  return null;
}

/** Lines in which somebody waits, the longest waiting first: no queue starves behind another. */
async function waitingLines(deps: ClaimDeps, queues: readonly string[], lane: Lane): Promise<Line[]> {
  const lines = await Promise.all(
    queues.map(async (queue): Promise<Line[]> => {
      const { items } = await deps.tickets.waiting(queue, lane, { limit: 1 });
      return items[0] ? [{ queue, lane, head: items[0] }] : [];
    }),
  );
  return lines.flat().sort((a, b) => (a.head.unansweredSince < b.head.unansweredSince ? -1 : 1));
}

async function takeTurns(deps: ClaimDeps, request: ClaimRequest, line: Line): Promise<Ticket | null> {
  for (let turn = 0; turn < TURNS_PER_LINE; turn += 1) {
    const work = await deps.workQueues.receive(line.queue, line.lane);
    if (!work) return null;
    const ticket = await useTurn(deps, request, line, work);
    if (ticket) return ticket;
  }
  return null;
}

/** Null when the message was stale or others were faster; the message is gone then. */
async function useTurn(deps: ClaimDeps, request: ClaimRequest, line: Line, work: ReceivedWork): Promise<Ticket | null> {
  const own = await deps.tickets.load(work.message.ticketId);
  if (!own || !waitsIn(own, line)) {
    await deps.workQueues.drop(work);
    return null;
  }
  if (own.unansweredSince > line.head.unansweredSince) {
    const longest = await claimHead(deps, request, line);
    if (longest) {
      // The message keeps its place for its own ticket; that of the ticket just taken is stale from now on.
      await afterwards(deps, deps.workQueues.giveBack(work));
      return longest;
    }
  }
  const ticket = await claim(deps, request, line, own);
  await afterwards(deps, deps.workQueues.drop(work));
  return ticket;
}

async function claimHead(deps: ClaimDeps, request: ClaimRequest, line: Line): Promise<Ticket | null> {
  const head = await deps.tickets.load(line.head.ticketId);
  return head && claim(deps, request, line, head);
}

async function claim(deps: ClaimDeps, request: ClaimRequest, line: Line, seen: Ticket): Promise<Ticket | null> {
  let ticket: Ticket | null = seen;
  for (let look = 0; look < LOOKS && ticket && waitsIn(ticket, line); look += 1) {
    const decision = decide(
      ticket,
      { type: 'claim', agent: request.agent },
      {
        now: deps.clock.now().toISOString(),
        by: request.by,
        policy: deps.policy,
        entryId: deps.ids.entryId(),
        correlationId: request.correlationId,
      },
    );
    if (!decision.changed) return null;
    try {
      await deps.tickets.save(decision);
      return decision.ticket;
    } catch (error) {
      if (!isCarelineError(error, 'version_conflict')) throw error;
      ticket = await deps.tickets.load(seen.id);
    }
  }
  return null;
}

const waitsIn = (ticket: Ticket, { queue, lane }: Line): boolean =>
  ticket.waiting && ticket.queue === queue && laneOf(ticket.priority) === lane;

/** The ticket is stored: trouble with the message must not hide it from its agent. It comes back by itself and is stale. */
async function afterwards(deps: ClaimDeps, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    deps.onLeftover?.(error);
  }
}
