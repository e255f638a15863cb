/** Lambda entry of outreach. */
import { createAddresses } from '../../adapters/dynamodb/addresses.ts';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createLetterLog } from '../../adapters/dynamodb/letter-log.ts';
import { createMailLog } from '../../adapters/dynamodb/mail-log.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createIds } from '../../adapters/ids.ts';
import { composeMime } from '../../adapters/mail/compose-mime.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createFileStore } from '../../adapters/s3/file-store.ts';
import { readSigningSecret } from '../../adapters/secrets/signing-secret.ts';
import { createMailbox, createMailClient } from '../../adapters/ses/mailbox.ts';
import { createTokens } from '../../adapters/tokens.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };
const secret = await readSigningSecret(env.SIGNING_SECRET_ARN);

export const handler = createHandler({
  tickets: createTicketStore(table),
  letterLog: createLetterLog(table),
  mailLog: createMailLog(table),
  addresses: createAddresses(table),
  mailbox: createMailbox({
    client: createMailClient(),
    from: env.FROM_ADDRESS,
    configurationSet: env.CONFIGURATION_SET,
  }),
  files: createFileStore(createS3(), env.FILES_BUCKET),
  compose: composeMime,
  tokens: createTokens(secret),
  ids: createIds(secret),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  fromAddress: env.FROM_ADDRESS,
  pagesUrl: env.PAGES_URL,
  logger: createLogger('outreach', env.POLICY.triage),
  counters: createCounters('outreach'),
});
