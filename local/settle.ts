/** Waits until nothing is in flight anywhere. */
import { setTimeout as delay } from 'node:timers/promises';

/** What may still be at work, in words; an empty list when everything rests. */
export type InFlight = () => string[];

const CAP_MS = 120_000;
/** Looks in a row that must find nothing: parts count a hand-over at both ends, so the second is a safety margin. */
const QUIET_LOOKS = 2;

export class Settler {
  readonly #inFlight: InFlight;
  readonly #nudge: () => void;
  #waiting = 0;

  constructor(inFlight: InFlight, nudge: () => void) {
    this.#inFlight = inFlight;
    this.#nudge = nudge;
  }

  /** True while somebody waits. */
  get hurried(): boolean {
    return this.#waiting > 0;
  }

  /**
   * What is still in flight after at most two minutes: nothing, as a rule. `nudge` also makes sources look for what came
   * past them.
   */
  async settle({ nudge = false } = {}): Promise<string[]> {
    this.#waiting += 1;
    try {
      if (nudge) this.#nudge();
      const until = performance.now() + CAP_MS;
      for (let quiet = 0; quiet < QUIET_LOOKS; ) {
        const left = this.#inFlight();
        quiet = left.length === 0 ? quiet + 1 : 0;
        if (left.length > 0 && performance.now() > until) return left;
        await delay(quiet > 0 ? 1 : 2);
      }
      return [];
    } finally {
      this.#waiting -= 1;
    }
  }
}
