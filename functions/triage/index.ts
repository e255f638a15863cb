/** Lambda entry of triage. */
import { readFileSync } from 'node:fs';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createShopModels } from '../../adapters/dynamodb/shop-models.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createEntryIds } from '../../adapters/ids.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { createCounters } from '../shared/metrics.ts';
import { envSchema, RULES_FILE, rulesFileSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const rules = rulesFileSchema.parse(readFileSync(new URL(RULES_FILE, import.meta.url), 'utf8'));

const table = { client: createDynamoDb(), name: env.TABLE_NAME };

export const handler = createHandler({
  tickets: createTicketStore(table),
  models: createShopModels(table),
  ids: createEntryIds(),
  clock: { now: () => new Date() },
  policy: { ...env.POLICY, triage: { ...env.POLICY.triage, rules } },
  logger: createLogger('triage', env.POLICY.triage),
  counters: createCounters('triage'),
});
