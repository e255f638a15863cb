/** What triage reads of a ticket. */
import type { TimelineEntry } from '../core/events.ts';

/** Entries looked at: a ticket is triaged within its first few, and what it is about stands at the beginning. */
export const FIRST_ENTRIES = 20;
const CHARACTERS = 40_000;

export const customerWords = (entries: readonly TimelineEntry[]): string =>
  entries
    .flatMap(({ words }) => (words?.kind === 'customer' ? [words.text] : []))
    .join('\n\n')
    .slice(0, CHARACTERS);
