/** EventBridge's `rate()`, `cron()` and `at()` expressions. */
import { SetupError } from '../places.ts';

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function field(text: string, min: number, max: number, names: readonly string[], firstName: number): Set<number> {
  const value = (part: string) => {
    const named = names.indexOf(part.toUpperCase());
    return named >= 0 ? named + firstName : Number(part);
  };
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const low = range === '*' || range === '?' ? min : value(from);
    const high = range === '*' || range === '?' ? max : to !== undefined ? value(to) : step !== undefined ? max : low;
    const by = Number(step ?? 1);
    if (![low, high, by].every(Number.isInteger) || by < 1 || low < min || high > max) {
      throw new SetupError(`The schedule's field «${text}» is not understood.`);
    }
    for (let i = low; i <= high; i += by) values.add(i);
  }
  return values;
}

function nextCron(text: string, after: Date): Date {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = text.trim().split(/\s+/);
  const minutes = field(minute, 0, 59, [], 0);
  const hours = field(hour, 0, 23, [], 0);
  const days = field(day, 1, 31, [], 0);
  const months = field(month, 1, 12, MONTHS, 1);
  const weekdays = field(weekday, 1, 7, DAYS, 1);
  const years = field(year, 1970, 2199, [], 0);
  const at = new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000);
  for (const limit = at.getTime() + 366 * 5 * 86_400_000; at.getTime() < limit; ) {
    const dayFits =
      years.has(at.getUTCFullYear()) &&
      months.has(at.getUTCMonth() + 1) &&
      days.has(at.getUTCDate()) &&
      weekdays.has(at.getUTCDay() + 1);
    if (!dayFits) at.setUTCHours(24, 0, 0, 0);
    else if (!hours.has(at.getUTCHours())) at.setUTCMinutes(60, 0, 0);
    else if (!minutes.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0, 0);
    else return at;
  }
  throw new SetupError(`The schedule cron(${text}) never comes due.`);
}

/**
 * The first moment after `after` at which the schedule fires (UTC), null when there is none. `rate` counts from the epoch,
 * so that a restart does not move it. Throws SetupError for an expression that is not understood.
 */
export function nextRun(expression: string, after: Date): Date | null {
  const [, kind, text = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'cron') return nextCron(text, after);
  if (kind === 'at') {
    const at = new Date(`${text}Z`);
    return at > after ? at : null;
  }
  const [, amount, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const period = Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (kind !== 'rate' || !(period > 0)) throw new SetupError(`The schedule «${expression}» is not understood.`);
  return new Date((Math.floor(after.getTime() / period) + 1) * period);
}
