/** Stores ticket and entry of a decision in one transaction of two items. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { CarelineError } from '../../core/errors.ts';
import type { Decision } from '../../core/ticket/decide.ts';
import type { Table } from './client.ts';
import { cancellationReasons, conditionFailed, passes, pause } from './failures.ts';
import { entryItem, ticketItem } from './ticket-item.ts';

type Change = Extract<Decision, { changed: true }>;

const ATTEMPTS = 5;

/**
 * Throws `version_conflict` when the ticket has moved on (with the version it has, where known), `unavailable` when other
 * transactions on it won every attempt.
 */
export async function saveDecision(table: Table, { ticket, entry }: Change): Promise<void> {
  const command = transaction(table, { changed: true, ticket, entry });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(command);
      return;
    } catch (error) {
      const [ticketReason, entryReason] = cancellationReasons(error) ?? [];
      if (conditionFailed(ticketReason) || conditionFailed(entryReason)) {
        // The entry is there and is this very one: an earlier attempt was stored and its answer lost on the way.
        if (entryReason?.Item?.['id']?.S === entry.id) return;
        const version = Number(ticketReason?.Item?.['version']?.N);
        throw new CarelineError('version_conflict', 'The ticket has changed since it was read.', {
          cause: error,
          ...(version > 0 && { currentVersion: version }),
        });
      }
      if (!passes(error)) throw error;
      if (attempt === ATTEMPTS) {
        throw new CarelineError('unavailable', 'The ticket is being changed by others; please try again.', {
          cause: error,
        });
      }
      await pause(attempt);
    }
  }
}

function transaction({ name }: Table, { ticket, entry }: Change): TransactWriteCommand {
  const first = entry.version === 1;
  return new TransactWriteCommand({
    TransactItems: [
      {
        Put: {
          TableName: name,
          Item: ticketItem(ticket),
          ...(first
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#version = :previous',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':previous': entry.version - 1 },
              }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      {
        Put: {
          TableName: name,
          Item: entryItem(entry),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ],
  });
}
