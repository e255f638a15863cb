/** What the rules share. A rule says which events a command makes of a ticket; none: nothing changes. */
import { CarelineError } from '../../errors.ts';
import type { EntryMail, EventOf, TicketEvent, Words } from '../../events.ts';
import type { TicketFile } from '../../files/file.ts';
import { secondsBetween } from '../../time/instant.ts';
import { laneOf } from '../../words.ts';
import type { Command, CommandType } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import type { Ticket } from '../ticket.ts';

export interface Draft {
  events: TicketEvent[];
  words?: Words;
  files?: TicketFile[];
  mail?: EntryMail;
}

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type Rules<T extends CommandType> = {
  [K in T]: (ticket: Ticket, command: CommandOf<K>, context: DecisionContext) => Draft;
};

/** An entry without files has no list of them. */
export const withFiles = (files: readonly TicketFile[] | undefined): Pick<Draft, 'files'> =>
  files && files.length > 0 ? { files: [...files] } : {};

export const unchanged: Draft = { events: [] };

/** The agent who acts. Throws `forbidden` for anybody else. */
export function agentIn({ by }: DecisionContext): string {
  if (by.kind !== 'agent') throw new CarelineError('forbidden', 'Only an agent can do this.');
  return by.id;
}

export const invalid = (path: string, message: string): CarelineError =>
  new CarelineError('invalid', `${path}: ${message}`, { fields: [{ path, message }] });

/** Into its queue, at its own place in line. */
export const routed = (
  ticket: Ticket,
  reason: EventOf<'TicketRouted'>['reason'],
  changes: { queue?: string; priority?: Ticket['priority']; unansweredSince?: string } = {},
): EventOf<'TicketRouted'> => ({
  type: 'TicketRouted',
  queue: changes.queue ?? ticket.queue,
  lane: laneOf(changes.priority ?? ticket.priority),
  reason,
  unansweredSince: changes.unansweredSince ?? ticket.unansweredSince,
});

/** Announced again where a raised priority takes a ticket in line into the other lane; else nothing. */
export const laneChange = (ticket: Ticket, to: Ticket['priority']): TicketEvent[] =>
  ticket.waiting && laneOf(to) !== laneOf(ticket.priority) ? [routed(ticket, 'escalated', { priority: to })] : [];

export const claimed = (ticket: Ticket, agent: string, now: string): EventOf<'TicketClaimed'> => ({
  type: 'TicketClaimed',
  agent,
  waitedSeconds: secondsBetween(ticket.unansweredSince, now),
});

/** Events that bring a ticket from waiting for others, or from solved, back to work; none where it is at work. */
export function backToWork(
  ticket: Ticket,
  by: 'customer' | 'agent',
  reason: 'reopened' | 'resumed' | 'customer_wrote',
  note: { reason?: string; unansweredSince?: string } = {},
): TicketEvent[] {
  if (ticket.status === 'new' || ticket.status === 'open') return [];
  const back: TicketEvent =
    ticket.status === 'solved'
      ? { type: 'TicketReopened', by, ...(note.reason === undefined ? {} : { reason: note.reason }) }
      : { type: 'TicketResumed', from: ticket.status };
  return ticket.assignee ? [back] : [back, routed(ticket, reason, note)];
}
