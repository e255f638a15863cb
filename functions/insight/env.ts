/** CONTRACT: environment of insight (counters). */
import * as z from 'zod';
import { tableEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv });
