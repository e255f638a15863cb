/** Limits of how often one source address and one sender may write. */
import { CarelineError } from '../core/errors.ts';
import type { Policy } from '../core/policy.ts';
import type { Clock, RateLimits } from './ports.ts';

export interface AllowanceDeps {
  limits: RateLimits;
  clock: Clock;
  policy: Policy;
}

/** Fingerprints only: the counters shall not say who wrote. */
export interface Allowance {
  source?: string | undefined;
  sender?: string | undefined;
  /** Names the use of the sender's, which is then counted once. */
  once?: string | undefined;
}

/** Throws `rate_limited` with the seconds to wait. */
export async function useAllowance(deps: AllowanceDeps, { source, sender, once }: Allowance): Promise<void> {
  const { perSourceHour, perSourceDay, perSenderHour, perSenderDay } = deps.policy.limits;
  await use(deps, 'source', source, { perHour: perSourceHour, perDay: perSourceDay });
  await use(deps, 'sender', sender, { perHour: perSenderHour, perDay: perSenderDay }, once);
}

/** Of something that comes several times with each message. */
export async function useSourceAllowance(deps: AllowanceDeps, source: string, perMessage: number): Promise<void> {
  const { perSourceHour, perSourceDay } = deps.policy.limits;
  await use(deps, 'source', source, { perHour: perSourceHour * perMessage, perDay: perSourceDay * perMessage });
}

async function use(
  deps: AllowanceDeps,
  kind: 'source' | 'sender',
  fingerprint: string | undefined,
  limits: { perHour: number; perDay: number },
  once?: string,
): Promise<void> {
  if (fingerprint === undefined) return;
  const wait = await deps.limits.take(kind, fingerprint, limits, deps.clock.now(), once);
  if (wait <= 0) return;
  throw new CarelineError('rate_limited', `Too many messages in a short time. ${waitInWords(wait)}`, {
    retryAfter: wait,
  });
}

function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return 'Please try again in a minute.';
  if (minutes < 120) return `Please try again in ${minutes} minutes.`;
  return `Please try again in ${Math.ceil(minutes / 60)} hours.`;
}
