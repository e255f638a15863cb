/** Counts timeline entries for the reports. */
import type { TicketMessage } from '../core/events.ts';
import { countEntry, countsNothing } from '../core/insight/count-entry.ts';
import type { CounterStore } from './ports.ts';

/** Each entry once, however often it is delivered; most entries change no figure and cost nothing. */
export async function countEvents(
  deps: { counters: Pick<CounterStore, 'add'> },
  messages: readonly TicketMessage[],
): Promise<void> {
  const counts = messages.map(countEntry).filter((count) => !countsNothing(count));
  if (counts.length > 0) await deps.counters.add(counts);
}
