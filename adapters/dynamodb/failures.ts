/** What DynamoDB's refusals mean, and waiting between attempts. */
import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Why each action of a cancelled transaction failed, in their order; null for any other failure. */
export function cancellationReasons(error: unknown): CancellationReason[] | null {
  return error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : null;
}

export const conditionFailed = (reason: CancellationReason | undefined): boolean =>
  reason?.Code === 'ConditionalCheckFailed';

/** Nothing was written, only because others wrote at the same time or too much was written: worth another attempt. */
export function passes(error: unknown): boolean {
  const reasons = cancellationReasons(error);
  if (!reasons) return error instanceof Error && error.name === 'TransactionInProgressException';
  return reasons.some(({ Code }) => PASSING.has(Code ?? ''));
}

/** Full jitter over a doubling bound: those who collided once must not collide again. */
export function pause(attempt: number, baseMs = 20, capMs = 500): Promise<void> {
  const bound = Math.min(capMs, baseMs * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * bound));
}
