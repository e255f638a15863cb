/** The run's own time: the machine's, moved ahead by what people asked for. Workers read the same offset. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDuration } from './duration.ts';

export class VirtualClock {
  /** Milliseconds, shared with every worker. */
  readonly shared = new SharedArrayBuffer(8);
  readonly #offset = new Float64Array(this.shared);
  readonly #path: string;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'clock.json');
    if (existsSync(this.#path)) this.#offset[0] = Number(JSON.parse(readFileSync(this.#path, 'utf8')));
  }

  now(): Date {
    return new Date(Date.now() + (this.#offset[0] ?? 0));
  }

  advance(milliseconds: number): void {
    this.#offset[0] = (this.#offset[0] ?? 0) + milliseconds;
    writeFileSync(this.#path, JSON.stringify(this.#offset[0]));
  }
}

/** A long way is gone in at most this many steps: schedules then fire at coarser steps and the functions catch up. */
const MAX_STEPS = 60;
const MINUTE = 60_000;

/** The steps of an advance, in milliseconds: whole minutes as far as possible. */
export function stepsOf(duration: string): number[] {
  const total = parseDuration(duration);
  const step = Math.max(MINUTE, Math.ceil(total / MAX_STEPS / MINUTE) * MINUTE);
  const steps: number[] = Array.from({ length: Math.floor(total / step) }, () => step);
  if (total % step > 0) steps.push(total % step);
  return steps;
}
