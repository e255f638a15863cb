/** CONTRACT: environment of reconcile. */
import * as z from 'zod';
import { policyEnv, tableEnv, workQueuesEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...policyEnv, ...workQueuesEnv });
