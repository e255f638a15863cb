/** One item for each kind, fingerprint and UTC day, with one counter for the day and one for each hour. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RateLimits } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { limitKey, TABLE_KEYS } from './keys.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function createRateLimits({ client, name }: Table): RateLimits {
  return {
    async take(kind, fingerprint, { perHour, perDay }, now, once) {
      const at = now.getTime();
      const day = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
      try {
        await client.send(
          new UpdateCommand({
            TableName: name,
            Key: limitKey(kind, fingerprint, day),
            UpdateExpression: `ADD #total :one, #hour :one${once === undefined ? '' : ', #seen :seen'} SET #ttl = :ttl`,
            ConditionExpression: `(attribute_not_exists(#total) OR #total < :perDay) AND (attribute_not_exists(#hour) OR #hour < :perHour)${once === undefined ? '' : ' AND NOT contains(#seen, :once)'}`,
            ExpressionAttributeNames: {
              '#total': 'total',
              '#hour': `h${now.getUTCHours()}`,
              '#ttl': TABLE_KEYS.ttl,
              ...(once === undefined ? {} : { '#seen': 'seen' }),
            },
            ExpressionAttributeValues: {
              ':one': 1,
              ':perHour': perHour,
              ':perDay': perDay,
              ':ttl': endOf(DAY, at) / 1000,
              ...(once === undefined ? {} : { ':once': once, ':seen': new Set([once]) }),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return 0;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        if (once !== undefined && error.Item?.['seen']?.SS?.includes(once)) return 0;
        const dayIsUsedUp = Number(error.Item?.['total']?.N ?? 0) >= perDay;
        return Math.ceil((endOf(dayIsUsedUp ? DAY : HOUR, at) - at) / 1000);
      }
    },
  };
}

/** End of the UTC window that the instant lies in; always later than the instant. */
const endOf = (window: number, at: number): number => (Math.floor(at / window) + 1) * window;
