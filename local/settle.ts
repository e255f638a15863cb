/** Waits until nothing is in flight anywhere. */
import { setTimeout as delay } from 'node:timers/promises';

/** What may still be at work, in words; an empty list when everything rests. */
export type InFlight = () => string[];

const CAP_MS = 120_000;
/** Looks in a row that must find nothing: a hand-over between two parts may be under way at one look. */
const QUIET_LOOKS = 3;

export class Settler {
  readonly #inFlight: InFlight;
  readonly #nudge: () => void;
  #waiting = 0;

  /** `nudge` makes sources look for what came past them. */
  constructor(inFlight: InFlight, nudge: () => void) {
    this.#inFlight = inFlight;
    this.#nudge = nudge;
  }

  /** True while somebody waits. */
  get hurried(): boolean {
    return this.#waiting > 0;
  }

  /** What is still in flight after at most two minutes: nothing, as a rule. */
  async settle(capMs = CAP_MS): Promise<string[]> {
    this.#waiting += 1;
    try {
      this.#nudge();
      const until = performance.now() + capMs;
      for (let quiet = 0; quiet < QUIET_LOOKS; ) {
        const left = this.#inFlight();
        quiet = left.length === 0 ? quiet + 1 : 0;
        if (left.length > 0 && performance.now() > until) return left;
        await delay(quiet > 0 ? 1 : 5);
      }
      return [];
    } finally {
      this.#waiting -= 1;
    }
  }
}
