/** CONTRACT: environment of triage, and the file of rules beside its code. */
import * as z from 'zod';
import { rulesSchema } from '../../core/triage/rules/rule.ts';
import { jsonEnv, policyEnv, tableEnv } from '../shared/env.ts';

export const envSchema = z.object({ ...tableEnv, ...policyEnv });

/** The shop's rules as `cdk.json` has them: too many for the environment. Deployed with the code, so they are of one version. */
export const RULES_FILE = 'rules.json';
export const rulesFileSchema = jsonEnv.pipe(rulesSchema);
