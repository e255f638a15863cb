/** The domain's closed vocabularies. Everything else in the code imports its words from here. */
import * as z from 'zod';
import { categories, type Priority, priorities } from './categories.ts';

export { type Category, categories, type Priority, priorities } from './categories.ts';

export const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

export const categorySchema = z.enum(categories);
export const prioritySchema = z.enum(priorities);

export const lanes = ['urgent', 'normal'] as const;
export const laneSchema = z.enum(lanes);
export type Lane = z.infer<typeof laneSchema>;

export const channels = ['web', 'email'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** Languages that Careline's pages and letters are written in; a ticket's own language may be any BCP 47 tag. */
export const uiLanguages = ['en', 'zh'] as const;
export const uiLanguageSchema = z.enum(uiLanguages);
export type UiLanguage = z.infer<typeof uiLanguageSchema>;

/** A work queue's name: a category's own queue, `general`, or one that the shop adds in its configuration. */
export const queueNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,29}$/, 'a queue name has 2 to 30 characters of a-z, 0-9 and -');
export const GENERAL_QUEUE = 'general';

/** `CL-` and eight characters of Crockford base32 (no I, L, O, U). */
export const TICKET_ID_PATTERN = /^CL-[0-9A-HJKMNP-TV-Z]{8}$/;
export const ticketIdSchema = z.string().regex(TICKET_ID_PATTERN, 'a ticket number looks like CL-7K3M9QXA');

/** An instant as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const instantSchema = z.iso.datetime({ precision: 3 });

export const letterKinds = ['acknowledgement', 'reply', 'solved', 'reminder', 'survey'] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** Letters that no person asked for: they stop when an address bounces or complains, and carry `Auto-Submitted`. */
export const isAutomatic = (letter: LetterKind): boolean => letter !== 'reply';

/** Why a letter did not reach its reader, or was not sent: `capped` and `repeated` by our own restraint (core/outreach/restraint.ts). */
export const letterFailures = [
  'bounce',
  'complaint',
  'suppressed',
  'rejected',
  'delayed',
  'capped',
  'repeated',
  'unsubscribed',
] as const;
export type LetterFailureReason = (typeof letterFailures)[number];

export const laneOf = (priority: Priority): Lane =>
  priority === 'urgent' || priority === 'high' ? 'urgent' : 'normal';

/** Limits of the contract, in characters (UTF-16 units, as the browser counts them). */
export const MESSAGE_LIMIT = 20_000;
export const SUBJECT_LIMIT = 200;
