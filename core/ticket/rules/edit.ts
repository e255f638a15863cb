import { laneOf, SUBJECT_LIMIT } from '../../words.ts';
import { defined } from '../optional.ts';
import type { Ticket } from '../ticket.ts';
import { judgement } from './judgement.ts';
import { type CommandOf, invalid, type Rules, routed, unchanged } from './rule.ts';

const TAGS = 50;
const TAG_LENGTH = 50;

export const edit: Rules<'edit'> = {
  edit: (ticket, command, { policy }) => {
    const changes = changesOf(ticket, command);
    if (Object.keys(changes).length === 0) return unchanged;
    const { category, priority = ticket.priority } = changes;
    const queue = category ? policy.queues[category] : ticket.queue;
    const moves = queue !== ticket.queue || laneOf(priority) !== laneOf(ticket.priority);
    // A person who names the category of a ticket that triage has not seen has routed it.
    const intoLine = ticket.waiting ? moves : ticket.status === 'new' && category !== undefined;
    const edited = {
      type: 'TicketEdited' as const,
      ...changes,
      ...judgement(ticket, changes),
      ...(queue !== ticket.queue && !intoLine ? { queue } : {}),
    };
    return { events: intoLine ? [edited, routed(ticket, 'edited', { queue, priority })] : [edited] };
  },
};

type Changes = Partial<Pick<Ticket, 'category' | 'priority' | 'tags' | 'subject' | 'locale'>>;

function changesOf(ticket: Ticket, { category, priority, tags, subject, locale }: CommandOf<'edit'>): Changes {
  const asked = defined({
    category,
    priority,
    tags: tags && tagsOf(tags),
    subject: subject === undefined ? undefined : subjectOf(subject),
    locale: locale === undefined ? undefined : localeOf(locale),
  });
  return Object.fromEntries(
    Object.entries(asked).filter(([field, value]) => !same(value, ticket[field as keyof Changes])),
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function tagsOf(tags: readonly string[]): string[] {
  const unique = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  if (unique.length > TAGS) throw invalid('tags', `at most ${TAGS}`);
  if (unique.some((tag) => tag.length > TAG_LENGTH)) throw invalid('tags', `at most ${TAG_LENGTH} characters each`);
  return unique;
}

function subjectOf(subject: string): string {
  const trimmed = subject.trim();
  if (trimmed === '' || trimmed.length > SUBJECT_LIMIT) throw invalid('subject', `1 to ${SUBJECT_LIMIT} characters`);
  return trimmed;
}

function localeOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    throw invalid('locale', 'a language tag, for example en or zh-CN');
  }
}
