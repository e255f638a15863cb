/** The customers' API: no account, links carry the right to one ticket. */
import * as z from 'zod';
import { categorySchema, instantSchema, statusSchema, ticketIdSchema } from '../../../core/words.ts';
import type { Operations } from '../http/operation.ts';
import { email, locale, message, optionalLine, optionalMessage, subject } from './fields.ts';
import { fileLinkAnswer, fileView } from './files.ts';
import { attachments, newUpload, uploadAnswer } from './uploads.ts';

export const COMMENT_LIMIT = 1_000;

const newTicket = z.strictObject({
  email,
  subject,
  message: message(),
  name: optionalLine(200),
  orderNumber: optionalLine(64),
  locale: locale.optional(),
  category: categorySchema.optional(),
  attachments,
  website: z.string().max(2_000).optional().describe('Leave empty: a trap for programs that fill in every field.'),
});
export type NewTicketBody = z.output<typeof newTicket>;

const statusView = z.strictObject({
  id: ticketIdSchema,
  status: statusSchema,
  subject: z.string(),
  category: categorySchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  messages: z.array(
    z.strictObject({
      from: z.enum(['customer', 'agent', 'system']),
      at: instantSchema,
      text: z.string(),
      files: z
        .array(fileView.extend({ held: z.literal(true).optional().describe('Kept, and looked at by a person first.') }))
        .optional(),
    }),
  ),
  nextStep: z.string().describe("What happens next, in the customer's language."),
  promisedBy: instantSchema.optional().describe('When an answer is due at the latest.'),
});
export type StatusView = z.output<typeof statusView>;

const surveyView = z.strictObject({
  id: ticketIdSchema,
  subject: z.string(),
  state: z.enum(['open', 'answered', 'expired']),
});
export type SurveyView = z.output<typeof surveyView>;

const ticketNumber = z.strictObject({ id: ticketIdSchema });

export const publicOperations = {
  createTicket: {
    method: 'POST',
    path: '/v1/tickets',
    summary: 'Write to customer care',
    headers: { 'Idempotency-Key': '1 to 200 printable ASCII characters; a repeated call finds its ticket.' },
    body: newTicket,
    responses: {
      201: { description: 'The ticket is open; its status link goes to the address by mail.', schema: ticketNumber },
    },
    problems: [400, 413, 415, 422, 429],
  },
  createUpload: {
    method: 'POST',
    path: '/v1/uploads',
    summary: 'Get a link to send a file by',
    body: newUpload,
    responses: { 201: uploadAnswer },
    problems: [400, 413, 415, 422, 429],
  },
  getStatus: {
    method: 'GET',
    path: '/v1/status/{token}',
    summary: 'Read a ticket by its status link',
    responses: { 200: { description: 'The ticket as its customer sees it.', schema: statusView } },
    problems: [404],
  },
  getFile: {
    method: 'GET',
    path: '/v1/status/{token}/files/{fileId}',
    summary: 'Get a link to a file of the conversation',
    responses: { 200: fileLinkAnswer },
    problems: [403, 404, 409],
  },
  writeMessage: {
    method: 'POST',
    path: '/v1/status/{token}/messages',
    summary: 'Write again on a ticket',
    body: z.strictObject({ message: message(), attachments }),
    responses: {
      201: {
        description: 'Taken. `id` is another number if the ticket was closed and a new one is open.',
        schema: ticketNumber,
      },
    },
    problems: [400, 404, 413, 415, 422, 429],
  },
  getSurvey: {
    method: 'GET',
    path: '/v1/surveys/{token}',
    summary: 'Read a survey; never records anything',
    responses: { 200: { description: 'The survey.', schema: surveyView } },
    problems: [404],
  },
  createProof: {
    method: 'POST',
    path: '/v1/surveys/{token}/proofs',
    summary: "Turn a person's gesture on the survey page into a proof for the vote",
    body: z.strictObject({ gesture: z.enum(['pointer', 'keyboard']) }),
    responses: {
      201: { description: 'Good for 15 minutes and this survey.', schema: z.strictObject({ proof: z.string() }) },
    },
    problems: [400, 404, 409, 413, 415, 422],
  },
  answerSurvey: {
    method: 'POST',
    path: '/v1/surveys/{token}',
    summary: 'Vote, or change the vote',
    body: z.strictObject({
      score: z.int().min(1).max(5),
      comment: optionalMessage(COMMENT_LIMIT),
      proof: z.string().min(1).max(500),
    }),
    responses: {
      201: { description: 'Voted.', schema: z.strictObject({}) },
      200: { description: 'The vote was changed.', schema: z.strictObject({}) },
    },
    problems: [400, 404, 409, 413, 415, 422],
  },
  getOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This document',
    responses: { 200: { description: 'OpenAPI 3.1' } },
  },
} as const satisfies Operations;
