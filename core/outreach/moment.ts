/** Instants as a customer reads them: the shop's wall clock, with the zone named. */

export interface Moment {
  /** Where the day has a shorter name than its date. */
  relativeDay?: 'today' | 'tomorrow';
  /** `Monday 9 November`, `11月9日星期一`. */
  day: string;
  /** `14:30`. */
  time: string;
  /** `UTC`, `UTC+8`. */
  zone: string;
}

const DAY_MS = 86_400_000;

/** An instant in a zone, its day named in a language and, if near, as seen from `now`. */
export function momentOf(instant: string, now: string, timeZone: string, lang: string): Moment {
  const at = new Date(instant);
  const daysAhead = (calendarDay(at, timeZone) - calendarDay(new Date(now), timeZone)) / DAY_MS;
  const relativeDay = daysAhead === 0 ? 'today' : daysAhead === 1 ? 'tomorrow' : undefined;
  return {
    ...(relativeDay ? { relativeDay } : {}),
    day: new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(at),
    time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at),
    zone: zoneName(at, timeZone),
  };
}

/** Midnight UTC of the wall clock's date: differences of two are whole days, whatever summer time does. */
function calendarDay(at: Date, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    .format(at)
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, day);
}

function zoneName(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '')
    .replace(/^(?:GMT|UTC)?/, 'UTC')
    .replace(/^UTC[+-]0$/, 'UTC');
}
