/** What the workflow needs of the world, in domain words. Adapters implement these; tests have fakes of the same contract. */
import type { TicketMessage, TimelineEntry, WorkMessage } from '../core/events.ts';
import type { TicketFile } from '../core/files/file.ts';
import type { NewUpload } from '../core/files/upload.ts';
import type { Count, Counters } from '../core/insight/counters.ts';
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import type { HoldReason } from '../core/mail/route.ts';
import type { RemoteImages, WrittenMail } from '../core/mail/written-mail.ts';
import type { LetterNote } from '../core/outreach/restraint.ts';
import type { Decision } from '../core/ticket/decide.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { LearnAnew } from '../core/triage/shop/acts.ts';
import type { ShopExample } from '../core/triage/shop/example.ts';
import type { ModelState, ModelVersion } from '../core/triage/shop/version.ts';
import type { Lane, LetterKind, Status } from '../core/words.ts';

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new ULID. */
  entryId(): string;
  /** A random ticket number. With a key the number follows from key and attempt (keyed, not guessable), so that a repeated request finds its ticket. */
  ticketId(key?: string, attempt?: number): string;
  /** The customer's id: a keyed hash of the normalised address. */
  customerId(email: string): string;
  /** A keyed hash for lookups that must not reveal what was hashed (source addresses, request bodies). */
  fingerprint(text: string): string;
}

/** `thread`: the id in every letter's `References`, by which mail programs and later the intake know the conversation. */
export type TokenPurpose = 'status' | 'survey' | 'reply' | 'proof' | 'thread' | 'unsubscribe';
export interface TokenClaims {
  purpose: TokenPurpose;
  ticketId: string;
  /** Survey round; 0 where there is none. */
  round: number;
}

/** Signed links. Tokens are lower-case base32: they survive mail systems that fold case in an address. */
export interface Tokens {
  sign(claims: TokenClaims, expiresAt: Date): string;
  /** The claims of a genuine, unexpired token of the purpose; null for anything else, without saying why. */
  verify(token: string, purpose: TokenPurpose, now: Date): TokenClaims | null;
}

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  cursor?: string;
}

export interface TicketFilter {
  queue?: string;
  /** `any`: closed ones too. */
  status?: Status | 'any';
  /** An agent's id, or `none`: tickets that wait in a queue. */
  assignee?: string;
  customerId?: string;
  /** Start of the unanswered run, at the earliest. Not with a customer. */
  unansweredSince?: string;
}

export interface TicketStore {
  load(id: string): Promise<Ticket | null>;
  /**
   * Stores ticket and entry of a decision together. Throws `version_conflict` when the ticket has moved on (or, for a new
   * ticket, when the number is taken).
   */
  save(decision: Extract<Decision, { changed: true }>): Promise<void>;
  /** Entries in order, oldest first, after a version; 100 unless told. Where there is a cursor, go on after the last version. */
  entries(id: string, page?: { after?: number; limit?: number }): Promise<Page<TimelineEntry>>;
  entry(id: string, version: number): Promise<TimelineEntry | null>;
  /** The first few entries of each ticket, in order, in few reads. */
  openings(ids: readonly string[]): Promise<Map<string, TimelineEntry[]>>;
  /**
   * In fair order (start of the unanswered run), a customer's tickets newest first; costs the same whatever the backlog. A
   * page may hold fewer than asked for, even none, and still have a next one. Without a status: all but closed tickets,
   * and all of a customer. Throws `invalid` for a cursor that is none of this listing.
   */
  list(filter: TicketFilter, page: { limit: number; cursor?: string }): Promise<Page<Ticket>>;
  /** The longest waiting tickets of a lane, oldest first: pointers only. */
  waiting(
    queue: string,
    lane: Lane,
    page: { limit: number; cursor?: string },
  ): Promise<Page<{ ticketId: string; unansweredSince: string }>>;
  /** Ids of the tickets with a timer due at `now`, by batches: reads only what is due. */
  due(now: Date): AsyncIterable<string[]>;
}

