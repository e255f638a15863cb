/** What people and the clock ask of a ticket. Whether the ticket agrees is `decide`'s business. */
import type { EntryMail } from '../events.ts';
import type { TicketFile, WithheldFile } from '../files/file.ts';
import type { Classification } from '../triage/classification.ts';
import type { Entities } from '../triage/entities/entity.ts';
import type { Verdict } from '../triage/rules.ts';
import type { Category, Channel, LetterFailureReason, LetterKind, Priority } from '../words.ts';
import type { Customer } from './ticket.ts';

export interface OpenTicket {
  type: 'open';
  id: string;
  channel: Channel;
  customer: Customer;
  subject: string;
  text: string;
  /** The customer's language as far as the channel knows it (the form's page); triage decides. */
  locale: string;
  orderNumber?: string | undefined;
  categoryHint?: Category | undefined;
  requestHash?: string | undefined;
  /** See `TicketOpened`. */
  acknowledge?: boolean | undefined;
  /** Quotes and signature of the mail that opens it. */
  folded?: string | undefined;
  files?: readonly TicketFile[] | undefined;
  mail?: EntryMail | undefined;
}

/** A mail that is filed without being the customer's word. */
export interface FileMail {
  type: 'fileMail';
  /** What kind of machine wrote it, or which person. */
  from: { machine: string } | { email: string; name?: string | undefined };
  text: string;
  folded?: string | undefined;
  files?: readonly TicketFile[] | undefined;
  mail: EntryMail;
}

export interface Triage {
  type: 'triage';
  result: Classification;
  /** What the shop's rules make of it; where none applies, the classifier's own routing. */
  verdict: Verdict;
  entities?: Entities | undefined;
  /** Version of the shop's model that spoke. */
  model?: number | undefined;
}

export type Command =
  | OpenTicket
  | Triage
  | { type: 'claim'; agent: string }
  | { type: 'release' }
  | {
      type: 'reply';
      text: string;
      nextStatus: 'open' | 'pending' | 'solved';
      files?: readonly TicketFile[] | undefined;
    }
  | { type: 'note'; text: string; mentions: string[]; files?: readonly TicketFile[] | undefined }
  | { type: 'transfer'; queue: string; reason: string; category?: Category | undefined }
  | { type: 'hold'; reason: string; until?: string | undefined }
  | { type: 'snooze'; until: string }
  | { type: 'solve'; resolution?: string | undefined }
  | { type: 'reopen'; reason?: string | undefined }
  | { type: 'close' }
  | {
      type: 'edit';
      /** Null takes a person's choice back where triage was unsure. */
      category?: Category | null | undefined;
      priority?: Priority | undefined;
      /** Categories of the requests that are still to be dealt with. */
      requests?: Category[] | undefined;
      tags?: string[] | undefined;
      subject?: string | undefined;
      locale?: string | undefined;
    }
  | { type: 'mergeInto'; into: string }
  | { type: 'absorb'; from: string }
  | {
      type: 'customerWrites';
      text: string;
      via: 'status' | 'email';
      folded?: string | undefined;
      files?: readonly TicketFile[] | undefined;
      mail?: EntryMail | undefined;
    }
  | FileMail
  /** A held file of this ticket's timeline. */
  | { type: 'releaseFile'; file: Pick<TicketFile, 'id' | 'name'> }
  /** More of the customer's mail is held: noted once an hour. */
  | { type: 'noteHeldMail' }
  | { type: 'chooseSurveys'; wanted: boolean }
  | { type: 'answerSurvey'; round: number; score: number; comment?: string | undefined }
  | {
      type: 'recordLetterSent';
      letter: LetterKind;
      forVersion: number;
      messageId: string;
      withheld?: readonly WithheldFile[] | undefined;
    }
  | {
      type: 'recordLetterFailure';
      letter?: LetterKind | undefined;
      forVersion?: number | undefined;
      reason: LetterFailureReason;
      permanent: boolean;
      detail?: string | undefined;
    }
  /** Fires every timer that is due at the context's `now`; changes nothing when none is. */
  | { type: 'elapse' };

export type CommandType = Command['type'];
