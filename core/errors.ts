/**
 * Every way in which Careline says no. The edge maps a code to an HTTP status (functions/shared/http-status.ts); a queue
 * consumer asks `retryable`: a permanent failure is recorded and acknowledged, a retryable one goes back to the queue.
 */
export const errorCodes = {
  invalid: 'permanent',
  not_found: 'permanent',
  gone: 'permanent',
  forbidden: 'permanent',
  transition_not_allowed: 'permanent',
  version_conflict: 'permanent',
  idempotency_mismatch: 'permanent',
  rate_limited: 'permanent',
  letter_refused: 'permanent',
  /** Not looked at by the malware scanner yet. */
  file_waiting: 'permanent',
  file_refused: 'permanent',
  letter_in_flight: 'retryable',
  unavailable: 'retryable',
} as const satisfies Record<string, 'permanent' | 'retryable'>;

export type ErrorCode = keyof typeof errorCodes;

export interface FieldProblem {
  path: string;
  message: string;
}

export interface ErrorDetails extends ErrorOptions {
  /** What is wrong with which field of the input. */
  fields?: readonly FieldProblem[];
  /** Seconds after which the same call may succeed (`rate_limited`). */
  retryAfter?: number;
  /** The version that the caller did not know of (`version_conflict`). */
  currentVersion?: number;
}

/** An expected failure in domain words. `message` is safe to show: it never carries a customer's words or a secret. */
export class CarelineError extends Error {
  override readonly name = 'CarelineError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | undefined;
  readonly currentVersion: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter;
    this.currentVersion = details.currentVersion;
  }

  get retryable(): boolean {
    return errorCodes[this.code] === 'retryable';
  }
}

export function isCarelineError(error: unknown, code?: ErrorCode): error is CarelineError {
  return error instanceof CarelineError && (code === undefined || error.code === code);
}
