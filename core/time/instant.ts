/** Arithmetic on instants: ISO 8601 text in UTC with milliseconds, whose text order is time order. */
import * as z from 'zod';

/** The instant some seconds (fractions down to the millisecond) later. */
export const addSeconds = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString();

/** Seconds from one instant to a later one; 0 when the second is not later. */
export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

export const laterOf = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

const zoned = z.iso.datetime({ offset: true });

/** Any ISO 8601 text with a zone as an instant; undefined where the text is none. */
export function parseInstant(text: string): string | undefined {
  const parsed = zoned.safeParse(text);
  return parsed.success ? new Date(parsed.data).toISOString() : undefined;
}
