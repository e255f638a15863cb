/** Makes an example of a shop of what an agent has said about a ticket. */
import type { TicketMessage } from '../core/events.ts';
import type { Policy } from '../core/policy.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { ShopExample } from '../core/triage/shop/example.ts';
import { keptSubject, keptText } from '../core/triage/shop/kept-text.ts';
import { isTaught } from '../core/triage/shop/taught.ts';
import { customerWords, FIRST_ENTRIES } from './customer-words.ts';
import type { Clock, ShopExamples, TicketStore } from './ports.ts';

export interface TakeExampleDeps {
  tickets: Pick<TicketStore, 'load' | 'entries'>;
  examples: Pick<ShopExamples, 'put' | 'remove'>;
  clock: Clock;
  policy: Pick<Policy, 'triage'>;
}

/** Null where there is nothing to learn, or it was known already: a message delivered again adds nothing. */
export async function takeExample(deps: TakeExampleDeps, message: TicketMessage): Promise<ShopExample | null> {
  const { by, ticketId } = message;
  if (by.kind !== 'agent' || !message.events.some((event) => isTaught(by, event))) return null;
  const ticket = await deps.tickets.load(ticketId);
  if (!ticket) return null;
  if (!isCategoryKnown(ticket)) {
    // A choice that was taken back is no example any more.
    if (message.events.some((event) => event.type === 'TicketEdited' && event.withdrawn)) {
      await deps.examples.remove([ticketId]);
    }
    return null;
  }
  const { items } = await deps.tickets.entries(ticketId, { limit: FIRST_ENTRIES });
  const triaged = items.findIndex(({ events }) => events.some(({ type }) => type === 'TicketTriaged'));
  const { orderNumbers } = deps.policy.triage;
  const text = keptText(customerWords(triaged < 0 ? items : items.slice(0, triaged)), orderNumbers);
  if (text === '') return null;
  const said = ticket.triageSaid;
  const example: ShopExample = {
    ticketId,
    version: message.version,
    at: message.at,
    storedAt: deps.clock.now().toISOString(),
    agent: { id: by.id, ...(by.name !== undefined && { name: by.name }) },
    subject: keptSubject(ticket.subject, orderNumbers),
    text,
    language: ticket.locale,
    // As it stands by now: where messages overtake each other, the later choice counts.
    category: ticket.category,
    ...(ticket.chosen?.includes('priority') && { priority: ticket.priority }),
    ...(said && { said: { category: said.category, unsure: said.unsure === true } }),
  };
  return (await deps.examples.put(example)) ? example : null;
}

/** Somebody has named it, or triage was sure and nobody has objected. */
const isCategoryKnown = ({ chosen, triageSaid }: Ticket): boolean =>
  chosen?.includes('category') === true || (triageSaid !== undefined && triageSaid.unsure !== true);
