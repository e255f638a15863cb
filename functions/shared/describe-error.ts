/**
 * An error as a log line may show it. Messages of unknown origin stay out: `JSON.parse` quotes its input, zod names the
 * caller's keys, SES repeats the address (the SDKs' messages are masked). Careline's own messages are safe by contract.
 */
import * as z from 'zod';
import { isCarelineError } from '../../core/errors.ts';
import { maskPersonal } from '../../core/text/mask-personal.ts';

export interface ErrorDescription {
  name: string;
  code?: string;
  message?: string;
  issues?: { path: string; code: string }[];
  awsRequestId?: string;
  frames?: string[];
  cause?: ErrorDescription;
}

export function describeError(error: unknown, depth = 2): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause !== undefined && depth > 0 ? { cause: describeError(error.cause, depth - 1) } : {};
  if (isCarelineError(error)) return { name: error.name, code: error.code, message: error.message, ...cause };
  if (error instanceof z.ZodError) {
    return {
      name: error.name,
      issues: error.issues.map(({ path, code }) => ({ path: depthOnly(path), code: code ?? '' })),
    };
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...sdkFacts(error), frames: frames.slice(0, 8).map((line) => line.trim()), ...cause };
}

/** Keys of a path may be the sender's own words (a record's keys): only names that look like ours are shown. */
const depthOnly = (path: readonly PropertyKey[]): string =>
  path.map((key) => (/^[A-Za-z0-9]{1,40}$/.test(String(key)) ? String(key) : '?')).join('.');

function sdkFacts(error: Error): Pick<ErrorDescription, 'message' | 'awsRequestId'> {
  if (!('$metadata' in error)) {
    const ours = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
    return ours ? { message: maskPersonal(error.message.slice(0, 200)) } : {};
  }
  const metadata = error.$metadata as { requestId?: string } | undefined;
  return {
    message: maskPersonal(error.message.slice(0, 500)),
    ...(metadata?.requestId ? { awsRequestId: metadata.requestId } : {}),
  };
}
