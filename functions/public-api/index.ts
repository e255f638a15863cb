/** Lambda entry of the customers' API. */
import { createAddresses } from '../../adapters/dynamodb/addresses.ts';
import { createDynamoDb } from '../../adapters/dynamodb/client.ts';
import { createRateLimits } from '../../adapters/dynamodb/rate-limits.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createUploadUses } from '../../adapters/dynamodb/upload-uses.ts';
import { createIds } from '../../adapters/ids.ts';
import { createS3 } from '../../adapters/s3/client.ts';
import { createFileStore } from '../../adapters/s3/file-store.ts';
import { createUploads } from '../../adapters/s3/uploads.ts';
import { readSigningSecret } from '../../adapters/secrets/signing-secret.ts';
import { createTokens } from '../../adapters/tokens.ts';
import { parseEnv } from '../shared/env.ts';
import { createLogger } from '../shared/logger.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = parseEnv(envSchema, process.env);
const table = { client: createDynamoDb(), name: env.TABLE_NAME };
const s3 = createS3();
const [secret, edgeToken] = await Promise.all([
  readSigningSecret(env.SIGNING_SECRET_ARN),
  env.EDGE_TOKEN_ARN === undefined ? undefined : readSigningSecret(env.EDGE_TOKEN_ARN),
]);

export const handler = createHandler({
  tickets: createTicketStore(table),
  addresses: createAddresses(table),
  limits: createRateLimits(table),
  ids: createIds(secret),
  tokens: createTokens(secret),
  files: createFileStore(s3, env.FILES_BUCKET),
  uploads: createUploads(s3, env.FILES_BUCKET),
  uploadUses: createUploadUses(table),
  clock: { now: () => new Date() },
  policy: env.POLICY,
  logger: createLogger('public-api', env.POLICY.triage),
  edgeToken,
});
