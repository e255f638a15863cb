/** CONTRACT: environment of the desk API. */
import * as z from 'zod';
import { policyEnv, secretEnv, tableEnv, workQueuesEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...secretEnv, ...policyEnv, ...workQueuesEnv });
