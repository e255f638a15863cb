/** What became of each mail, and which ticket its Message-ID leads to. Kept longer than any copy could still come. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ticketIdSchema } from '../../core/words.ts';
import type { MailLog, MailOutcome, MailPointer } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { mailKey, messageIdKey, TABLE_KEYS } from './keys.ts';

/** A conversation may be taken up again a year later. */
const KEEP_SECONDS = 400 * 24 * 3600;

const outcomeSchema: z.ZodType<MailOutcome> = z.object({
  outcome: z.enum(['opened', 'written', 'filed', 'bounce', 'held']),
  ticketId: ticketIdSchema.optional(),
});
const pointerSchema: z.ZodType<MailPointer> = z.object({
  ticketId: ticketIdSchema,
  letterVersion: z.number().int().positive().optional(),
});

const expiry = (now: Date) => ({ [TABLE_KEYS.ttl]: Math.floor(now.getTime() / 1000) + KEEP_SECONDS });

export function createMailLog({ client, name }: Table): MailLog {
  const read = async (Key: { pk: string; sk: string }): Promise<unknown> => {
    const { Item: item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
    return item;
  };
  /** Nothing where an item is there already, but for one whose outcome may still be replaced. */
  const write = async (item: Record<string, unknown>, replaceable?: MailOutcome['outcome']): Promise<void> => {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: item,
          ConditionExpression: `attribute_not_exists(pk)${replaceable ? ' OR outcome = :replaceable' : ''}`,
          ...(replaceable && { ExpressionAttributeValues: { ':replaceable': replaceable } }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };
  return {
    async outcome(key) {
      const item = await read(mailKey(key));
      return item === undefined ? null : outcomeSchema.parse(item);
    },

    async record(key, { outcome, ticketId, messageId }, now) {
      const expires = expiry(now);
      // The pointer first: once the outcome stands, nobody comes back to write it.
      if (messageId !== undefined && ticketId !== undefined) {
        await write({ ...messageIdKey(messageId), ticketId, ...expires });
      }
      // A lead may let a held mail in later; what a ticket has taken stays with it.
      await write({ ...mailKey(key), outcome, ticketId, at: now.toISOString(), ...expires }, 'held');
    },

    async ticketOf(messageId) {
      const item = await read(messageIdKey(messageId));
      return item === undefined ? null : pointerSchema.parse(item);
    },

    point: (messageId, pointer, now) => write({ ...messageIdKey(messageId), ...pointer, ...expiry(now) }),
  };
}
