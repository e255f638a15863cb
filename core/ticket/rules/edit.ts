import { type Category, GENERAL_QUEUE, laneOf, SUBJECT_LIMIT } from '../../words.ts';
import { defined } from '../optional.ts';
import { MOST_TAGS, type Ticket } from '../ticket.ts';
import { isLeftOpen, judgement } from './judgement.ts';
import { type CommandOf, invalid, type Rules, routed, unchanged } from './rule.ts';

const TAG_LENGTH = 50;

export const edit: Rules<'edit'> = {
  edit: (ticket, command, { policy }) => {
    const withdrawn = command.category === null ? withdrawnFrom(ticket) : undefined;
    const changes = changesOf(ticket, {
      ...command,
      category: withdrawn ? 'other' : (command.category ?? undefined),
    });
    if (Object.keys(changes).length === 0 && !withdrawn) return unchanged;
    const { category, priority = ticket.priority } = changes;
    const chosen = category ? policy.queues[category] : ticket.queue;
    const queue = withdrawn ? GENERAL_QUEUE : chosen;
    const moves = queue !== ticket.queue || laneOf(priority) !== laneOf(ticket.priority);
    // A person who names the category of a ticket that triage has not seen has routed it.
    const intoLine = ticket.waiting ? moves : ticket.status === 'new' && category !== undefined;
    const edited = {
      type: 'TicketEdited' as const,
      ...changes,
      ...(withdrawn ? { withdrawn } : judgement(ticket, changes)),
      ...(queue !== ticket.queue && !intoLine ? { queue } : {}),
    };
    return { events: intoLine ? [edited, routed(ticket, 'edited', { queue, priority })] : [edited] };
  },
};

/** The category that a person chose where triage had been unsure; undefined where none did. Throws `invalid` where triage was sure. */
function withdrawnFrom({ triageSaid, chosen, category }: Ticket): Category | undefined {
  if (!triageSaid?.unsure) throw invalid('category', 'only a choice that triage had left open can be taken back');
  return chosen?.includes('category') ? category : undefined;
}

type Changes = Partial<Pick<Ticket, 'category' | 'priority' | 'requests' | 'tags' | 'subject' | 'locale'>>;
type Asked = Omit<CommandOf<'edit'>, 'type' | 'category'> & { category: Category | undefined };

function changesOf(ticket: Ticket, { category, priority, requests, tags, subject, locale }: Asked): Changes {
  const asked = defined({
    category,
    priority,
    requests: requests && ticket.requests?.filter((one) => requests.includes(one.category)),
    tags: tags && tagsOf(tags),
    subject: subject === undefined ? undefined : subjectOf(subject),
    locale: locale === undefined ? undefined : localeOf(locale),
  });
  const decides = category !== undefined && isLeftOpen(ticket);
  return Object.fromEntries(
    Object.entries(asked).filter(
      ([field, value]) => !same(value, ticket[field as keyof Changes]) || (decides && field === 'category'),
    ),
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function tagsOf(tags: readonly string[]): string[] {
  const unique = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  if (unique.length > MOST_TAGS) throw invalid('tags', `at most ${MOST_TAGS}`);
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
