/** Lambda entry of reconcile. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createCounterStore } from '../../adapters/dynamodb/counter-store.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createRawMails } from '../../adapters/s3/raw-mails.ts';
import { createSqs } from '../../adapters/sqs/client.ts';
import { createMailIntake } from '../../adapters/sqs/mail-intake.ts';
import { createWorkQueues } from '../../adapters/sqs/work-queues.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };
const sqs = createSqs();

export const handler = createHandler({
  tickets: createTicketStore(table),
  totals: createCounterStore(table),
  workQueues: createWorkQueues(sqs, env.WORK_QUEUE_URL_PREFIX),
  rawMails: createRawMails(createS3(), env.RAW_MAIL_BUCKET),
  mailIntake: createMailIntake(sqs, env.MAIL_INTAKE_QUEUE_URL),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('reconcile', env.POLICY.triage),
  counters: createCounters('reconcile'),
});
