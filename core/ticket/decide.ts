/** The one way in which a ticket changes. */
import { CarelineError } from '../errors.ts';
import type { TimelineEntry } from '../events.ts';
import { laterOf } from '../time/instant.ts';
import type { Command, OpenTicket } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { evolve, type UnplannedEntry, unplanned } from './evolve.ts';
import { factsOf } from './facts.ts';
import { fold } from './fold.ts';
import { letterFor } from './letters.ts';
import { defined } from './optional.ts';
import { type Draft, withFiles } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import type { Ticket } from './ticket.ts';
import { timersOf } from './timers.ts';
import { allowedAfter, notAllowed } from './transitions.ts';

export type { DecisionContext } from './context.ts';

export type Decision = { changed: true; ticket: Ticket; entry: TimelineEntry } | { changed: false; ticket: Ticket };

/**
 * Decides what a command does to a ticket (`undefined`: there is none yet, only `open` applies).
 *
 * A command that asks for what already is (claiming one's own ticket, a timer that is not due, a letter recorded twice)
 * changes nothing. Throws `transition_not_allowed` where the transition table does not have the command, `not_found` without
 * a ticket, `invalid` for values that the ticket cannot take, `forbidden` where an agent must act and none does.
 */
export function decide(ticket: Ticket | undefined, command: Command, context: DecisionContext): Decision {
  if (command.type === 'open') {
    if (ticket) throw notAllowed(ticket.status, 'open');
    return made(undefined, command.id, opening(command), context);
  }
  if (!ticket) throw new CarelineError('not_found', 'There is no such ticket.');
  const following = allowedAfter(ticket.status, command.type);
  // Clocks of machines differ: on one ticket time does not run backwards.
  const present = { ...context, now: laterOf(context.now, ticket.updatedAt) };
  const draft = rules(ticket, command, present);
  if (draft.events.length === 0) return { changed: false, ticket };
  const decision = made(ticket, ticket.id, draft, present);
  if (!following.includes(decision.ticket.status)) {
    throw new Error(`${command.type} led from ${ticket.status} to ${decision.ticket.status}, against the table`);
  }
  return decision;
}

const opening = (command: OpenTicket): Draft => ({
  events: [
    defined({
      type: 'TicketOpened' as const,
      channel: command.channel,
      subject: command.subject,
      locale: command.locale,
      customer: command.customer,
      orderNumber: command.orderNumber,
      categoryHint: command.categoryHint,
      requestHash: command.requestHash,
      acknowledge: command.acknowledge,
    }),
  ],
  words: defined({ kind: 'customer' as const, text: command.text, folded: command.folded }),
  ...withFiles(command.files),
  ...defined({ mail: command.mail }),
});

/** The entry of a draft, planned, and the ticket that it makes. */
function made(
  ticket: Ticket | undefined,
  ticketId: string,
  { events, words, files, mail }: Draft,
  { now: at, by, policy, entryId, correlationId }: DecisionContext,
): Extract<Decision, { changed: true }> {
  const head = { ticketId, version: (ticket?.version ?? 0) + 1, at };
  const folded = fold(policy, ticket, events, head);
  const bare: UnplannedEntry = defined({
    id: entryId,
    ...head,
    by,
    correlationId,
    events,
    words,
    files,
    mail,
    letter: letterFor(folded, events),
  });
  const planned: Ticket = { ...unplanned(ticket, bare), clocks: folded.clocks };
  const entry: TimelineEntry = {
    ...bare,
    plan: { clocks: planned.clocks, timers: timersOf(policy, planned) },
    facts: factsOf(planned),
    ...(ticket ? { previously: factsOf(ticket) } : {}),
  };
  return { changed: true, ticket: evolve(ticket, entry), entry };
}
