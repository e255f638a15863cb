/** The desk API: agents, leads and admins, signed in. */
import * as z from 'zod';
import { heldFileReasons } from '../../../core/files/file.ts';
import { dimensionSchema, reportSchema } from '../../../core/insight/report.ts';
import { holdReasons } from '../../../core/mail/route.ts';
import { clockKindSchema, requestSchema } from '../../../core/ticket/ticket.ts';
import { entitiesSchema } from '../../../core/triage/entities/entity.ts';
import {
  categories,
  categorySchema,
  channelSchema,
  instantSchema,
  MESSAGE_LIMIT,
  prioritySchema,
  queueNameSchema,
  statusSchema,
  ticketIdSchema,
} from '../../../core/words.ts';
import type { Operations } from '../http/operation.ts';
import { instant, line, locale, message, optionalLine, subject } from './fields.ts';
import { fileLinkAnswer, fileView } from './files.ts';
import { shopModelOperations } from './shop-model.ts';
import { triagedOperations } from './triaged.ts';
import { deskAttachments, newUpload, uploadAnswer } from './uploads.ts';

export const ticketView = z.strictObject({
  id: ticketIdSchema,
  number: ticketIdSchema,
  status: statusSchema,
  category: categorySchema,
  categoryConfidence: z.number(),
  suggestions: z.array(z.strictObject({ category: categorySchema, score: z.number() })),
  unsure: z.boolean().describe('Triage leaves the category to a person, and nobody has chosen one.'),
  requests: z
    .array(requestSchema)
    .describe('Where the customer asks for several things: those not dealt with, the most urgent first.'),
  entities: entitiesSchema.describe('What the customer’s messages name.'),
  priority: prioritySchema,
  queue: queueNameSchema,
  subject: z.string(),
  locale: z.string(),
  channel: channelSchema,
  customer: z.strictObject({ id: z.string(), email: z.string(), name: z.string().optional() }),
  assignee: z.string().optional(),
  tags: z.array(z.string()),
  orderNumber: z.string().optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  unansweredSince: instantSchema,
  waiting: z.boolean().describe('True while it lies in its work queue and nobody has it.'),
  version: z.int(),
  sla: z.strictObject({
    firstResponseDueAt: instantSchema.optional(),
    nextResponseDueAt: instantSchema.optional(),
    resolutionDueAt: instantSchema.optional(),
    breached: z.array(clockKindSchema),
  }),
  resumeAt: instantSchema.optional(),
  solvedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  survey: z.strictObject({ requestedAt: instantSchema.optional(), score: z.int().optional() }).optional(),
  unreachable: z.strictObject({ reason: z.string(), at: instantSchema }).optional(),
  mergedInto: ticketIdSchema.optional(),
  absorbed: z.array(ticketIdSchema),
});
export type TicketView = z.output<typeof ticketView>;

const timelineItem = z.strictObject({
  version: z.int(),
  at: instantSchema,
  by: z.strictObject({
    kind: z.enum(['customer', 'agent', 'system']),
    id: z.string().optional(),
    name: z.string().optional(),
  }),
  events: z.array(z.looseObject({ type: z.string() })),
  words: z
    .strictObject({
      kind: z
        .enum(['customer', 'agent', 'note', 'survey', 'machine', 'stranger'])
        .describe('`machine` and `stranger`: mail that is none of the customer’s words.'),
      text: z.string(),
      folded: z.string().optional().describe('Quotes and signature of a mail.'),
    })
    .optional(),
  files: z
    .array(
      fileView.extend({
        held: z
          .enum(heldFileReasons)
          .optional()
          .describe(
            'Why nobody can download it until a lead releases it: a program or other type that is not taken, or too much.',
          ),
        inline: z.literal(true).optional().describe('A picture within the text of a mail.'),
        contentId: z.string().optional().describe('By which the HTML of the mail names it.'),
      }),
    )
    .optional(),
  mail: z
    .strictObject({
      notices: z.array(z.string()).describe('What reading the mail had to leave out.'),
    })
    .optional(),
  letter: z.string().optional(),
});
export type TimelineItem = z.output<typeof timelineItem>;

const customerView = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string().optional(),
  suppressed: z.strictObject({ reason: z.string(), at: instantSchema }).optional(),
  tickets: z.array(ticketView).describe('The newest first, a page of them.'),
  orders: z.array(z.strictObject({ number: z.string() })).describe('Order numbers that the customer has named.'),
  scores: z.array(z.strictObject({ ticketId: ticketIdSchema, score: z.int(), at: instantSchema })),
});
export type CustomerView = z.output<typeof customerView>;

