/** CONTRACT: environment of the mail view. */
import * as z from 'zod';
import { tableEnv } from '../shared/env.ts';

export const envSchema = z.object({
  ...tableEnv,
  /** Bucket that SES puts raw mail into. */
  RAW_MAIL_BUCKET: z.string().min(1),
});
