/** Lambda entry of the desk API. */
import { createAddresses } from '../../adapters/dynamodb/addresses.ts';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createCounterStore } from '../../adapters/dynamodb/counter-store.ts';
import { createHeldMails } from '../../adapters/dynamodb/held-mails.ts';
import { createShopExamples } from '../../adapters/dynamodb/shop-examples.ts';
import { createShopModels } from '../../adapters/dynamodb/shop-models.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createUploadUses } from '../../adapters/dynamodb/upload-uses.ts';
import { createIds } from '../../adapters/ids.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createFileStore } from '../../adapters/s3/file-store.ts';
import { createUploads } from '../../adapters/s3/uploads.ts';
import { readSigningSecret } from '../../adapters/secrets/signing-secret.ts';
import { createSqs } from '../../adapters/sqs/client.ts';
import { createMailIntake } from '../../adapters/sqs/mail-intake.ts';
import { createWorkQueues } from '../../adapters/sqs/work-queues.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };
const sqs = createSqs();
const s3 = createS3();

export const handler = createHandler({
  tickets: createTicketStore(table),
  addresses: createAddresses(table),
  counters: createCounterStore(table),
  examples: createShopExamples(table),
  models: createShopModels(table),
  workQueues: createWorkQueues(sqs, env.WORK_QUEUE_URL_PREFIX),
  heldMails: createHeldMails(table),
  mailIntake: createMailIntake(sqs, env.MAIL_INTAKE_QUEUE_URL),
  files: createFileStore(s3, env.FILES_BUCKET),
  uploads: createUploads(s3, env.FILES_BUCKET),
  uploadUses: createUploadUses(table),
  ids: createIds(await readSigningSecret(env.SIGNING_SECRET_ARN)),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('desk-api', env.POLICY.triage),
});
