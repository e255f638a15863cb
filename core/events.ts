/**
 * What happened, in the past tense, immutable. An entry of the timeline carries one or more events and the words that came
 * with them; without its words it is also the message on SQS (`ticketMessageSchema`).
 */
import * as z from 'zod';
import { FILES_LIMIT, fileIdSchema, ticketFileSchema, withheldFileSchema } from './files/file.ts';
import {
  clockKindSchema,
  customerSchema,
  factsSchema,
  requestSchema,
  slaClocksSchema,
  suggestionSchema,
  timerSchema,
} from './ticket/ticket.ts';
import { entitiesSchema } from './triage/entities/entity.ts';
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
} from './words.ts';

export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer') }),
  z.strictObject({ kind: z.literal('agent'), id: z.string(), name: z.string().optional() }),
  z.strictObject({ kind: z.literal('system'), name: z.string() }),
]);
export type Actor = z.infer<typeof actorSchema>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const scoresSchema = z.record(categorySchema, z.number());

export const ticketEventSchema = z.discriminatedUnion('type', [
  event('TicketOpened', {
    channel: channelSchema,
    subject: z.string(),
    locale: z.string(),
    customer: customerSchema,
    orderNumber: z.string().optional(),
    /** The customer's own choice on the form: a hint for triage. */
    categoryHint: categorySchema.optional(),
    requestHash: z.string().optional(),
    /** Whether a mail that opened it may be answered by a machine; what came by the form always is. */
    acknowledge: z.boolean().optional(),
  }),
  event('TriageRequested', {}),
  event('TicketTriaged', {
    language: z.string(),
    category: categorySchema,
    confidence: z.number().min(0).max(1),
    scores: scoresSchema,
    suggestions: z.array(suggestionSchema).max(categories.length),
    unsure: z.boolean(),
    priority: prioritySchema,
    reasons: z.array(z.string()),
    /** How the customer feels: -1 (furious) to 1 (delighted). */
    sentiment: z.number().min(-1).max(1).optional(),
    /** Version of the shop's model that spoke; 0 is the model that Careline comes with. */
    model: z.int().min(0).optional(),
    /** Where the customer asks for several things: all of them, most urgent first. */
    requests: z.array(requestSchema).max(categories.length).optional(),
    entities: entitiesSchema.optional(),
    /** Names of the shop's rules that applied, the tags that they gave, and what the classifier alone had decided. */
    rules: z.array(z.string()).optional(),
    tags: z.array(z.string()).optional(),
    beforeRules: z.strictObject({ category: categorySchema, priority: prioritySchema, unsure: z.boolean() }).optional(),
    /** Its queue from now on, where the ticket does not lie in one: it goes there when it comes back. */
    queue: queueNameSchema.optional(),
  }),
  /** Into (or back into, or again announced to) a work queue. */
  event('TicketRouted', {
    queue: queueNameSchema,
    lane: laneSchema,
    reason: z.enum([
      'triaged',
      'transferred',
      'released',
      'claim_expired',
      'reopened',
      'resumed',
      'customer_wrote',
      'edited',
      'escalated',
      'requeued',
    ]),
    unansweredSince: instantSchema,
  }),
  event('TicketClaimed', { agent: z.string(), waitedSeconds: z.number().min(0) }),
  event('ClaimExpired', { agent: z.string() }),
  event('TicketReleased', { agent: z.string() }),
  event('CustomerWrote', { via: z.enum(['form', 'status', 'email']), entities: entitiesSchema.optional() }),
  /** A mail that no person wrote, filed on the ticket: it changes nothing and is never answered. */
  event('MachineMailFiled', { kind: z.string() }),
  /** A mail to this conversation from an address that is not its customer's: agents see it, the customer does not. */
  event('StrangerWrote', { email: z.string(), name: z.string().optional() }),
  /** More new mail of this customer waits in the list of held mail: they wrote more than the limit within the hour. */
  event('MailHeld', {}),
  /** The customer wants no more surveys, or wants them again: of all of their tickets. */
  event('SurveysChosen', { wanted: z.boolean() }),
  event('AgentReplied', {
    agent: z.string(),
    nextStatus: z.enum(['open', 'pending', 'solved']),
    /** Business seconds from opening to this reply, on the first public human reply only. */
    firstResponseSeconds: z.number().min(0).optional(),
    firstResponseMet: z.boolean().optional(),
    /** Business seconds from the oldest unanswered message, on later replies. */
    nextResponseSeconds: z.number().min(0).optional(),
  }),
  event('NoteAdded', { agent: z.string(), mentions: z.array(z.string()) }),
  event('TicketTransferred', { from: queueNameSchema, to: queueNameSchema, reason: z.string() }),
  event('TicketHeld', { reason: z.string(), until: instantSchema.optional() }),
  event('TicketSnoozed', { until: instantSchema }),
  event('TicketResumed', { from: statusSchema }),
  event('TicketSetPending', {}),
  event('ReminderDue', { count: z.number().int().positive() }),
  event('TicketSolved', {
    by: z.enum(['agent', 'timeout', 'customer']),
    agent: z.string().optional(),
    resolution: z.string().optional(),
    round: z.number().int().positive(),
    /** Business seconds from opening, without the pauses. */
    resolutionSeconds: z.number().min(0),
    resolutionMet: z.boolean(),
  }),
  event('TicketReopened', { by: z.enum(['customer', 'agent']), reason: z.string().optional() }),
  event('TicketClosed', { by: z.enum(['agent', 'timeout', 'merge']) }),
  event('TicketEdited', {
    category: categorySchema.optional(),
    priority: prioritySchema.optional(),
    tags: z.array(z.string()).optional(),
    subject: z.string().optional(),
    locale: z.string().optional(),
    /** Of several requests those that are still to be dealt with. */
    requests: z.array(requestSchema).max(categories.length).optional(),
    /** The category that a person takes back: triage is unsure about it again. */
    withdrawn: categorySchema.optional(),
    /** What triage had said, where a person changed its category or priority: a labelled example. */
    corrected: z
      .strictObject({
        category: categorySchema.optional(),
        priority: prioritySchema.optional(),
        /** Triage had left the category to a person: this is the decision. */
        unsure: z.literal(true).optional(),
      })
      .optional(),
    /** A person has come back to the category that triage had decided on. */
    restored: z.literal(true).optional(),
    /** Its queue from now on, where the category changed and the ticket does not lie in one. */
    queue: queueNameSchema.optional(),
  }),
  /** A lead has let a held file through, by its content: for all who may read the words that it came with. */
  event('FileReleased', { fileId: fileIdSchema, name: z.string() }),
  event('TicketMerged', { into: ticketIdSchema }),
  event('TicketAbsorbed', { from: ticketIdSchema }),
  event('SlaWarned', { clock: clockKindSchema, dueAt: instantSchema }),
  event('SlaBreached', { clock: clockKindSchema, dueAt: instantSchema }),
  event('PriorityRaised', { from: prioritySchema, to: prioritySchema, reason: z.string() }),
  event('SurveyRequested', { round: z.number().int().positive(), agent: z.string().optional() }),
  event('SurveyAnswered', {
    round: z.number().int().positive(),
    agent: z.string().optional(),
    score: z.number().int().min(1).max(5),
    /** The vote that this one replaces. */
    previousScore: z.number().int().min(1).max(5).optional(),
  }),
  /** `forVersion`: the entry that owed the letter. */
  event('LetterSent', {
    letter: letterKindSchema,
    forVersion: z.number().int().positive(),
    messageId: z.string(),
    /** Files of the answer that it went out without. */
    withheld: z.array(withheldFileSchema).optional(),
  }),
  event('LetterFailed', {
    letter: letterKindSchema.optional(),
    forVersion: z.number().int().positive().optional(),
    reason: z.enum(letterFailures),
    permanent: z.boolean(),
    detail: z.string().optional(),
  }),
  event('LettersOverdue', {
    letters: z.array(z.strictObject({ version: z.number().int().positive(), letter: letterKindSchema })),
  }),
]);
export type TicketEvent = z.infer<typeof ticketEventSchema>;
export type EventType = TicketEvent['type'];
export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>;

