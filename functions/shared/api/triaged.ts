/** Tickets as triage saw them, for trying rules on. */
import * as z from 'zod';
import { categorySchema, channelSchema, instantSchema, prioritySchema, ticketIdSchema } from '../../../core/words.ts';
import type { Operations } from '../http/operation.ts';
import { instant } from './fields.ts';

const said = { category: categorySchema, priority: prioritySchema, unsure: z.boolean() };

export const triagedTicket = z.strictObject({
  id: ticketIdSchema,
  createdAt: instantSchema,
  channel: channelSchema,
  email: z.string(),
  text: z.string().describe('Subject and message, as triage and the rules read them.'),
  language: z.string(),
  alone: z.strictObject(said).describe('What the classifier alone had decided.'),
  outcome: z
    .strictObject({ ...said, queue: z.string(), tags: z.array(z.string()), rules: z.array(z.string()) })
    .describe('What became of it by the rules of then, before any person’s choice.'),
});
export type TriagedTicket = z.output<typeof triagedTicket>;

export const triagedPage = z.strictObject({ tickets: z.array(triagedTicket), cursor: z.string().optional() });

export const triagedOperations = {
  listTriaged: {
    method: 'GET',
    path: '/v1/desk/triage/tickets',
    summary: 'List tickets as triage saw them, to try rules on (lead, admin)',
    query: z.strictObject({
      since: instant.describe('Tickets that were opened at this time or later.'),
      cursor: z.string().min(1).max(4_000).optional(),
    }),
    responses: {
      200: { description: 'A page, which may be short or empty and still have a cursor.', schema: triagedPage },
    },
    problems: [401, 403, 422],
  },
} as const satisfies Operations;
