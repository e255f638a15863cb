/** Lambda entry of learning. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createShopExamples } from '../../adapters/dynamodb/shop-examples.ts';
import { createShopModels } from '../../adapters/dynamodb/shop-models.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createEntryIds } from '../../adapters/ids.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };

export const handler = createHandler({
  tickets: createTicketStore(table),
  examples: createShopExamples(table),
  models: createShopModels(table),
  ids: createEntryIds(),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('learning', env.POLICY.triage),
  counters: createCounters('learning'),
});
