/**
 * The time by the server's clock. What pages show comes with the server's instants, and clocks of people's machines are
 * often wrong: by the `Date` of its answers the pages know by how much.
 */

/** The header counts whole seconds and an answer takes its time: less than this is no difference. */
const NOTICEABLE_MS = 3_000;

/** Server minus browser, in milliseconds. */
let offset = 0;
const listeners = new Set<() => void>();

export const serverNow = (): number => Date.now() + offset;

/** Takes the `Date` header of an answer that has just come. */
export function noteServerDate(header: string | null): void {
  const heard = Date.parse(header ?? '') - Date.now();
  if (Number.isNaN(heard) || Math.abs(heard - offset) < NOTICEABLE_MS) return;
  offset = Math.abs(heard) < NOTICEABLE_MS ? 0 : heard;
  for (const listener of listeners) listener();
}

/** Calls when the known time jumps; the answer ends that. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
