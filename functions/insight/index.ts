/** Lambda entry of insight. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createCounterStore } from '../../adapters/dynamodb/counter-store.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);

export const handler = createHandler({
  counters: createCounterStore({ client: createDynamoDb(), name: env.TABLE_NAME }),
  logger: createLogger('insight'),
});
