/** What an agent must have seen before the next answer goes out. */
import type { EventType } from '../../../core/events.ts';
import type { Entry } from '../model.ts';

/** Things that the machinery notes down: no reason to stop an agent who is writing. */
const quiet: ReadonlySet<EventType> = new Set<EventType>([
  'LetterSent',
  'LettersOverdue',
  'TriageRequested',
  'SlaWarned',
  'SlaBreached',
  'PriorityRaised',
  'TicketRouted',
  'ReminderDue',
]);

export const newsSince = (timeline: readonly Entry[], version: number, user: string): Entry[] =>
  timeline.filter(
    (entry) =>
      entry.version > version &&
      !(entry.by.kind === 'agent' && entry.by.id === user) &&
      entry.events.some((event) => !quiet.has(event.type)),
  );
