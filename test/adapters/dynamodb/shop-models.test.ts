import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { createDynamoDb } from '../../../adapters/dynamodb/client.ts';
import { createShopModels } from '../../../adapters/dynamodb/shop-models.ts';
import { untaughtState, withVersion } from '../../../core/triage/shop/version.ts';
import { modelVersion } from '../../support/contracts/lessons.ts';

const cancelled = new TransactionCanceledException({
  message: 'cancelled',
  $metadata: {},
  CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
});

describe('a model that was written before its version', () => {
  it.each<[string, Error, boolean]>([
    ['goes where the version was refused', cancelled, true],
    ['stays where nobody knows whether the version was written', new Error('socket hang up'), false],
    [
      'stays while the same write may still be under way',
      Object.assign(new Error('x'), { name: 'TransactionInProgressException' }),
      false,
    ],
  ])('%s', async (_, failure, goes) => {
    const client: DynamoDBDocumentClient = createDynamoDb();
    const sent: unknown[] = [];
    vi.spyOn(client, 'send').mockImplementation(async (command: unknown) => {
      sent.push(command);
      if (command instanceof TransactWriteCommand) throw failure;
      return {};
    });
    const models = createShopModels({ client, name: 'table' });
    const version = modelVersion(1);
    const kept = { encoded: '{}', restsOn: [] };
    await expect(models.add(version, kept, withVersion(untaughtState, version))).rejects.toThrow();
    expect(sent.some((command) => command instanceof DeleteCommand)).toBe(goes);
  });
});
