/** CONTRACT: environment of mail feedback (SES events). */
import * as z from 'zod';
import { policyEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...policyEnv });
