/** Lambda entry of the mail view. */
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createHeldMails } from '../../adapters/dynamodb/held-mails.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createRawMails } from '../../adapters/s3/raw-mails.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { showMail } from './show-mail.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };

export const handler = createHandler({
  tickets: createTicketStore(table),
  heldMails: createHeldMails(table),
  rawMails: createRawMails(createS3(), env.RAW_MAIL_BUCKET),
  showMail,
  logger: createLogger('mail-view'),
});
