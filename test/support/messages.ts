/** The project's own customer messages: all categories, several kinds of shop, English and Chinese. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { categorySchema, prioritySchema } from '../../core/words.ts';

const messageSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  subject: z.string().optional(),
  lang: z.string(),
  category: categorySchema,
  priority: prioritySchema.optional(),
  orderNumber: z.string().optional(),
  email: z.email().optional(),
});
export type FixtureMessage = z.infer<typeof messageSchema>;

export const fixtureMessages = (): FixtureMessage[] =>
  readFileSync(new URL('../fixtures/messages.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => messageSchema.parse(JSON.parse(line)));
