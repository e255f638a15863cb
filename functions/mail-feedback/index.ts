/** Lambda entry of mail feedback. */
import { createAddresses } from '../../adapters/dynamodb/addresses.ts';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createLetterLog } from '../../adapters/dynamodb/letter-log.ts';
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
  letterLog: createLetterLog(table),
  addresses: createAddresses(table),
  ids: createEntryIds(),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('mail-feedback', env.POLICY.triage),
  counters: createCounters('mail-feedback'),
});
