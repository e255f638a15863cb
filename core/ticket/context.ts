import type { Actor } from '../events.ts';
import type { Policy } from '../policy.ts';

export interface DecisionContext {
  /** ISO instant, UTC with milliseconds. */
  now: string;
  by: Actor;
  policy: Policy;
  /** ULID for the entry, should there be one. */
  entryId: string;
  correlationId: string;
}