const ticketDetail = z.strictObject({ ticket: ticketView, timeline: z.array(timelineItem), customer: customerView });

const heldMail = z.strictObject({
  id: z.string(),
  receivedAt: instantSchema,
  reason: z.enum(holdReasons),
  from: z.string().optional(),
  subject: z.string(),
});

const ticketAnswer = {
  description: 'The ticket as it is now; its version is in `ETag`.',
  schema: z.strictObject({ ticket: ticketView }),
};
const ifMatch = {
  'If-Match': 'Version that the caller has seen, as the `ETag` gave it; without it any version will do.',
};
const changeProblems = [400, 401, 403, 404, 409, 412, 413, 415, 422] as const;
const readProblems = [401, 403, 404, 422] as const;

const reason = line(500);
const queues = z.array(queueNameSchema).min(1).max(50);
const tags = z
  .array(line(50))
  .max(50)
  .transform((list) => [...new Set(list)]);
/** Query strings carry text: a number is written out. */
const limit = z
  .string()
  .regex(/^(?:[1-9]\d?|100)$/, 'a whole number from 1 to 100')
  .transform(Number)
  .default(25);

const action = <B extends z.ZodObject>(name: string, summary: string, body: B) =>
  ({
    method: 'POST',
    path: `/v1/desk/tickets/{id}/${name}`,
    summary,
    headers: ifMatch,
    body,
    responses: { 200: ticketAnswer },
    problems: changeProblems,
  }) as const;

