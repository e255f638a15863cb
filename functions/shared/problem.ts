/** RFC 9457 problem documents: how every refusal of the HTTP edge looks. */
import type { FieldProblem } from '../../core/errors.ts';
import { CarelineError } from '../../core/errors.ts';
import { httpStatus } from './http-status.ts';

export interface Problem {
  /** `about:blank` where the status says it all, else `urn:careline:problem:<code>`. */
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: readonly FieldProblem[];
  /** Of the ticket as it is now (412). */
  currentVersion?: number;
  /** To find the call in the logs. */
  correlationId?: string;
}

/** A refusal that only HTTP knows: unreadable body, unknown path, wrong method. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Record<string, string> = {}, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
    this.headers = headers;
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible in this state',
  410: 'No longer kept',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid input',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not available right now',
};

/** Seconds after which a caller of a call that failed for want of capacity may try again. */
const RETRY_AFTER_UNAVAILABLE = 2;

export interface ProblemAnswer {
  problem: Problem;
  headers: Record<string, string>;
}

/** What the caller is told of a failure. Of an unexpected one it learns nothing but that it is not its fault. */
export function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof HttpError) return { problem: plain(error.status, error.message), headers: { ...error.headers } };
  if (!(error instanceof CarelineError)) {
    return { problem: plain(500, 'The request could not be completed. Please try again in a moment.'), headers: {} };
  }
  const status = httpStatus[error.code];
  const headers: Record<string, string> = {};
  if (error.retryAfter !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfter)));
  if (status === 503) headers['retry-after'] ??= String(RETRY_AFTER_UNAVAILABLE);
  if (error.currentVersion !== undefined) headers['etag'] = `"${error.currentVersion}"`;
  return {
    problem: {
      ...plain(status, error.message),
      type: `urn:careline:problem:${error.code.replaceAll('_', '-')}`,
      ...(error.fields.length > 0 ? { errors: error.fields } : {}),
      ...(error.currentVersion !== undefined ? { currentVersion: error.currentVersion } : {}),
    },
    headers,
  };
}

const plain = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Error',
  status,
  detail,
});
