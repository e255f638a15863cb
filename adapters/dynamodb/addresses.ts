/** What is known of a customer's address as a receiver of mail. One item a customer, under the keyed hash of the address. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema, letterKindSchema } from '../../core/words.ts';
import type { Addresses, AddressRecord } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { addressKey } from './keys.ts';

const itemSchema = z.object({
  reason: z.enum(['bounce', 'complaint']).optional(),
  at: instantSchema.optional(),
  noSurveysSince: instantSchema.optional(),
  letters: z
    .array(z.object({ letterId: z.string(), kind: letterKindSchema, at: instantSchema, words: z.string().optional() }))
    .default([]),
  revision: z.number().int().default(0),
});

export function createAddresses({ client, name }: Table): Addresses {
  const record = async (customerId: string): Promise<AddressRecord> => {
    const { Item: item = {} } = await client.send(
      new GetCommand({ TableName: name, Key: addressKey(customerId), ConsistentRead: true }),
    );
    const { reason, at, ...rest } = itemSchema.parse(item);
    return { ...rest, ...(reason && at ? { suppression: { reason, at } } : {}) };
  };
  /** False where the condition does not hold. */
  const update = async (
    customerId: string,
    change: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<boolean> => {
    try {
      await client.send(new UpdateCommand({ TableName: name, Key: addressKey(customerId), ...change }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    record,

    async suppression(customerId) {
      return (await record(customerId)).suppression ?? null;
    },

    async suppress(customerId, { reason, at }) {
      await update(customerId, {
        UpdateExpression: 'SET #reason = :reason, #at = :at',
        // A complaint is a person's will: no later bounce takes its place.
        ConditionExpression: 'attribute_not_exists(#reason) OR #reason <> :complaint',
        ExpressionAttributeNames: { '#reason': 'reason', '#at': 'at' },
        ExpressionAttributeValues: { ':reason': reason, ':at': at, ':complaint': 'complaint' },
      });
    },

    noteLetters: (customerId, { revision }, letters) =>
      update(customerId, {
        UpdateExpression: 'SET #letters = :letters, #revision = :next',
        ConditionExpression: revision === 0 ? 'attribute_not_exists(#revision)' : '#revision = :revision',
        ExpressionAttributeNames: { '#letters': 'letters', '#revision': 'revision' },
        ExpressionAttributeValues: {
          ':letters': letters,
          ':next': revision + 1,
          ...(revision === 0 ? {} : { ':revision': revision }),
        },
      }),

    async chooseSurveys(customerId, wanted, at) {
      await update(customerId, {
        UpdateExpression: wanted ? 'REMOVE #since' : 'SET #since = if_not_exists(#since, :at)',
        ExpressionAttributeNames: { '#since': 'noSurveysSince' },
        ...(wanted ? {} : { ExpressionAttributeValues: { ':at': at } }),
      });
    },
  };
}