export const deskOperations = {
  listQueues: {
    method: 'GET',
    path: '/v1/desk/queues',
    summary: 'What waits where',
    responses: {
      200: {
        description: 'All queues. Counts end at 1,000.',
        schema: z.strictObject({
          queues: z.array(
            z.strictObject({
              name: queueNameSchema,
              waiting: z.int(),
              urgent: z.int(),
              oldestWaitingSince: instantSchema.optional(),
            }),
          ),
        }),
      },
    },
    problems: [401, 403],
  },
  claimNext: {
    method: 'POST',
    path: '/v1/desk/claims',
    summary: 'Take the next ticket',
    body: z.strictObject({ queues: queues.optional() }),
    responses: { 200: ticketAnswer, 204: { description: 'Nothing waits.' } },
    problems: [400, 401, 403, 413, 415, 422],
  },
  listTickets: {
    method: 'GET',
    path: '/v1/desk/tickets',
    summary: 'List tickets, the longest unanswered first',
    query: z.strictObject({
      queue: queueNameSchema.optional(),
      status: statusSchema.optional(),
      assignee: z.string().min(1).max(128).optional().describe('`me`, `none` or the id of an agent.'),
      customer: z.string().min(1).max(128).optional(),
      request: categorySchema
        .optional()
        .describe('Asked for beside what the ticket is filed under, and not dealt with.'),
      q: optionalLine(200).describe('A ticket number, an email address, or words of the subject.'),
      limit,
      cursor: z.string().min(1).max(4_000).optional(),
    }),
    responses: {
      200: {
        description:
          'A page. With `q` or `request` a page may be short or empty and still have a cursor to go on with.',
        schema: z.strictObject({ tickets: z.array(ticketView), cursor: z.string().optional() }),
      },
    },
    problems: [401, 403, 422],
  },
  getTicket: {
    method: 'GET',
    path: '/v1/desk/tickets/{id}',
    summary: 'Read a ticket with its timeline and customer',
    responses: { 200: { description: 'The ticket; its version is in `ETag`.', schema: ticketDetail } },
    problems: readProblems,
  },
  editTicket: {
    method: 'PATCH',
    path: '/v1/desk/tickets/{id}',
    summary: 'Correct what the ticket says about itself',
    headers: ifMatch,
    body: z
      .strictObject({
        category: categorySchema.nullable().optional().describe('Null takes a choice back that triage had left open.'),
        priority: prioritySchema.optional(),
        requests: z
          .array(categorySchema)
          .max(categories.length)
          .optional()
          .describe('Categories of the requests that are still to be dealt with.'),
        tags: tags.optional(),
        subject: subject.optional(),
        locale: locale.optional(),
      })
      .refine((fields) => Object.keys(fields).length > 0, 'name at least one field'),
    responses: { 200: ticketAnswer },
    problems: changeProblems,
  },
  reply: {
    method: 'POST',
    path: '/v1/desk/tickets/{id}/replies',
    summary: 'Answer the customer',
    headers: ifMatch,
    body: z.strictObject({
      text: message(MESSAGE_LIMIT),
      // biome-ignore lint/suspicious/noThenProperty: the contract's name; a text under it makes no thenable.
      then: z.enum(['pending', 'solved', 'open']).default('pending'),
      attachments: deskAttachments,
    }),
    responses: { 201: ticketAnswer },
    problems: changeProblems,
  },
  addNote: {
    method: 'POST',
    path: '/v1/desk/tickets/{id}/notes',
    summary: 'Add a note that customers never see',
    headers: ifMatch,
    body: z.strictObject({
      text: message(MESSAGE_LIMIT),
      mentions: z.array(z.string().min(1).max(128)).max(20).default([]),
      attachments: deskAttachments,
    }),
    responses: { 201: ticketAnswer },
    problems: changeProblems,
  },
  release: action('release', 'Give the ticket back to its queue', z.strictObject({})),
  transfer: action(
    'transfer',
    'Move to another queue',
    z.strictObject({
      queue: queueNameSchema,
      reason,
      category: categorySchema
        .optional()
        .describe('What it is about; without it the one category that the queue is for, where it is for one alone.'),
    }),
  ),
  hold: action('hold', 'Wait for a third party', z.strictObject({ reason, until: instant.optional() })),
  snooze: action('snooze', 'Set aside until a time', z.strictObject({ until: instant })),
  solve: action('solve', 'Mark as solved', z.strictObject({ resolution: optionalLine(500) })),
  reopen: action('reopen', 'Open again', z.strictObject({ reason: optionalLine(500) })),
  close: action('close', 'Close for good', z.strictObject({})),
  merge: action('merge', 'Close in favour of another ticket', z.strictObject({ into: ticketIdSchema })),
  createUpload: {
    method: 'POST',
    path: '/v1/desk/uploads',
    summary: 'Get a link to send a file by',
    body: newUpload,
    responses: { 201: uploadAnswer },
    problems: [400, 401, 403, 413, 415, 422],
  },
  getFile: {
    method: 'GET',
    path: '/v1/desk/tickets/{id}/files/{fileId}',
    summary: 'Get a link to a file on the timeline',
    responses: { 200: fileLinkAnswer },
    problems: [401, 403, 404, 409],
  },
  releaseFile: action('files/{fileId}/release', 'Let a held file through (lead, admin)', z.strictObject({})),
  getCustomer: {
    method: 'GET',
    path: '/v1/desk/customers/{id}',
    summary: 'Read a customer',
    responses: { 200: { description: 'Profile, newest tickets, orders and scores.', schema: customerView } },
    problems: readProblems,
  },
  listHeldMails: {
    method: 'GET',
    path: '/v1/desk/held',
    summary: 'List mail that no ticket took (lead, admin)',
    query: z.strictObject({ limit, cursor: z.string().min(1).max(200).optional() }),
    responses: {
      200: {
        description: 'The newest first. What nobody looks at goes after 30 days.',
        schema: z.strictObject({ mails: z.array(heldMail), cursor: z.string().optional() }),
      },
    },
    problems: [401, 403, 422],
  },
  releaseHeldMail: {
    method: 'POST',
    path: '/v1/desk/held/{id}/release',
    summary: 'Let a held mail in as what a person wrote (lead, admin)',
    body: z.strictObject({}),
    responses: { 202: { description: 'It goes its way now.' } },
    problems: [400, 401, 403, 404, 413, 415, 422],
  },
  discardHeldMail: {
    method: 'POST',
    path: '/v1/desk/held/{id}/discard',
    summary: 'Take a held mail off the list (lead, admin)',
    body: z.strictObject({}),
    responses: { 204: { description: 'It is gone from the list.' } },
    problems: [400, 401, 403, 404, 413, 415, 422],
  },
  ...shopModelOperations,
  ...triagedOperations,
  getSummary: {
    method: 'GET',
    path: '/v1/desk/reports/summary',
    summary: 'Figures of a period (lead, admin)',
    query: z.strictObject({
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      by: dimensionSchema.optional(),
    }),
    responses: { 200: { description: 'The figures.', schema: reportSchema } },
    problems: [401, 403, 422],
  },
} as const satisfies Operations;
