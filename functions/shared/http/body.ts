/** A request's body: strictly JSON, strictly in UTF-8, and not too large. */
import type * as z from 'zod';
import { CarelineError, type FieldProblem } from '../../../core/errors.ts';
import { HttpError } from '../problem.ts';
import type { HttpRequest } from './operation.ts';

/** Of a whole request body, in bytes. */
export const BODY_LIMIT = 64 * 1024;

export function parseBody<S extends z.ZodType>(request: HttpRequest, schema: S): z.output<S> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpError(415, 'Send the body as application/json.');
  if (request.rawBody.byteLength > BODY_LIMIT) {
    throw new HttpError(413, `A request may have ${BODY_LIMIT / 1024} KB at most.`);
  }
  return parseFields(schema, parseJson(request.rawBody));
}

/** Throws `invalid` with one line for each field that is wrong. */
export function parseFields<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new CarelineError('invalid', 'Some fields are not as they should be.', {
    fields: result.error.issues.flatMap(problemsOf).slice(0, 20),
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Without the cause: its message quotes what the customer wrote.
    throw new HttpError(400, 'The body is not well-formed JSON in UTF-8.');
  }
}

/** A field that nobody knows is named like any other, by its path. */
function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(issue.path), message: issue.message }];
  return issue.keys.slice(0, 5).map((key) => ({ path: pathOf([...issue.path, key]), message: 'unknown field' }));
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, 100);
