/** Dates as mails write them. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours east of Greenwich of the names that RFC 5322, 4.3 lists, and of some that clients write. */
const ZONES: Record<string, number> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ cet: 1, cest: 2, msk: 3, jst: 9, kst: 9, bst: 1 },
};
const DATE =
  /(\d{1,2})[\s-]{1,5}([a-z]{3})[a-z]{0,6}\.?[\s-]{1,5}(\d{2,4})[\s,]{1,5}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,9})?\s{0,5}(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?/i;
const ISO = /^\s*(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s?(Z|[+-]\d{2}:?\d{2})?\s*$/;

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
};

/** ISO 8601 in UTC; undefined for what is no date, or a day or time that does not exist. */
export function parseDate(raw: string | undefined): string | undefined {
  const text = raw?.slice(0, 200) ?? '';
  const iso = ISO.exec(text);
  if (iso) {
    const instant = new Date(`${iso[1]?.replace(' ', 'T')}${iso[2] ?? 'Z'}`);
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
  }
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '0', sign, zoneHour, zoneMinute, name] =
    match;
  const at = MONTHS.indexOf(month.toLowerCase());
  // A leap second is the first of the next minute.
  const utc = new Date(
    Date.UTC(fullYear(year), at, Number(day), Number(hour), Number(minute), Math.min(59, Number(second))),
  );
  const exists =
    at >= 0 &&
    utc.getUTCDate() === Number(day) &&
    utc.getUTCHours() === Number(hour) &&
    Number(minute) < 60 &&
    Number(second) <= 60;
  const years = utc.getUTCFullYear();
  if (!exists || years < 1970 || years > 2200) return undefined;
  const offset =
    sign === undefined
      ? (ZONES[name?.toLowerCase() ?? ''] ?? 0) * 60
      : (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute));
  // A zone that no place has tells nothing.
  return new Date(utc.getTime() - (Math.abs(offset) <= 840 ? offset : 0) * 60_000).toISOString();
}
