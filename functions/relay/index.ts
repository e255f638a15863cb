/** Lambda entry of the stream relay. */
import { readRecord } from '../../adapters/dynamodb/stream.ts';
import { createSqs } from '../../adapters/sqs/client.ts';
import { createServiceQueues } from '../../adapters/sqs/service-queues.ts';
import { createWorkQueues } from '../../adapters/sqs/work-queues.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const sqs = createSqs();

export const handler = createHandler({
  readRecord,
  serviceQueues: createServiceQueues(sqs, {
    triage: env.TRIAGE_QUEUE_URL,
    outreach: env.OUTREACH_QUEUE_URL,
    insight: env.INSIGHT_QUEUE_URL,
    learning: env.LEARNING_QUEUE_URL,
  }),
  workQueues: createWorkQueues(sqs, env.WORK_QUEUE_URL_PREFIX),
  logger: createLogger('relay'),
  counters: createCounters('relay'),
});
