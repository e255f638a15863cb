/** CONTRACT: environment of the stream relay. */
import * as z from 'zod';
import { workQueuesEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...workQueuesEnv,
  TRIAGE_QUEUE_URL: z.url(),
  OUTREACH_QUEUE_URL: z.url(),
  INSIGHT_QUEUE_URL: z.url(),
  LEARNING_QUEUE_URL: z.url(),
});
