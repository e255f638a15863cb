import { type Priority, priorities } from '../../words.ts';
import { defined } from '../optional.ts';
import type { Choice, Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';

export const triage: Appliers<'TriageRequested' | 'TicketTriaged' | 'TicketEdited' | 'PriorityRaised'> = {
  TriageRequested: (ticket, _, { at }) => ({ ...ticket, queuedAt: at }),
  TicketTriaged: (ticket, { category, priority, confidence, suggestions, unsure, language, queue }) => {
    const free = (choice: Choice) => !ticket.chosen?.includes(choice);
    return {
      ...ticket,
      triaged: true,
      triageSaid: { category, priority, ...(unsure && { unsure }) },
      suggestions,
      ...(free('category') ? { category, categoryConfidence: confidence } : {}),
      priority: triagedPriority(ticket, priority),
      ...(free('locale') ? { locale: localeOf(language, ticket) } : {}),
      ...(queue === undefined ? {} : { queue }),
    };
  },
  TicketEdited: (ticket, { category, priority, tags, subject, locale, queue }) => {
    const edited = {
      ...ticket,
      ...defined({ category, priority, tags, subject, locale, queue }),
      // A person is sure.
      ...(category === undefined ? {} : { categoryConfidence: 1 }),
    };
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
