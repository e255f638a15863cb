/** IAM's decision for identity policies: an explicit deny wins, else an allow, else denied. */
import * as z from 'zod';
import { type ConditionBlock, type Context, evaluateConditions, wildcard } from './conditions.ts';

const strings = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));

export const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: strings.optional(),
  NotAction: strings.optional(),
  Resource: strings.optional(),
  NotResource: strings.optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export const documentSchema = z.object({
  Statement: z
    .union([statementSchema, z.array(statementSchema)])
    .transform((one) => (Array.isArray(one) ? one : [one])),
});
export type Statement = z.infer<typeof statementSchema>;

/** One permission that a call needs. */
export interface Permission {
  action: string;
  resource: string;
  context?: Context;
}

const inOrOut = (
  wanted: string[] | undefined,
  unwanted: string[] | undefined,
  text: string,
  flags: string,
): boolean => {
  if (wanted) return wanted.some((pattern) => wildcard(pattern, text, flags));
  return unwanted !== undefined && !unwanted.some((pattern) => wildcard(pattern, text, flags));
};

export type Decision = { allowed: true } | { allowed: false; because: 'explicit deny' | 'no statement allows it' };

/** `warn` hears of condition operators that are not known: such a statement denies when it denies and never allows. */
export function decide(statements: readonly Statement[], need: Permission, warn: (text: string) => void): Decision {
  let allowed = false;
  for (const statement of statements) {
    if (!inOrOut(statement.Action, statement.NotAction, need.action, 'i')) continue;
    if (!inOrOut(statement.Resource, statement.NotResource, need.resource, '')) continue;
    const result = evaluateConditions((statement.Condition ?? {}) as ConditionBlock, need.context ?? {});
    if (typeof result === 'object')
      warn(`IAM condition operator ${result.unknownOperator} is not known: ${need.action} denied`);
    if (statement.Effect === 'Deny' && result !== 'no match') return { allowed: false, because: 'explicit deny' };
    if (statement.Effect === 'Allow' && result === 'match') allowed = true;
  }
  return allowed ? { allowed } : { allowed, because: 'no statement allows it' };
}
