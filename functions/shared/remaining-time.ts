/** How long a function may still work. */
import type { Context } from 'aws-lambda';

/** True while more than the reserve is left before the function's timeout. */
export const hasTimeUntil = (context: Context, reserveMs: number) => (): boolean =>
  context.getRemainingTimeInMillis() > reserveMs;
