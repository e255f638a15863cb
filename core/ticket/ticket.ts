/** The ticket's snapshot: what the table holds beside the timeline. It changes only by `decide` and `evolve`. */
import * as z from 'zod';
import { fileIdSchema } from '../files/file.ts';
import { entitiesSchema } from '../triage/entities/entity.ts';
import {
  categories,
  categorySchema,
  channelSchema,
  instantSchema,
  laneSchema,
  letterFailures,
  letterKindSchema,
  prioritySchema,
  queueNameSchema,
  statusSchema,
  ticketIdSchema,
} from '../words.ts';

export const clockKinds = ['firstResponse', 'nextResponse', 'resolution'] as const;
export const clockKindSchema = z.enum(clockKinds);
export type ClockKind = z.infer<typeof clockKindSchema>;

/**
 * One SLA clock. It runs while `dueAt` is present and `stoppedAt` is not; a paused clock has neither and keeps the business
 * seconds it has used in `usedSeconds`.
 */
export const slaClockSchema = z.strictObject({
  targetSeconds: z.number().positive(),
  startedAt: instantSchema,
  /** Business seconds used up before `runningSince`. */
  usedSeconds: z.number().min(0),
  runningSince: instantSchema.optional(),
  warnAt: instantSchema.optional(),
  dueAt: instantSchema.optional(),
  warnedAt: instantSchema.optional(),
  breachedAt: instantSchema.optional(),
  stoppedAt: instantSchema.optional(),
});
export type SlaClock = z.infer<typeof slaClockSchema>;

export const slaClocksSchema = z.strictObject({
  firstResponse: slaClockSchema.optional(),
  nextResponse: slaClockSchema.optional(),
  resolution: slaClockSchema.optional(),
});
export type SlaClocks = z.infer<typeof slaClocksSchema>;

/**
 * - `triage`: not triaged yet, ask again (its queue message was lost) · `requeue`: waits in line very long, announce it again
 * - `letters`: a letter owed since long, ask outreach again
 * - `slaWarning`, `slaBreach`: of the named clock · `claimExpiry`: the claim without activity ends
 * - `reminder`, `autoSolve`: in pending · `resume`: a snooze or hold ends · `survey`, `autoClose`: in solved
 */
export const timerKinds = [
  'triage',
  'requeue',
  'letters',
  'slaWarning',
  'slaBreach',
  'claimExpiry',
  'reminder',
  'autoSolve',
  'resume',
  'survey',
  'autoClose',
] as const;
export const timerSchema = z.strictObject({
  kind: z.enum(timerKinds),
  at: instantSchema,
  clock: clockKindSchema.optional(),
});
export type Timer = z.infer<typeof timerSchema>;
export type TimerKind = Timer['kind'];

export const customerSchema = z.strictObject({
  id: z.string().min(1),
  email: z.string().min(3).max(320),
  name: z.string().max(200).optional(),
});
export type Customer = z.infer<typeof customerSchema>;

export const suggestionSchema = z.strictObject({ category: categorySchema, score: z.number().min(0).max(1) });

/** One of several things that a message asks for. */
export const requestSchema = z.strictObject({ category: categorySchema, priority: prioritySchema });

export const surveySchema = z.strictObject({
  /** Counts the solvings of the ticket; each has at most one survey. */
  round: z.number().int().positive(),
  /** Who is rated: the agent who solved it. */
  agent: z.string().optional(),
  requestedAt: instantSchema.optional(),
  answeredAt: instantSchema.optional(),
  score: z.number().int().min(1).max(5).optional(),
});

export const owedLetterSchema = z.strictObject({
  /** Version of the entry that owes the letter. */
  version: z.number().int().positive(),
  letter: letterKindSchema,
  since: instantSchema,
});
export type OwedLetter = z.infer<typeof owedLetterSchema>;

const choices = ['category', 'priority', 'locale', 'queue'] as const;
export type Choice = (typeof choices)[number];

const letterFailureSchema = z.strictObject({
  /** Version of the entry that owed the letter; absent where the notice does not tell. */
  version: z.number().int().positive().optional(),
  reason: z.enum(letterFailures),
});

const receivedMailSchema = z.strictObject({
  key: z.string(),
  /** Of the customer's own mails: what letters answer to. */
  messageId: z.string().optional(),
});
/** Of the mails that are remembered. */
export const REMEMBERED_MAILS = 20;
export const RELEASED_FILES = 100;

