/** Turns timeline entries into sentences. */
import type { EventOf, EventType, TicketEvent } from '../../../core/events.ts';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { type EventWords, eventWords, type Speech } from '../../texts/events.ts';
import { queueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Entry } from '../model.ts';

export interface Speaker {
  author(entry: Entry): string;
  /** A sentence for each event that has something to say beside the entry's own words. */
  sentences(entry: Entry): string[];
}

/** Said already by the card that carries the words. */
const shownByText: ReadonlySet<EventType> = new Set<EventType>([
  'CustomerWrote',
  'AgentReplied',
  'NoteAdded',
  'TicketOpened',
]);

export function useSpeaker(customerName: string | undefined): Speaker {
  const { words } = useTexts(deskTexts);
  const { language } = useLanguage();
  const { user } = useDesk();
  const author = ({ by }: Entry): string => {
    if (by.kind === 'customer') return customerName || words.customer;
    if (by.kind === 'system') return words.system;
    return by.id === user.id ? words.you : by.name || words.colleague;
  };
  return {
    author,
    sentences(entry) {
      const say: Speech = {
        who: author(entry),
        queue: (name) => queueLabel(name, words),
        category: (category) => words.categories[category],
        priority: (priority) => words.priorities[priority],
        status: (status) => words.statuses[status],
        when: (instant) => dateTime(instant, language),
        list: (list) => new Intl.ListFormat(language, { type: 'conjunction' }).format(list),
      };
      return entry.events
        .filter((event) => entry.words === undefined || !shownByText.has(event.type))
        .flatMap((event) => sentence(eventWords[language], event, say) ?? []);
    },
  };
}

/** An event that this page does not know yet is shown by its name. */
function sentence<T extends EventType>(
  words: EventWords,
  event: EventOf<T> | TicketEvent,
  say: Speech,
): string | undefined {
  const speak = words[event.type] as ((event: TicketEvent, say: Speech) => string | undefined) | undefined;
  return speak ? speak(event as TicketEvent, say) : event.type;
}
