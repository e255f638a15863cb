/** Understands what a customer wants, from all that they have written so far. */
import type { TimelineEntry } from '../core/events.ts';
import { withoutMarks } from '../core/text/subject.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { localDay } from '../core/time/day.ts';
import type { Classification } from '../core/triage/classification.ts';
import { classify } from '../core/triage/classify.ts';
import { yuanOrYen } from '../core/triage/entities/yuan-or-yen.ts';
import { entitiesIn } from '../core/triage/entities.ts';
import { routingOf } from '../core/triage/routing.ts';
import { applyRules } from '../core/triage/rules.ts';
import type { ActiveModel } from './active-model.ts';
import { type Change, type ChangeDeps, type ChangeMeta, changeTicket } from './change-ticket.ts';
import { customerWords, FIRST_ENTRIES } from './customer-words.ts';
import { ownCustomerWords } from './own-customer-words.ts';
import type { TicketStore } from './ports.ts';

export interface TriageDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'entries'>;
  /** What the shop has taught; without it the model that Careline comes with. */
  active?: ActiveModel | undefined;
}

/** Returns null when there is nothing (left) to triage: a message delivered again changes nothing. */
export async function triageTicket(deps: TriageDeps, ticketId: string, correlationId: string): Promise<Change | null> {
  const ticket = await deps.tickets.load(ticketId);
  if (!ticket || ticket.triageSaid || ticket.status === 'closed') return null;
  const { items } = await deps.tickets.entries(ticketId, { limit: FIRST_ENTRIES });
  const input = { text: ownCustomerWords(items), subject: withoutMarks(ticket.subject), hint: hintOf(ticket, items) };
  const result = classify(input, deps.active?.model);
  const meta: ChangeMeta = { by: { kind: 'system', name: 'triage' }, correlationId };
  const model = deps.active?.version;
  const command = { type: 'triage', result, ...understood(deps, ticket, customerWords(items), result), model } as const;
  return changeTicket(deps, ticketId, command, meta);
}

/** What the message names, and what the shop's own rules say to it. */
function understood({ policy, clock }: TriageDeps, ticket: Ticket, words: string, result: Classification) {
  const text = `${withoutMarks(ticket.subject)}\n\n${words}`;
  const { rules, orderNumbers, products } = policy.triage;
  const subject = { text, channel: ticket.channel, language: result.language, email: ticket.customer.email };
  return {
    verdict: applyRules(rules, subject, routingOf(result, policy.queues), policy.queues),
    entities: entitiesIn(text, {
      today: localDay(clock.now().toISOString(), policy.calendar.timeZone),
      orderNumbers,
      products,
      yuanOrYen: yuanOrYen(result.language, policy),
    }),
  };
}

function hintOf(ticket: Ticket, entries: readonly TimelineEntry[]) {
  const opened = entries.flatMap(({ events }) => events).find((event) => event.type === 'TicketOpened');
  return { locale: ticket.locale, ...(opened?.categoryHint ? { category: opened.categoryHint } : {}) };
}
