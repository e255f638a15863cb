/** What customers have written to a ticket. */
import type { TimelineEntry } from '../core/events.ts';

/** Entries looked at: a ticket is triaged within its first few, and what it is about stands at the beginning. */
export const FIRST_ENTRIES = 20;
const CHARACTERS = 40_000;

const textsOf = (entries: readonly TimelineEntry[]): string[] =>
  entries.flatMap(({ words }) => (words?.kind === 'customer' ? [words.text] : []));

/** All that came, quotes and signatures too. @param cut what to take of each message */
export const customerWords = (
  entries: readonly TimelineEntry[],
  cut: (text: string) => string = (text) => text,
): string => textsOf(entries).map(cut).join('\n\n').slice(0, CHARACTERS);
