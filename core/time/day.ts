/** Days without a clock, as ISO 8601 texts, whose text order is time order. */
import { zoneOf } from './zone.ts';

const DAY = 86_400_000;

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The day that it is at an instant in a time zone. */
export function localDay(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return dayOf(at + zoneOf(timeZone).offsetAt(at));
}

export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);
/** Negative where `to` comes before `from`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** Undefined for a day that no calendar has, 30 February say. Years 1900 to 2199. */
export function dayFrom(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const text = dayOf(Date.UTC(year, month - 1, day));
  return Number(text.slice(8)) === day ? text : undefined;
}
