/** The timeline's events in plain words: one sentence for every event that the core has. */
import type { EventOf, EventType } from '../../core/events.ts';
import type { Category, Language, Priority, Status } from '../shared/words.ts';
import { eventsEn } from './events.en.ts';
import { eventsZh } from './events.zh.ts';

/** How the parts of a sentence are called. */
export interface Speech {
  /** Who did it: "You", a colleague's name, the customer's, or the system. */
  who: string;
  queue(name: string): string;
  category(category: Category): string;
  priority(priority: Priority): string;
  status(status: Status): string;
  when(instant: string): string;
  list(words: readonly string[]): string;
}

/** Undefined where an event says nothing to people that its entry does not show anyway. */
export type EventWords = { [T in EventType]: (event: EventOf<T>, say: Speech) => string | undefined };

export const eventWords: Record<Language, EventWords> = { en: eventsEn, zh: eventsZh };