export const MOST_TAGS = 50;

export const ticketSchema = z.strictObject({
  id: ticketIdSchema,
  version: z.number().int().positive(),
  /** The last version that changed what a person sees or decides: a note that a letter went out is none. */
  contentVersion: z.number().int().positive(),
  status: statusSchema,
  category: categorySchema,
  categoryConfidence: z.number().min(0).max(1),
  /** What triage thought, best first; kept while it was unsure so that a person can choose. */
  suggestions: z.array(suggestionSchema).max(7),
  /** What triage decided; absent until it has spoken. A person's change against it is a correction. */
  triageSaid: z
    .strictObject({
      category: categorySchema,
      priority: prioritySchema,
      /** It left the category to a person. */
      unsure: z.literal(true).optional(),
    })
    .optional(),
  /** All that the customer asks for and nobody has dealt with, most urgent first; absent where it is one thing. */
  requests: z.array(requestSchema).max(categories.length).optional(),
  /** What the customer's messages name. */
  entities: entitiesSchema.optional(),
  /** What a person has set by hand: a late triage leaves it alone. */
  chosen: z.array(z.enum(choices)).optional(),
  /** False until triage has spoken (or a person has routed the ticket). */
  triaged: z.boolean(),
  priority: prioritySchema,
  queue: queueNameSchema,
  subject: z.string(),
  /** BCP 47 tag of the customer's language. */
  locale: z.string(),
  channel: channelSchema,
  customer: customerSchema,
  /** User id (`sub`) of the agent who has it. */
  assignee: z.string().optional(),
  tags: z.array(z.string()).max(MOST_TAGS),
  orderNumber: z.string().optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Start of the oldest unanswered run of the customer's messages (or of the ticket): its place in line, kept over releases. */
  unansweredSince: instantSchema,
  /** Messages of the customer in the run; absent on tickets from before they were counted. */
  unansweredMessages: z.number().int().min(0).optional(),
  /** When the run was answered (or the ticket solved); absent while the customer waits for an answer. */
  answeredAt: instantSchema.optional(),
  /** True while it lies in a work queue: triaged, `new`, nobody has it. */
  waiting: z.boolean(),
  /** When it was last announced to triage or to its work queue, for the next `triage` or `requeue`. */
  queuedAt: instantSchema.optional(),
  /** When a person last did something on it; the claim expires after. */
  activeAt: instantSchema.optional(),
  pendingSince: instantSchema.optional(),
  remindersSent: z.number().int().min(0),
  /** End of a snooze or hold, where one was named. */
  resumeAt: instantSchema.optional(),
  solvedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  reopenings: z.number().int().min(0),
  clocks: slaClocksSchema,
  timers: z.array(timerSchema),
  owedLetters: z.array(owedLetterSchema),
  /** Failures already on the timeline, the latest 20, so that a repeated notice is known as one. */
  letterFailures: z.array(letterFailureSchema).max(20).optional(),
  /** The latest mails on the timeline, so that a copy is known as one. */
  mails: z.array(receivedMailSchema).max(REMEMBERED_MAILS).optional(),
  /** Held files of its timeline that a lead has released. */
  releasedFiles: z.array(fileIdSchema).max(RELEASED_FILES).optional(),
  /** When agents were last told here that more of the customer's mail is held. */
  mailHeldAt: instantSchema.optional(),
  survey: surveySchema.optional(),
  /** Set when letters to the customer fail for good. */
  unreachable: z.strictObject({ reason: z.enum(['bounce', 'complaint', 'rejected']), at: instantSchema }).optional(),
  mergedInto: ticketIdSchema.optional(),
  absorbed: z.array(ticketIdSchema).max(50),
  /** Keyed hash of the request that opened it, to tell a repeated call from a different one with the same key. */
  requestHash: z.string().optional(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** The few facts about a ticket that consumers of its events need without reading it. */
export const factsSchema = z.strictObject({
  status: statusSchema,
  category: categorySchema,
  priority: prioritySchema,
  lane: laneSchema,
  queue: queueNameSchema,
  channel: channelSchema,
  locale: z.string(),
  customerId: z.string(),
  assignee: z.string().optional(),
  createdAt: instantSchema,
  unansweredSince: instantSchema,
  waiting: z.boolean(),
});
export type TicketFacts = z.infer<typeof factsSchema>;
