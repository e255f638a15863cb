/**
 * Business time: how long something took, and when so much of it has passed, counting working hours only.
 *
 * A day's intervals are local wall time, converted boundary by boundary, so that days with 23 or 25 hours are right. They
 * are half-open: work that ends exactly at closing time ends that day. `businessSecondsBetween(c, t, addBusinessSeconds(c,
 * t, s))` is `s`.
 */
import type { Calendar } from '../policy.ts';
import { addSeconds, secondsBetween } from './instant.ts';
import { type Zone, zoneOf } from './zone.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** No deadline lies further ahead: an end for calendars with a few minutes of work in a year. */
const HORIZON_DAYS = 36_525;

/** Start and end in milliseconds after midnight, by the wall clock. */
type Hours = readonly (readonly [number, number])[];

interface WorkingDays {
  zone: Zone;
  alwaysOpen: boolean;
  /** Hours of a local day, counted in days since 1970-01-01. */
  hoursOf(day: number): Hours;
}

const compiled = new WeakMap<Calendar, WorkingDays>();

/** The instant at which `seconds` of business time have passed. Zero seconds later is the same instant, open or not. */
export function addBusinessSeconds(calendar: Calendar, instant: string, seconds: number): string {
  const days = workingDays(calendar);
  if (days.alwaysOpen || seconds <= 0) return addSeconds(instant, Math.max(0, seconds));
  let left = Math.round(seconds * 1000);
  let reached = Date.parse(instant);
  for (const [start, end] of intervalsAfter(days, reached)) {
    const from = Math.max(start, reached);
    if (end - from >= left) return new Date(from + left).toISOString();
    left -= end - from;
    reached = end;
  }
  return addSeconds(instant, (HORIZON_DAYS * DAY) / 1000);
}

/** Business seconds (to the millisecond) from one instant to another; 0 when the second is not later. */
export function businessSecondsBetween(calendar: Calendar, from: string, to: string): number {
  const days = workingDays(calendar);
  if (days.alwaysOpen) return secondsBetween(from, to);
  const begin = Date.parse(from);
  const finish = Date.parse(to);
  let sum = 0;
  for (const [start, end] of intervalsAfter(days, begin)) {
    if (start >= finish) break;
    sum += Math.min(end, finish) - Math.max(start, begin);
  }
  return Math.max(0, sum) / 1000;
}

/** Working intervals as instants, in order, from the one that contains the instant or comes next. */
function* intervalsAfter({ zone, hoursOf }: WorkingDays, instant: number): Generator<[number, number]> {
  const today = Math.floor((instant + zone.offsetAt(instant)) / DAY);
  // A day earlier: where the clock is set back at midnight, yesterday's hours may still run.
  for (let day = today - 1; day <= today + HORIZON_DAYS; day++) {
    for (const [from, to] of hoursOf(day)) {
      const end = zone.instantOf(day * DAY + to);
      if (end <= instant) continue;
      const start = zone.instantOf(day * DAY + from);
      if (end > start) yield [start, end];
    }
  }
}

function workingDays(calendar: Calendar): WorkingDays {
  const known = compiled.get(calendar);
  if (known) return known;
  const made = compile(calendar);
  compiled.set(calendar, made);
  return made;
}

function compile({ timeZone, hours, holidays, extraDays }: Calendar): WorkingDays {
  const { sun, mon, tue, wed, thu, fri, sat } = hours;
  // 1970-01-01 was a Thursday.
  const week = [thu, fri, sat, sun, mon, tue, wed].map(parse);
  const special = new Map<number, Hours>(holidays.map((date) => [dayOf(date), []]));
  for (const [date, intervals] of Object.entries(extraDays)) special.set(dayOf(date), parse(intervals));
  return {
    zone: zoneOf(timeZone),
    alwaysOpen: [...week, ...special.values()].every(isWholeDay),
    hoursOf: (day) => special.get(day) ?? week[((day % 7) + 7) % 7] ?? [],
  };
}

const dayOf = (date: string): number => Date.parse(date) / DAY;

const parse = (intervals: readonly (readonly [string, string])[]): Hours =>
  intervals.map(([from, to]) => [timeOfDay(from), timeOfDay(to)] as const);

const timeOfDay = (text: string): number => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * MINUTE;

/** Without a minute's break from midnight to midnight. */
const isWholeDay = (hours: Hours): boolean =>
  hours[0]?.[0] === 0 && hours.at(-1)?.[1] === DAY && hours.every(([from], i) => i === 0 || hours[i - 1]?.[1] === from);
