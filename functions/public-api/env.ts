/** CONTRACT: environment of the customers' API. */
import * as z from 'zod';
import { filesEnv, policyEnv, secretEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  ...secretEnv,
  ...policyEnv,
  ...filesEnv,
  /** ARN of the secret that the CDN sends along: only then is the caller's address taken from X-Forwarded-For. */
  EDGE_TOKEN_ARN: z.string().min(1).optional(),
});
