/** CONTRACT: environment of the mail intake. */
import * as z from 'zod';
import { filesEnv, policyEnv, secretEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  ...secretEnv,
  ...policyEnv,
  ...filesEnv,
  /** Bucket that SES puts raw mail into. */
  RAW_MAIL_BUCKET: z.string().min(1),
  /** The address that letters come from: mail from it is our own coming back. */
  FROM_ADDRESS: z.email(),
});
