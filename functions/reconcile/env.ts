/** CONTRACT: environment of reconcile. */
import * as z from 'zod';
import { policyEnv, tableEnv, workQueuesEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  ...policyEnv,
  ...workQueuesEnv,
  /** Bucket that SES puts raw mail into. */
  RAW_MAIL_BUCKET: z.string().min(1),
  MAIL_INTAKE_QUEUE_URL: z.url(),
});
