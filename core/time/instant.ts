/** Arithmetic on instants: ISO 8601 text in UTC with milliseconds, whose text order is time order. */

/** The instant some seconds (fractions down to the millisecond) later. */
export const addSeconds = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString();

/** Seconds from one instant to a later one; 0 when the second is not later. */
export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

export const laterOf = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** Any ISO 8601 text with a zone as an instant; undefined where the text is none. */
export function parseInstant(text: string): string | undefined {
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  const instant = new Date(ms).toISOString();
  // Years beyond 9999 are written with a sign and would break the text order.
  return instant.length === 24 ? instant : undefined;
}
