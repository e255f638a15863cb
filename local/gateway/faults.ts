/** Faults that a test asks for: which call they hit, and what happens to it. */
import * as z from 'zod';

export const faultSchema = z.strictObject({
  /** Name of a function; any when absent. */
  function: z.string().optional(),
  /** `dynamodb:PutItem` or `PutItem`, without regard to case; any when absent. */
  action: z.string().optional(),
  /** The first matching call that is hit, counted from 1. */
  nth: z.number().int().positive().default(1),
  /** How many matching calls are hit. */
  times: z.number().int().positive().default(1),
  /**
   * `before`: an error, nothing done. `after`: done, then an error. `throttle`: the service's own throttling error.
   * `crash`: the caller's process ends. `delay`: the call waits first.
   */
  kind: z.enum(['before', 'after', 'throttle', 'crash', 'delay']),
  /** Whether a crash comes before the call is carried out or, harder, after it. */
  when: z.enum(['before', 'after']).default('after'),
  delayMs: z.number().int().min(0).max(60_000).default(1000),
});
export type Fault = z.infer<typeof faultSchema>;

export class Faults {
  #faults: { fault: Fault; seen: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 });
  }

  clear(): void {
    this.#faults = [];
  }

  list() {
    return this.#faults.map(({ fault, seen }) => ({ ...fault, seen }));
  }

  /** The fault that hits this call, if any. Every matching fault counts the call. */
  hit(caller: string, action: string): Fault | undefined {
    let hit: Fault | undefined;
    for (const entry of this.#faults) {
      const { fault } = entry;
      if (fault.function !== undefined && fault.function !== caller) continue;
      if (fault.action !== undefined && !sameAction(fault.action, action)) continue;
      entry.seen += 1;
      if (entry.seen >= fault.nth && entry.seen < fault.nth + fault.times) hit ??= fault;
    }
    return hit;
  }
}

function sameAction(wanted: string, action: string): boolean {
  const [a, b] = [wanted.toLowerCase(), action.toLowerCase()];
  return a === b || a === b.split(':')[1];
}