export interface WorkQueues {
  send(messages: readonly WorkMessage[]): Promise<void>;
  /** The next message of a lane, invisible to others until `drop`, `giveBack` or the visibility timeout; null if none is visible. */
  receive(queue: string, lane: Lane): Promise<ReceivedWork | null>;
  drop(work: ReceivedWork): Promise<void>;
  /** Makes it visible again at once. */
  giveBack(work: ReceivedWork): Promise<void>;
  /** Messages in the lane, visible, delayed or in flight: approximate. */
  depth(queue: string, lane: Lane): Promise<number>;
}
export interface ReceivedWork {
  message: WorkMessage;
  receipt: string;
}

/** The service queues that the relay feeds. Throws when any message was not accepted. */
export interface ServiceQueues {
  sendTriage(messages: readonly TicketMessage[]): Promise<void>;
  sendOutreach(messages: readonly TicketMessage[]): Promise<void>;
  sendInsight(messages: readonly TicketMessage[]): Promise<void>;
  sendLearning(messages: readonly (TicketMessage | LearnAnew)[]): Promise<void>;
}

export interface RateLimits {
  /**
   * Counts one use. Returns seconds to wait when the hour or the day is used up (nothing is counted then), else 0.
   * Hours and days are fixed UTC windows. `once`: a use of that name is counted one time in a day, however often it comes.
   */
  take(
    kind: 'source' | 'sender' | 'attempt',
    fingerprint: string,
    limits: { perHour: number; perDay: number },
    now: Date,
    once?: string,
  ): Promise<number>;
}

/** One item per letter owed: who is sending it, and what became of it. */
export interface LetterLog {
  /**
   * Takes the right to send for `leaseSeconds`. `sent`: it already went out. `in_flight`: another attempt's lease runs,
   * or its outcome is not known yet.
   */
  begin(
    letterId: string,
    now: Date,
    leaseSeconds: number,
  ): Promise<{ state: 'begun' } | { state: 'in_flight' } | { state: 'sent'; messageId: string }>;
  /** The sender surely did not take it: the next attempt may start at once. */
  abandon(letterId: string): Promise<void>;
  /** SES has taken it. Also called from SES's own `Send` event, so that an answer lost on the way is not a second letter. */
  confirm(letterId: string, messageId: string, now: Date): Promise<void>;
}

export interface Suppression {
  reason: 'bounce' | 'complaint';
  at: string;
}
/** What is known of an address before a letter goes to it. */
export interface AddressRecord {
  suppression?: Suppression | undefined;
  /** Since when its owner wants no surveys. */
  noSurveysSince?: string | undefined;
  /** The latest automatic letters, oldest first. */
  letters: LetterNote[];
  /** Of the letters. */
  revision: number;
}
export interface Addresses {
  suppression(customerId: string): Promise<Suppression | null>;
  suppress(customerId: string, suppression: Suppression): Promise<void>;
  record(customerId: string): Promise<AddressRecord>;
  /** Replaces the letters of the record; false where they have changed since it was read. */
  noteLetters(customerId: string, record: AddressRecord, letters: readonly LetterNote[]): Promise<boolean>;
  chooseSurveys(customerId: string, wanted: boolean, at: string): Promise<void>;
}

/** What a mail is made of. Addresses are single mailboxes; headers are of our own making. */
export interface MailParts {
  from: { name: string; address: string };
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** With its angle brackets. SES replaces it. */
  messageId: string;
  date: Date;
  files?: readonly MailFile[];
}
export interface MailFile {
  name: string;
  type: string;
  content: Uint8Array;
  /** Of a picture that the HTML shows (`cid:`), without angle brackets. */
  contentId?: string;
}
/** The MIME message as it is sent. */
export type ComposeMail = (parts: MailParts) => Promise<Uint8Array>;

