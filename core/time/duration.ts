/** ISO 8601 durations without years and months (their length varies): `P1DT2H`, `PT30M`, `P2W`. */
import * as z from 'zod';

const PATTERN = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Seconds of the duration, or undefined where the text is none. A day counts 86,400 seconds. */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
}

/** Parses a positive duration to seconds. */
export const durationSchema = z.string().transform((text, context) => {
  const seconds = parseDuration(text);
  if (seconds !== undefined && seconds > 0) return seconds;
  context.issues.push({
    code: 'custom',
    message: 'expected a positive ISO 8601 duration such as PT30M or P7D',
    input: text,
  });
  return z.NEVER;
});
