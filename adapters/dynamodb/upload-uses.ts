/** One item for each upload that a message has taken along. Writes only, each on a condition. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { UploadUses } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { TABLE_KEYS, uploadKey } from './keys.ts';

/** Longer than an upload lies in its bucket. */
const KEEP_SECONDS = 3 * 24 * 3600;

export function createUploadUses({ client, name }: Table): UploadUses {
  /** The item that stood in the way; undefined: written. */
  const write = async (
    uploadId: string,
    item: { state: 'taken' | 'done' | 'free'; request: string; ticketId?: string },
    condition: string,
    now: Date,
  ) => {
    const values: Record<string, string> = { ':request': item.request, ':free': 'free', ':done': 'done' };
    const used = Object.entries(values).filter(([placeholder]) => condition.includes(placeholder));
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...uploadKey(uploadId),
            ...item,
            [TABLE_KEYS.ttl]: Math.floor(now.getTime() / 1000) + KEEP_SECONDS,
          },
          ConditionExpression: condition,
          ExpressionAttributeNames: {
            ...(condition.includes('#state') && { '#state': 'state' }),
            ...(condition.includes('#request') && { '#request': 'request' }),
          },
          ExpressionAttributeValues: Object.fromEntries(used),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item ?? {};
    }
  };
  return {
    async take(uploadId, request, now) {
      const free = 'attribute_not_exists(pk) OR #state = :free OR (#request = :request AND #state <> :done)';
      const before = await write(uploadId, { state: 'taken', request }, free, now);
      if (!before) return { state: 'taken' };
      const ticketId = before['request']?.S === request ? before['ticketId']?.S : undefined;
      return ticketId === undefined ? { state: 'used' } : { state: 'done', ticketId };
    },
    async finish(uploadId, request, ticketId, now) {
      await write(uploadId, { state: 'done', request, ticketId }, '#request = :request OR #state = :free', now);
    },
    async giveBack(uploadId, request, now) {
      await write(uploadId, { state: 'free', request }, '#request = :request AND #state <> :done', now);
    },
  };
}