export interface OutgoingLetter {
  letterId: string;
  ticketId: string;
  version: number;
  kind: LetterKind;
  customerId: string;
  /** The composed MIME message. */
  raw: Uint8Array;
  to: string;
}
export interface Mailbox {
  /** SES's message id. Throws `letter_refused` (permanent), `unavailable` (surely not taken), or anything else: outcome unknown. */
  send(letter: OutgoingLetter): Promise<string>;
}

/** A mail that lies where it came in. */
export interface UnfinishedMail {
  rawKey: string;
  receivedAt: string;
}
/** Mail as it came in, kept as it was. A mail lies in one place until its outcome stands, then in another. */
export interface RawMails {
  /** From whichever place it lies in. Throws `not_found` where it has expired. */
  load(rawKey: string): Promise<Uint8Array>;
  /** Copies it to where it will stay. Returns the name that it has there. */
  keep(rawKey: string): Promise<string>;
  /** Takes it away from where it came in, once it is kept and its outcome stands. */
  finish(rawKey: string): Promise<void>;
  /** All that has no outcome yet, by pages: costs nothing for what has one. */
  unfinished(): AsyncIterable<UnfinishedMail[]>;
}
/** Reads any bytes; never throws. */
export type ReadMail = (raw: Uint8Array) => Promise<IncomingMail>;

/** Makes a mail safe to look at, whatever its bytes; never throws. */
export type ShowMail = (raw: Uint8Array, remoteImages: RemoteImages) => Promise<WrittenMail>;

/** Files of tickets by their content. Who may have one is not its business. */
export interface FileStore {
  /** Keeps content once, however often it comes. Its id (SHA-256 in hex) is what a timeline entry names it by. */
  put(content: Uint8Array): Promise<string>;
  /** Throws `not_found` where the file has expired. */
  load(id: string): Promise<Uint8Array>;
  /**
   * What the malware scanner has said; `unreadable`: it could not look inside. Ask only where one is switched on. Throws
   * `not_found` where the file has expired.
   */
  scan(id: string): Promise<'clean' | 'waiting' | 'infected' | 'unreadable'>;
  /** A link under which anybody can save the file, for about five minutes. Throws `not_found` where it has expired. */
  link(file: Pick<TicketFile, 'id' | 'name' | 'type'>, now: Date): Promise<{ url: string; expiresAt: string }>;
}

/** How a browser sends a file: this method with these headers, and the file as the body. */
export interface UploadLink {
  id: string;
  url: string;
  method: 'PUT';
  headers: Record<string, string>;
  expiresAt: string;
}
/** Files that browsers send beforehand; what no message takes along is gone after a day. */
export interface Uploads {
  /** A link for a new file of exactly this size, good for about five minutes. Nothing is stored yet. */
  open(file: NewUpload, now: Date): Promise<UploadLink>;
  /** What was sent; null: nothing, or it has expired. `content` is absent where it has more than `atMost` bytes. */
  load(id: string, atMost: number): Promise<{ name: string; type: string; content: Uint8Array | undefined } | null>;
}
/** Which message took an upload along: one, however often its request is repeated. `request` tells requests apart. */
export interface UploadUses {
  /** `used`: another request has it. `done`: this very request was carried out before, on this ticket. */
  take(
    uploadId: string,
    request: string,
    now: Date,
  ): Promise<{ state: 'taken' } | { state: 'used' } | { state: 'done'; ticketId: string }>;
  finish(uploadId: string, request: string, ticketId: string, now: Date): Promise<void>;
  /** The request failed: the upload is free again. */
  giveBack(uploadId: string, request: string, now: Date): Promise<void>;
}

