/** Understands what a customer wants, from all that they have written so far. */
import type { TimelineEntry } from '../core/events.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { classify } from '../core/triage/classify.ts';
import type { Model } from '../core/triage/model/model.ts';
import { type Change, type ChangeDeps, type ChangeMeta, changeTicket } from './change-ticket.ts';
import { customerWords, FIRST_ENTRIES } from './customer-words.ts';
import type { TicketStore } from './ports.ts';

export interface TriageDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'entries'>;
  /** What the shop has taught; without it the model that Careline comes with. */
  model?: Model | undefined;
}

/** Returns null when there is nothing (left) to triage: a message delivered again changes nothing. */
export async function triageTicket(deps: TriageDeps, ticketId: string, correlationId: string): Promise<Change | null> {
  const ticket = await deps.tickets.load(ticketId);
  if (!ticket || ticket.triageSaid || ticket.status === 'closed') return null;
  const { items } = await deps.tickets.entries(ticketId, { limit: FIRST_ENTRIES });
  const input = { text: customerWords(items), subject: ticket.subject, hint: hintOf(ticket, items) };
  const result = classify(input, deps.model);
  const meta: ChangeMeta = { by: { kind: 'system', name: 'triage' }, correlationId };
  return changeTicket(deps, ticketId, { type: 'triage', result }, meta);
}

function hintOf(ticket: Ticket, entries: readonly TimelineEntry[]) {
  const opened = entries.flatMap(({ events }) => events).find((event) => event.type === 'TicketOpened');
  return { locale: ticket.locale, ...(opened?.categoryHint ? { category: opened.categoryHint } : {}) };
}
