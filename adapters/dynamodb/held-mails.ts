/** Mail that waits for a lead, newest first. An item goes after 30 days by itself; the raw mail stays as long as configured. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CarelineError } from '../../core/errors.ts';
import { holdReasons } from '../../core/mail/route.ts';
import { instantSchema } from '../../core/words.ts';
import type { HeldMail, HeldMails } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { HELD_PARTITION, heldKey, TABLE_KEYS } from './keys.ts';

const KEEP_SECONDS = 30 * 24 * 3600;

const heldSchema: z.ZodType<HeldMail> = z.object({
  id: z.string(),
  receivedAt: instantSchema,
  reason: z.enum(holdReasons),
  rawKey: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  from: z.string().optional(),
});

/** The id that callers know: time and key, so that it is read and removed without a search. */
const idOf = (receivedAt: string, key: string) => `${Date.parse(receivedAt).toString(36)}-${key}`;
const idSchema = z
  .string()
  .regex(/^[0-9a-z]{6,10}-[0-9A-Za-z-]{1,60}$/)
  .transform((id) => {
    const at = id.indexOf('-');
    return { time: Number.parseInt(id.slice(0, at), 36), key: id.slice(at + 1) };
  })
  .refine(({ time }) => time < 8.64e15);

function keyOf(id: string): ReturnType<typeof heldKey> | null {
  const parsed = idSchema.safeParse(id);
  return parsed.success ? heldKey(new Date(parsed.data.time).toISOString(), parsed.data.key) : null;
}

export function createHeldMails({ client, name }: Table): HeldMails {
  return {
    async hold(mail) {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: {
              ...mail,
              ...heldKey(mail.receivedAt, mail.id),
              id: idOf(mail.receivedAt, mail.id),
              [TABLE_KEYS.ttl]: Math.floor(Date.parse(mail.receivedAt) / 1000) + KEEP_SECONDS,
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async list({ limit, cursor }) {
      const after = cursor === undefined ? undefined : keyOf(cursor);
      if (after === null) {
        throw new CarelineError('invalid', 'The cursor does not belong to this listing.', {
          fields: [{ path: 'cursor', message: 'expected the cursor of the page before' }],
        });
      }
      const { Items: items = [], LastEvaluatedKey: more } = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': HELD_PARTITION },
          ScanIndexForward: false,
          Limit: limit,
          ...(after && { ExclusiveStartKey: after }),
        }),
      );
      const held = items.map((item) => heldSchema.parse(item));
      const last = held.at(-1)?.id;
      return more && last !== undefined ? { items: held, cursor: last } : { items: held };
    },

    async load(id) {
      const Key = keyOf(id);
      if (!Key) return null;
      const { Item: item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
      return item === undefined ? null : heldSchema.parse(item);
    },

    async remove(id) {
      const Key = keyOf(id);
      if (Key) await client.send(new DeleteCommand({ TableName: name, Key }));
    },
  };
}
