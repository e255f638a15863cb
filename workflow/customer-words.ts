/** What triage reads of a ticket. */
import type { TimelineEntry } from '../core/events.ts';
import { ownWords } from '../core/text/body.ts';

/** Entries looked at: a ticket is triaged within its first few, and what it is about stands at the beginning. */
export const FIRST_ENTRIES = 20;
const CHARACTERS = 40_000;

const textsOf = (entries: readonly TimelineEntry[]): string[] =>
  entries.flatMap(({ words }) => (words?.kind === 'customer' ? [words.text] : []));

const joined = (texts: string[]): string => texts.join('\n\n').slice(0, CHARACTERS);

/** All that came, quotes and signatures too. */
export const customerWords = (entries: readonly TimelineEntry[]): string => joined(textsOf(entries));

/** Of each message its writer's own words: joined first, a signature would take the messages after it with it. */
export const ownCustomerWords = (entries: readonly TimelineEntry[]): string => joined(textsOf(entries).map(ownWords));
