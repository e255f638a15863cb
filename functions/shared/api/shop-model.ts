/** The shop's own model of triage, for leads and admins. */
import * as z from 'zod';
import { actSchema, personSchema } from '../../../core/triage/shop/acts.ts';
import { figuresSchema } from '../../../core/triage/shop/version.ts';
import { categorySchema, instantSchema, prioritySchema, ticketIdSchema } from '../../../core/words.ts';
import type { Operations } from '../http/operation.ts';

const version = z.int().min(0).describe('0 is the model that Careline comes with.');

const shopModelView = z.strictObject({
  active: version,
  since: instantSchema.optional(),
  versions: z
    .array(
      z.strictObject({
        version: z.int(),
        at: instantSchema,
        outcome: z
          .enum(['accepted', 'refused', 'reset'])
          .describe(
            'Refused: it broke more than it mended, and was never used. Reset: as delivered, since what the one before rested on was taken back and what is left does not carry.',
          ),
        base: z.int().describe('The version that it was compared with.'),
        taught: z
          .strictObject({ ticketId: ticketIdSchema, category: categorySchema, by: personSchema })
          .optional()
          .describe('The newest example; absent where none is left.'),
        asked: actSchema.optional().describe('What a lead did that made it.'),
        figures: figuresSchema,
      }),
    )
    .describe('The newest first; about 20 are kept.'),
  changes: z.array(actSchema).describe('What leads have done, the newest first.'),
  agents: z
    .array(
      personSchema.extend({
        examples: z.int(),
        overruling: z.int().describe('Against what triage was sure of.'),
        doubted: z.int().describe('Not learnt until another agent or a lead agrees.'),
        trusted: z.strictObject({ by: personSchema, at: instantSchema }).optional(),
      }),
    )
    .describe('Who has taught, the most first, and whom a lead trusts.'),
  learning: z.boolean().describe('What a lead has done last is being learnt.'),
  examples: z.strictObject({
    total: z.int(),
    heldOut: z.int().describe('Never learnt: by them a new model is judged.'),
    ignored: z.int().describe('Taught after a version to which a lead has gone back.'),
    doubted: z
      .int()
      .describe(
        'Of agents who mostly overrule triage where it is sure; not learnt until another agent or a lead agrees.',
      ),
    byCategory: z.record(categorySchema, z.int()),
  }),
  latest: z
    .array(
      z.strictObject({
        ticketId: ticketIdSchema,
        at: instantSchema,
        by: personSchema,
        subject: z.string(),
        text: z.string().describe('Addresses, card and telephone numbers are masked.'),
        language: z.string(),
        category: categorySchema,
        priority: prioritySchema.optional(),
        said: z.strictObject({ category: categorySchema, unsure: z.boolean() }).optional(),
        heldOut: z.boolean(),
        ignored: z.boolean(),
        doubted: z.boolean(),
      }),
    )
    .describe('Of the examples, the newest first.'),
});
export type ShopModelView = z.output<typeof shopModelView>;

const answer = { description: 'The model as it is now.', schema: shopModelView };

export const shopModelOperations = {
  getShopModel: {
    method: 'GET',
    path: '/v1/desk/triage/model',
    summary: 'What triage has learnt from corrections (lead, admin)',
    responses: { 200: answer },
    problems: [401, 403],
  },
  changeShopModel: {
    method: 'POST',
    path: '/v1/desk/triage/model',
    summary: 'Go back to a version of the model, forget examples, or trust an agent (lead, admin)',
    body: z
      .strictObject({
        action: z
          .enum(['rollback', 'forget', 'trust', 'untrust'])
          .describe(
            '`rollback`: to `version`; what was taught after it is not learnt any more. `forget`: the example of `ticketId` or all of `agent`, for good. `trust`: learn what `agent` teaches even where it mostly overrules triage; `untrust`: no longer. All of these take effect within a second or so, without another correction.',
          ),
        version: version.optional(),
        ticketId: ticketIdSchema.optional(),
        agent: z.string().min(1).max(128).optional(),
      })
      .refine(
        ({ action, version: to, ticketId, agent }) =>
          action === 'rollback'
            ? to !== undefined && ticketId === undefined && agent === undefined
            : to === undefined &&
              (action === 'forget' || agent !== undefined) &&
              (ticketId === undefined) !== (agent === undefined),
        'name the version to go back to, the ticket or agent whose examples to forget, or the agent to trust or not',
      ),
    responses: { 200: answer },
    problems: [400, 401, 403, 404, 409, 412, 413, 415, 422],
  },
} as const satisfies Operations;
