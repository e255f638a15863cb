/** CONTRACT: environment of the desk API. */
import * as z from 'zod';
import { filesEnv, policyEnv, secretEnv, tableEnv, workQueuesEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  ...secretEnv,
  ...policyEnv,
  ...filesEnv,
  ...workQueuesEnv,
  /** Where held mail goes that a lead lets in. */
  MAIL_INTAKE_QUEUE_URL: z.url(),
});
