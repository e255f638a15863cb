/** What triage reads of a ticket; a file of its own, for cutting mail weighs 40 KB in a function. */
import type { TimelineEntry } from '../core/events.ts';
import { ownWords } from '../core/text/body.ts';
import { customerWords } from './customer-words.ts';

/** Of each message its writer's own words: joined first, a signature would take the messages after it with it. */
export const ownCustomerWords = (entries: readonly TimelineEntry[]): string => customerWords(entries, ownWords);
