/** CONTRACT: environment of learning (the shop's own model). */
import * as z from 'zod';
import { policyEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...policyEnv });
