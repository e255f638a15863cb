/** Instants, spans and names of languages in people's words, by `Intl`. */
import type { Language } from './words.ts';

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

export function dateTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** A day as `YYYY-MM-DD`, which is in no time zone. */
export function dayOf(date: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}

export function clockTime(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { hour: '2-digit', minute: '2-digit' }).format(date);
}

export function wholeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(tags[language]).format(value);
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

const units: [Intl.RelativeTimeFormatUnit & Intl.NumberFormatOptions['unit'], number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The greatest unit that still says something: 119 minutes are 2 hours, 50 hours are 2 days. */
function inUnit(seconds: number): [(typeof units)[number][0], number] {
  const size = Math.abs(seconds);
  for (const [unit, length] of units) {
    if (size >= length * (unit === 'minute' ? 1 : 0.98)) return [unit, Math.round(seconds / length)];
  }
  return ['minute', 0];
}

/** "in 25 minutes", "2 hours ago", "now". */
export function relativeTime(instant: string, now: number, language: Language): string {
  const [unit, count] = inUnit((Date.parse(instant) - now) / 1000);
  if (count === 0) return new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }).format(0, 'second');
  return new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }).format(count, unit);
}

/** "25 min", "2 hr": for lists and figures. */
export function span(seconds: number, language: Language, display: 'short' | 'long' = 'short'): string {
  const [unit, count] = inUnit(Math.max(seconds, 0));
  const value = count === 0 && seconds > 0 ? 1 : count;
  return new Intl.NumberFormat(tags[language], { style: 'unit', unit, unitDisplay: display }).format(value);
}

/** "German" for `de`; the tag itself where it names no language. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(tags[language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
