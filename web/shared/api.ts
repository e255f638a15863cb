/** Calls to the API. Every failure is an `ApiError` with the RFC 9457 problem, or with status 0 when nothing came back. */
import { noteServerDate, serverNow } from './server-clock.ts';

export interface FieldError {
  path: string;
  message: string;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when the server was not reached or did not answer in time. */
  readonly status: number;
  /** The problem's type, for example `urn:careline:problem:idempotency-mismatch`. */
  readonly type: string;
  readonly detail: string;
  readonly fields: readonly FieldError[];
  /** Seconds to wait before the next try, where the server named them. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    detail: string,
    more: { type?: string; fields?: FieldError[]; retryAfter?: number } = {},
  ) {
    super(detail);
    this.status = status;
    this.type = more.type ?? 'about:blank';
    this.detail = detail;
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter;
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PATCH';
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  data: T;
}

const PATIENCE_MS = 25_000;

export async function call<T>(
  path: string,
  { method = 'GET', body, headers = {} }: CallOptions = {},
): Promise<Answer<T>> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const typed = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { method, headers: typed, ...json, signal: AbortSignal.timeout(PATIENCE_MS) });
    noteServerDate(response.headers.get('date'));
    text = await response.text();
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.name : 'failed');
  }
  if (!response.ok) throw toError(response, text);
  return { status: response.status, data: (parse(text) ?? undefined) as T };
}

function toError(response: Response, text: string): ApiError {
  const problem = (parse(text) ?? {}) as { type?: unknown; title?: unknown; detail?: unknown; errors?: unknown };
  const words = [problem.detail, problem.title, response.statusText].find((part) => typeof part === 'string' && part);
  const retryAfter = secondsToWait(response.headers.get('retry-after'));
  return new ApiError(response.status, String(words ?? ''), {
    ...(typeof problem.type === 'string' ? { type: problem.type } : {}),
    ...(Array.isArray(problem.errors) ? { fields: problem.errors as FieldError[] } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** `Retry-After` is either seconds or a date. */
function secondsToWait(header: string | null): number | undefined {
  if (header === null || header === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - serverNow()) / 1000);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
