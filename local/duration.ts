const PATTERN = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks, days and clock time. Throws RangeError for anything else. */
export function parseDuration(text: string): number {
  const match = PATTERN.exec(text);
  if (!match) throw new RangeError('an ISO 8601 duration looks like P1DT2H or PT30M');
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const hour = 3_600_000;
  return (
    (weeks ?? 0) * 168 * hour +
    (days ?? 0) * 24 * hour +
    (hours ?? 0) * hour +
    (minutes ?? 0) * 60_000 +
    (seconds ?? 0) * 1000
  );
}
