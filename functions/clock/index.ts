/** Lambda entry of the clock. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createEntryIds } from '../../adapters/ids.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);

export const handler = createHandler({
  tickets: createTicketStore({ client: createDynamoDb(), name: env.TABLE_NAME }),
  ids: createEntryIds(),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('clock', env.POLICY.triage),
  counters: createCounters('clock'),
});
