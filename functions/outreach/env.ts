/** CONTRACT: environment of outreach (letters). */
import * as z from 'zod';
import { filesEnv, policyEnv, secretEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  ...secretEnv,
  ...policyEnv,
  ...filesEnv,
  /** The address that letters come from; tickets' reply addresses are made from it (`support+t.<token>@shop.example`). */
  FROM_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
  /** Origin of the pages, without a slash at the end. */
  PAGES_URL: z.url(),
});
