import { type Entities, joined } from '../../triage/entities/entity.ts';
import { type Priority, priorities } from '../../words.ts';
import { defined } from '../optional.ts';
import { type Choice, MOST_TAGS, type Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';

export const triage: Appliers<'TriageRequested' | 'TicketTriaged' | 'TicketEdited' | 'PriorityRaised'> = {
  TriageRequested: (ticket, _, { at }) => ({ ...ticket, queuedAt: at }),
  TicketTriaged: (ticket, event) => {
    const { category, priority, confidence, suggestions, language, queue, unsure, requests, tags = [] } = event;
    const free = (choice: Choice) => !ticket.chosen?.includes(choice);
    return {
      ...naming(ticket, event.entities),
      ...defined({ requests }),
      tags: [...new Set([...ticket.tags, ...tags])].slice(0, MOST_TAGS),
      triaged: true,
      triageSaid: { category, priority, ...(unsure ? { unsure: true as const } : {}) },
      suggestions,
      ...(free('category') ? { category, categoryConfidence: confidence } : {}),
      priority: triagedPriority(ticket, priority),
      ...(free('locale') ? { locale: localeOf(language, ticket) } : {}),
      ...(queue === undefined ? {} : { queue }),
    };
  },
  TicketEdited: (ticket, { category, priority, tags, subject, locale, queue, requests, withdrawn }) => {
    const edited: Ticket = {
      ...ticket,
      ...defined({ category, priority, tags, subject, locale, queue, requests }),
      // A person is sure.
      ...(category === undefined ? {} : { categoryConfidence: 1 }),
    };
    if (withdrawn !== undefined) return takenBack(edited);
    const chosen: [Choice, unknown][] = [
      ['category', category],
      ['queue', category],
      ['priority', priority],
      ['locale', locale],
    ];
    return chosenBy(edited, ...chosen.flatMap(([choice, value]) => (value === undefined ? [] : [choice])));
  },
  PriorityRaised: (ticket, { to }) => ({ ...ticket, priority: to }),
};

/** As triage left it: a person's choice of the category, and of the queue that came with it, no longer counts. */
const takenBack = (ticket: Ticket): Ticket => ({
  ...ticket,
  categoryConfidence: ticket.suggestions[0]?.score ?? 0,
  chosen: (ticket.chosen ?? []).filter((choice) => choice !== 'category' && choice !== 'queue'),
});

/** With what a message names; an order number that it names counts where the form gave none. */
export function naming(ticket: Ticket, entities: Entities | undefined): Ticket {
  if (!entities) return ticket;
  const orderNumber = ticket.orderNumber ?? entities.orderNumbers?.[0];
  return { ...ticket, entities: joined(ticket.entities, entities), ...defined({ orderNumber }) };
}

export const chosenBy = (ticket: Ticket, ...choices: Choice[]): Ticket =>
  choices.length === 0 ? ticket : { ...ticket, chosen: [...new Set([...(ticket.chosen ?? []), ...choices])] };

/** A person's choice stays, and so does what the clock has raised meanwhile. */
export function triagedPriority(ticket: Ticket, said: Priority): Priority {
  if (ticket.chosen?.includes('priority')) return ticket.priority;
  const raised = ticket.priority !== 'normal' && priorities.indexOf(ticket.priority) > priorities.indexOf(said);
  return raised ? ticket.priority : said;
}

/** The page's tag may tell more than triage does (`zh-Hant` and `zh`); `und` tells nothing. */
function localeOf(language: string, { locale }: Ticket): string {
  const known = language === 'und' || locale.toLowerCase().split('-')[0] === language.toLowerCase();
  return known ? locale : language;
}
