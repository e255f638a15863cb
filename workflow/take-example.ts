/** Makes an example of a shop of what an agent has said about a ticket. */
import type { TicketMessage, TimelineEntry } from '../core/events.ts';
import type { Policy } from '../core/policy.ts';
import { withoutMarks } from '../core/text/subject.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { ShopExample } from '../core/triage/shop/example.ts';
import { keptSubject, keptText } from '../core/triage/shop/kept-text.ts';
import { isTaught } from '../core/triage/shop/taught.ts';
import { FIRST_ENTRIES } from './customer-words.ts';
import { ownCustomerWords } from './own-customer-words.ts';
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
  const text = keptText(ownCustomerWords(triaged < 0 ? items : items.slice(0, triaged)), orderNumbers);
  const subject = keptSubject(withoutMarks(subjectOf(items) ?? ticket.subject), orderNumbers);
  if (text === '' && subject === '') return null;
  const said = saidIn(items[triaged]) ?? ticket.triageSaid;
  const example: ShopExample = {
    ticketId,
    version: message.version,
    at: message.at,
    storedAt: deps.clock.now().toISOString(),
    agent: { id: by.id, ...(by.name !== undefined && { name: by.name }) },
    subject,
    text,
    language: ticket.locale,
    // As it stands by now: where messages overtake each other, the later choice counts.
    category: ticket.category,
    ...(ticket.chosen?.includes('priority') && { priority: ticket.priority }),
    ...(said && { said: { category: said.category, unsure: said.unsure === true } }),
  };
  return (await deps.examples.put(example)) ? example : null;
}

const eventsOf = (entries: readonly TimelineEntry[]) => entries.flatMap(({ events }) => events);

/** As the customer wrote it and triage read it: agents may have changed the ticket's. */
const subjectOf = (entries: readonly TimelineEntry[]): string | undefined =>
  eventsOf(entries).find((event) => event.type === 'TicketOpened')?.subject;

/** What the classifier decided, before the shop's rules: who corrects a rule does not overrule the classifier. */
function saidIn(entry: TimelineEntry | undefined): Ticket['triageSaid'] {
  const triaged = entry?.events.find((event) => event.type === 'TicketTriaged');
  if (triaged === undefined) return undefined;
  const { category, priority, unsure } = triaged.beforeRules ?? triaged;
  return { category, priority, ...(unsure && { unsure: true }) };
}

/** Somebody has named it, or triage was sure and nobody has objected. */
const isCategoryKnown = ({ chosen, triageSaid }: Ticket): boolean =>
  chosen?.includes('category') === true || (triageSaid !== undefined && triageSaid.unsure !== true);
