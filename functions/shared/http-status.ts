/** The one place where a domain failure becomes an HTTP status. */
import type { ErrorCode } from '../../core/errors.ts';

export const httpStatus: Record<ErrorCode, number> = {
  invalid: 422,
  not_found: 404,
  gone: 410,
  forbidden: 403,
  transition_not_allowed: 409,
  version_conflict: 412,
  idempotency_mismatch: 422,
  rate_limited: 429,
  letter_refused: 422,
  file_waiting: 409,
  file_refused: 403,
  letter_in_flight: 503,
  unavailable: 503,
};
