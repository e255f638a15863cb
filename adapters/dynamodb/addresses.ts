/** Addresses that get no automatic mail any more. One item a customer, under the keyed hash of the address. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../../core/words.ts';
import type { Addresses, Suppression } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { addressKey } from './keys.ts';

const suppressionSchema: z.ZodType<Suppression> = z.object({
  reason: z.enum(['bounce', 'complaint']),
  at: instantSchema,
});

export function createAddresses({ client, name }: Table): Addresses {
  return {
    async suppression(customerId) {
      const { Item: item } = await client.send(
        new GetCommand({ TableName: name, Key: addressKey(customerId), ConsistentRead: true }),
      );
      return item ? suppressionSchema.parse(item) : null;
    },

    async suppress(customerId, { reason, at }) {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: { ...addressKey(customerId), reason, at },
            // A complaint is a person's will: no later bounce takes its place.
            ConditionExpression: 'attribute_not_exists(pk) OR #reason <> :complaint',
            ExpressionAttributeNames: { '#reason': 'reason' },
            ExpressionAttributeValues: { ':complaint': 'complaint' },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
