/** One item for each letter owed. Kept as long as any message about it could still be delivered again. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LetterLog } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { letterKey, TABLE_KEYS } from './keys.ts';

const KEEP_SECONDS = 90 * 24 * 3600;
const names = { '#state': 'state', '#ttl': TABLE_KEYS.ttl };

export function createLetterLog({ client, name }: Table): LetterLog {
  return {
    async begin(letterId, now, leaseSeconds) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: name,
            Key: letterKey(letterId),
            UpdateExpression: 'SET #state = :sending, leaseEnds = :leaseEnds, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(pk) OR (#state = :sending AND leaseEnds <= :now)',
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: {
              ':sending': 'sending',
              ':now': now.getTime(),
              ':leaseEnds': now.getTime() + leaseSeconds * 1000,
              ':ttl': ttl(now),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { state: 'begun' };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const messageId = error.Item?.['messageId']?.S;
        return messageId === undefined ? { state: 'in_flight' } : { state: 'sent', messageId };
      }
    },

    async abandon(letterId) {
      try {
        await client.send(
          new DeleteCommand({
            TableName: name,
            Key: letterKey(letterId),
            ConditionExpression: 'attribute_not_exists(pk) OR #state = :sending',
            ExpressionAttributeNames: { '#state': names['#state'] },
            ExpressionAttributeValues: { ':sending': 'sending' },
          }),
        );
      } catch (error) {
        // It went out after all: what is sent stays sent.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async confirm(letterId, messageId, now) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: letterKey(letterId),
          // The answer of SES and its `Send` event both confirm: the first one is kept.
          UpdateExpression:
            'SET #state = :sent, messageId = if_not_exists(messageId, :id), sentAt = if_not_exists(sentAt, :now), #ttl = :ttl REMOVE leaseEnds',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: {
            ':sent': 'sent',
            ':id': messageId,
            ':now': now.toISOString(),
            ':ttl': ttl(now),
          },
        }),
      );
    },
  };
}

const ttl = (now: Date): number => Math.floor(now.getTime() / 1000) + KEEP_SECONDS;
