/** The one way in which a ticket changes. */
import type { Actor, TimelineEntry } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Command } from './commands.ts';
import type { Ticket } from './ticket.ts';

export interface DecisionContext {
  /** ISO instant, UTC with milliseconds. */
  now: string;
  by: Actor;
  policy: Policy;
  /** ULID for the entry, should there be one. */
  entryId: string;
  correlationId: string;
}

export type Decision = { changed: true; ticket: Ticket; entry: TimelineEntry } | { changed: false; ticket: Ticket };

/**
 * Decides what a command does to a ticket (`undefined`: there is none yet, only `open` applies).
 *
 * A command that asks for what already is (claiming one's own ticket, a timer that is not due, a letter recorded twice)
 * changes nothing. One that the transition table does not have throws `transition_not_allowed`.
 */
export function decide(ticket: Ticket | undefined, command: Command, context: DecisionContext): Decision {
  throw new Error('being built');
}
