/** Wall time of an IANA time zone, by Intl alone. Wall times are written as if they were UTC milliseconds. */

const DAY = 86_400_000;
const CACHED_DAYS = 5_000;

export interface Zone {
  /** Milliseconds that the zone's wall clock is ahead of UTC at the instant. */
  offsetAt(instant: number): number;
  /**
   * The first instant at which the wall clock shows the time or a later one: the earlier of two where a time comes twice,
   * the change itself where a time is left out. So a later wall time never comes before an earlier one.
   */
  instantOf(wall: number): number;
}

const zones = new Map<string, Zone>();

export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone = buildZone(name);
  zones.set(name, zone);
  return zone;
}

function buildZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (instant: number): number => {
    const whole = Math.floor(instant / 1000) * 1000;
    const part = Object.fromEntries(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  };

  const offsets = new Map<number, number>();
  const offsetOfDay = (day: number): number => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    if (offsets.size >= CACHED_DAYS) offsets.clear();
    const offset = offsetAt(day * DAY);
    offsets.set(day, offset);
    return offset;
  };

  const instantOf = (wall: number): number => {
    // Offsets lie between -12 and +14 hours: these two days enclose every instant that could show this wall time.
    const day = Math.floor(wall / DAY);
    const before = offsetOfDay(day - 1);
    const after = offsetOfDay(day + 2);
    if (before === after) return wall - before;
    return firstShowing(wall, (day - 1) * DAY, (day + 2) * DAY, offsetAt);
  };

  return { offsetAt, instantOf };
}

/** Near a change of offset: the earliest instant between `low` and `high` whose wall time is at or after `wall`. */
function firstShowing(wall: number, low: number, high: number, offsetAt: (instant: number) => number): number {
  const change = lastInstantOf(low, high, (instant) => offsetAt(instant) === offsetAt(low)) + 1;
  const early = wall - offsetAt(low);
  return early < change ? early : Math.max(change, wall - offsetAt(high));
}

/** The last instant from `low` on for which the condition holds; it holds at `low` and not at `high`. */
function lastInstantOf(low: number, high: number, holds: (instant: number) => boolean): number {
  let yes = low;
  let no = high;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
