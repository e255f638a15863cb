/**
 * CONTRACT: pieces of the functions' environment. Read by `lib`, which builds each function's environment from its schema;
 * may import zod and the core only.
 */
import * as z from 'zod';
import { policySchema } from '../../core/policy.ts';

export const tableEnv = { TABLE_NAME: z.string().min(1) };

/** ARN of the secret with the signing keys (Secrets Manager, a random string that the stack generates). */
export const secretEnv = { SIGNING_SECRET_ARN: z.string().min(1) };

/** Bucket of tickets' files (adapters/s3/keys.ts). */
export const filesEnv = { FILES_BUCKET: z.string().min(1) };

export const jsonEnv = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'expected JSON', input: text });
    return z.NEVER;
  }
});

/** The policy travels as JSON, without the rules of triage; a function that cannot read it does not start. */
export const policyEnv = { POLICY: jsonEnv.pipe(policySchema) };

/** URL of every work queue, less its end `<queue>-<lane>`: names are fixed, so that the environment stays small. */
export const workQueuesEnv = { WORK_QUEUE_URL_PREFIX: z.url() };

/** A runtime also sets AWS_* and NODE_* variables: schemas are not strict about names they do not know. */
export function parseEnv<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  env: Record<string, string | undefined>,
): z.infer<z.ZodObject<S>> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  throw new Error(`The function's environment is wrong: ${z.prettifyError(result.error)}`);
}
