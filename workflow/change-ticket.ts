/** The one use case behind every change of a ticket: load, decide, save. */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { Actor, TimelineEntry } from '../core/events.ts';
import type { Policy } from '../core/policy.ts';
import type { Command } from '../core/ticket/commands.ts';
import { decide } from '../core/ticket/decide.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Clock, Ids, TicketStore } from './ports.ts';

export interface ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save'>;
  ids: Pick<Ids, 'entryId'>;
  clock: Clock;
  policy: Policy;
}

export interface ChangeMeta {
  by: Actor;
  correlationId: string;
}

export interface Change {
  ticket: Ticket;
  changed: boolean;
  entry?: TimelineEntry;
}

/** Losing the race so often in a row means that the ticket is under siege; the caller may come back. */
const ATTEMPTS = 6;

/**
 * Throws `not_found`, `transition_not_allowed`, `version_conflict` (only where the caller names the version it knows) and
 * `unavailable` when other writers won every attempt.
 */
export async function changeTicket(
  deps: ChangeDeps,
  id: string,
  command: Command,
  meta: ChangeMeta,
  options: { expectedVersion?: number | undefined } = {},
): Promise<Change> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const ticket = await deps.tickets.load(id);
    if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
    requireVersion(ticket, options.expectedVersion);
    const decision = decide(ticket, command, {
      now: deps.clock.now().toISOString(),
      by: meta.by,
      policy: deps.policy,
      entryId: deps.ids.entryId(),
      correlationId: meta.correlationId,
    });
    if (!decision.changed) return { ticket: decision.ticket, changed: false };
    try {
      await deps.tickets.save(decision);
      return { ticket: decision.ticket, changed: true, entry: decision.entry };
    } catch (error) {
      // Decided on a ticket that has moved on: decide again on the newer one (an expected version then no longer fits).
      if (!isCarelineError(error, 'version_conflict')) throw error;
    }
  }
  throw new CarelineError('unavailable', 'The ticket is being changed by others; please try again.');
}

/** Who read the ticket before its last letter was noted as sent has missed nothing. */
function requireVersion(ticket: Ticket, expected: number | undefined): void {
  if (expected === undefined) return;
  if (expected >= ticket.contentVersion && expected <= ticket.version) return;
  throw new CarelineError('version_conflict', 'The ticket has changed since it was read.', {
    currentVersion: ticket.version,
  });
}
