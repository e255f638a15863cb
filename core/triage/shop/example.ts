/** What an agent has said about a ticket against (or in place of) triage: a labelled message of this shop. */
import * as z from 'zod';
import { categorySchema, instantSchema, prioritySchema, ticketIdSchema } from '../../words.ts';
import type { Example } from '../learn.ts';
import { extended, keyOf, seedOf } from '../model/hash.ts';

export const exampleSchema = z.strictObject({
  /** One example a ticket: a later word about it takes the place of an earlier one. */
  ticketId: ticketIdSchema,
  /** Version of the ticket that the choice made. */
  version: z.int().positive(),
  at: instantSchema,
  /** When it was stored: versions of the model tell by it which examples they know. */
  storedAt: instantSchema,
  agent: z.strictObject({ id: z.string(), name: z.string().optional() }),
  subject: z.string(),
  text: z.string(),
  language: z.string(),
  category: categorySchema,
  /** Only where a person chose it. */
  priority: prioritySchema.optional(),
  /** What triage had said; absent where the person was faster. */
  said: z.strictObject({ category: categorySchema, unsure: z.boolean() }).optional(),
});
export type ShopExample = z.infer<typeof exampleSchema>;

const HELD_OUT = 5;
const seed = seedOf('held out');
/** One ticket in five is never learnt: by these a new model is judged. */
export const isHeldOut = ({ ticketId }: Pick<ShopExample, 'ticketId'>): boolean =>
  keyOf(seed, ticketId) % HELD_OUT === 0;

/** @param trusted agents of whom a lead has said so: their examples are learnt as the shop's own, without a cap */
export const lessonOf = (
  { text, subject, category, priority, agent }: ShopExample,
  trusted: readonly string[],
): Example => ({
  text,
  subject,
  category,
  priority,
  ...(!trusted.includes(agent.id) && { agent: agent.id }),
});

/** Another for each choice on a ticket. */
export const nameOf = ({ ticketId, version }: Pick<ShopExample, 'ticketId' | 'version'>): string =>
  `${ticketId}@${version}`;

/** The ticket that a name is of. */
export const ticketOf = (name: string): string => name.slice(0, name.lastIndexOf('@'));

/** The same for the same set of examples, in any order: whether there is anything new to learn. */
export const digestOf = (examples: readonly ShopExample[]): string => {
  const names = examples.map(nameOf).sort();
  return [seedOf('a'), seedOf('b')].map((start) => (extended(start, names.join()) >>> 0).toString(36)).join('-');
};
