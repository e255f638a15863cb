/** Lambda entry of the mail intake. */
import { createAddresses } from '../../adapters/dynamodb/addresses.ts';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createHeldMails } from '../../adapters/dynamodb/held-mails.ts';
import { createMailLog } from '../../adapters/dynamodb/mail-log.ts';
import { createRateLimits } from '../../adapters/dynamodb/rate-limits.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createIds } from '../../adapters/ids.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createFileStore } from '../../adapters/s3/file-store.ts';
import { createRawMails } from '../../adapters/s3/raw-mails.ts';
import { readSigningSecret } from '../../adapters/secrets/signing-secret.ts';
import { createTokens } from '../../adapters/tokens.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { readMail } from './read-mail.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };
const s3 = createS3();
const secret = await readSigningSecret(env.SIGNING_SECRET_ARN);

export const handler = createHandler({
  tickets: createTicketStore(table),
  mailLog: createMailLog(table),
  heldMails: createHeldMails(table),
  addresses: createAddresses(table),
  limits: createRateLimits(table),
  rawMails: createRawMails(s3, env.RAW_MAIL_BUCKET),
  files: createFileStore(s3, env.FILES_BUCKET),
  readMail,
  ids: createIds(secret),
  tokens: createTokens(secret),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  fromAddress: env.FROM_ADDRESS,
  logger: createLogger('mail-intake', env.POLICY.triage),
  counters: createCounters('mail-intake'),
});
