/** CONTRACT: environment of the customers' API. */
import * as z from 'zod';
import { policyEnv, secretEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...secretEnv, ...policyEnv });