export const wordsSchema = z.strictObject({
  /** `machine` and `stranger`: mail that is none of the customer's words. */
  kind: z.enum(['customer', 'agent', 'note', 'survey', 'machine', 'stranger']),
  text: z.string(),
  /** The rest of a mail: quotes and signature. */
  folded: z.string().optional(),
});
export type Words = z.infer<typeof wordsSchema>;

/** The mail that an entry was made of. */
export const entryMailSchema = z.object({
  /** The same for every copy of one mail. */
  key: z.string(),
  /** With its angle brackets. */
  messageId: z.string().optional(),
  /** Where the raw mail lies. */
  rawKey: z.string(),
  /** What reading had to cut or could not understand. */
  notices: z.array(z.string()).optional(),
});
export type EntryMail = z.infer<typeof entryMailSchema>;

export const entrySchema = z.strictObject({
  /** ULID of the change. */
  id: z.string(),
  ticketId: ticketIdSchema,
  /** The ticket's version that this entry made: entries of a ticket are numbered 1, 2, 3 ... without gaps. */
  version: z.number().int().positive(),
  at: instantSchema,
  by: actorSchema,
  /** From request to letter: the same in logs, messages and mail headers. */
  correlationId: z.string(),
  events: z.array(ticketEventSchema).min(1),
  words: wordsSchema.optional(),
  /** What came with the words, by whichever way: mail, form, status page, an agent's reply. Who may read them may have it. */
  files: z.array(ticketFileSchema).max(FILES_LIMIT).optional(),
  mail: entryMailSchema.optional(),
  /** The letter that the customer is owed for this entry. */
  letter: letterKindSchema.optional(),
  /** Clocks and timers as they stand after the entry: a replay needs no configuration. */
  plan: z.strictObject({ clocks: slaClocksSchema, timers: z.array(timerSchema) }),
  facts: factsSchema,
  /** The facts before the entry, so that counters can follow a move; absent on a ticket's first entry. */
  previously: factsSchema.optional(),
});
export type TimelineEntry = z.infer<typeof entrySchema>;

/** An entry on SQS: a pointer and the events, never the words. */
export const ticketMessageSchema = entrySchema.omit({ words: true, files: true, mail: true, plan: true });
export type TicketMessage = z.infer<typeof ticketMessageSchema>;

/** A place in a work queue. Stale when the ticket no longer waits in that queue and lane. */
export const workMessageSchema = z.strictObject({
  ticketId: ticketIdSchema,
  queue: queueNameSchema,
  lane: laneSchema,
  unansweredSince: instantSchema,
  correlationId: z.string(),
});
export type WorkMessage = z.infer<typeof workMessageSchema>;
