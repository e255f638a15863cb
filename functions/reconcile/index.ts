/** Lambda entry of reconcile. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createCounterStore } from '../../adapters/dynamodb/counter-store.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createSqs } from '../../adapters/sqs/client.ts';
import { createWorkQueues } from '../../adapters/sqs/work-queues.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };

export const handler = createHandler({
  tickets: createTicketStore(table),
  totals: createCounterStore(table),
  workQueues: createWorkQueues(createSqs(), env.WORK_QUEUE_URL_PREFIX),
  policy: env.POLICY,
  logger: createLogger('reconcile'),
  counters: createCounters('reconcile'),
});