/** What became of a mail. */
export interface MailOutcome {
  outcome: 'opened' | 'written' | 'filed' | 'bounce' | 'held';
  ticketId?: string | undefined;
  /** Of what has just been held; not kept. */
  reason?: HoldReason | undefined;
}
/** One item for each mail, whatever number of copies of it arrives, and one for each Message-ID on a ticket. */
export interface MailLog {
  outcome(key: string): Promise<MailOutcome | null>;
  /** `messageId`: the fingerprint of the mail's own id, by which answers to it find the ticket. */
  record(key: string, outcome: MailOutcome & { messageId?: string | undefined }, now: Date): Promise<void>;
  /** The ticket of a mail, by the fingerprint of its id. */
  ticketOf(messageId: string): Promise<MailPointer | null>;
  /** Lets the fingerprint of an id lead to a ticket. The first one stays. */
  point(messageId: string, pointer: MailPointer, now: Date): Promise<void>;
}
export interface MailPointer {
  ticketId: string;
  /** Version of the entry that owed it, where it is a letter of ours. */
  letterVersion?: number | undefined;
}

/** Mail that no ticket took, for a lead to look at. */
export interface HeldMail {
  /** The same for every copy of one mail. */
  id: string;
  receivedAt: string;
  reason: HoldReason;
  rawKey: string;
  /** Envelope recipients. */
  recipients: string[];
  subject: string;
  from?: string | undefined;
}
export interface HeldMails {
  /** Once: a copy of a mail that is held changes nothing. */
  hold(mail: HeldMail): Promise<void>;
  /** Newest first; throws `invalid` for a cursor that is none of this listing. */
  list(page: { limit: number; cursor?: string | undefined }): Promise<Page<HeldMail>>;
  load(id: string): Promise<HeldMail | null>;
  remove(id: string): Promise<void>;
}
/** Hands a mail to the intake again. */
export interface MailIntake {
  release(held: HeldMail): Promise<void>;
  handIn(mails: readonly UnfinishedMail[]): Promise<void>;
  /** Notices in its queue, visible, delayed or in work: approximate. */
  depth(): Promise<number>;
}

export type { Count, Counters };

export interface CounterStore {
  /** Adds every event once: one that was added before, or comes twice, changes nothing. All of the new ones, or none when it throws. */
  add(counts: readonly Count[]): Promise<void>;
  /** Counters of the days from..to (inclusive, at most 366 days), summed. */
  sum(from: string, to: string): Promise<Counters>;
  /** The same for each agent. */
  sumByAgent(from: string, to: string): Promise<Record<string, Counters>>;
  /** Running totals since ever (backlog, waiting by queue and lane). */
  totals(): Promise<Counters>;
  totalsByAgent(): Promise<Record<string, Counters>>;
}

/** What agents have said against triage, one example a ticket, kept for 400 days. */
export interface ShopExamples {
  /** False, and nothing is changed, where the same or a later choice on the ticket is known. */
  put(example: ShopExample): Promise<boolean>;
  /** All of them, those first that were stored first. */
  all(): Promise<ShopExample[]>;
  /** What a lead has had forgotten stays so. */
  remove(ticketIds: readonly string[]): Promise<void>;
  /** Tickets whose examples a lead has had forgotten: nothing of them is taken any more. */
  forgotten(): Promise<string[]>;
}

/** A shop's model as it is kept. */
export interface KeptModel {
  /** By `encodeModel`. */
  encoded: string;
  /** Names of the examples that it has learnt (`nameOf`). */
  restsOn: readonly string[];
}

/** The shop's model: its versions, and the one that triage uses. */
export interface ShopModels {
  /** Null before anything was learnt. Never older than the last change. */
  state(): Promise<ModelState | null>;
  /** Null where it is no longer kept. */
  load(modelId: string): Promise<KeptModel | null>;
  /** Keeps a version, with its model where it has one. Throws `version_conflict` when the state has moved on from the one before. */
  add(version: ModelVersion, model: KeptModel | undefined, state: ModelState): Promise<void>;
  /**
   * Throws `version_conflict` when the state has moved on from the one before. A state with `asked` makes learning start.
   * @param forgetting tickets whose examples go for good in the same step, at most 90
   */
  move(state: ModelState, forgetting?: readonly string[]): Promise<void>;
  /** The newest first. */
  versions(): Promise<ModelVersion[]>;
  remove(versions: readonly ModelVersion[]): Promise<void>;
}
