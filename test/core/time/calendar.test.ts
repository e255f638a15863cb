import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { calendarSchema } from '../../../core/policy.ts';
import { addBusinessSeconds, businessSecondsBetween } from '../../../core/time/calendar.ts';

type Input = z.input<typeof calendarSchema>;
const calendar = (input: Input) => calendarSchema.parse(input);

const week = (hours: [string, string][], weekend: [string, string][] = []) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: weekend,
  sun: weekend,
});
const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const H = 3600;

const calendars = {
  always: calendar({}),
  office: calendar({ timeZone: 'UTC', hours: week([['09:00', '17:00']]) }),
  lunch: calendar({
    timeZone: 'Europe/Berlin',
    hours: week([
      ['08:30', '12:00'],
      ['13:00', '17:30'],
    ]),
  }),
  berlinNights: calendar({ timeZone: 'Europe/Berlin', hours: week([['00:00', '06:00']], [['00:00', '06:00']]) }),
  berlinDays: calendar({
    timeZone: 'Europe/Berlin',
    hours: week([['00:00', '24:00']], [['00:00', '24:00']]),
    holidays: ['2026-01-01'],
  }),
  newYork: calendar({ timeZone: 'America/New_York', hours: week([['00:00', '12:00']], [['00:00', '12:00']]) }),
  overnight: calendar({
    timeZone: 'UTC',
    hours: week(
      [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
    ),
  }),
  /** National Day 2026: off from 1 to 7 October, work on Sunday 20 September and Saturday 10 October instead. */
  shanghai: calendar({
    timeZone: 'Asia/Shanghai',
    hours: week([['09:00', '18:00']]),
    holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`),
    extraDays: { '2026-09-20': [['09:00', '18:00']], '2026-10-10': [['10:00', '12:00']] },
  }),
  sundays: calendar({ timeZone: 'UTC', hours: { ...none, sun: [['10:00', '10:01']] } }),
  /** Closed for a year and a half. */
  longHoliday: calendar({
    timeZone: 'UTC',
    hours: week([['09:00', '17:00']], [['09:00', '17:00']]),
    holidays: Array.from({ length: 550 }, (_, i) => new Date(Date.UTC(2026, 0, 2 + i)).toISOString().slice(0, 10)),
  }),
  midnightChange: calendar({ timeZone: 'America/Havana', hours: week([['00:00', '23:30']], [['00:00', '23:30']]) }),
};

describe('addBusinessSeconds', () => {
  it.each<[string, keyof typeof calendars, string, number, string]>([
    ['always open is plain time', 'always', '2026-03-01T00:00:00.000Z', 36.5, '2026-03-01T00:00:36.500Z'],
    ['within a day', 'office', '2026-03-04T10:00:00.000Z', H, '2026-03-04T11:00:00.000Z'],
    ['a start before opening counts from opening', 'office', '2026-03-04T03:00:00.000Z', H, '2026-03-04T10:00:00.000Z'],
    [
      'a start at closing time counts from the next opening',
      'office',
      '2026-03-04T17:00:00.000Z',
      H,
      '2026-03-05T10:00:00.000Z',
    ],
    ['an end exactly at closing stays that day', 'office', '2026-03-04T16:00:00.000Z', H, '2026-03-04T17:00:00.000Z'],
    [
      'a millisecond more goes to the next day',
      'office',
      '2026-03-04T16:00:00.000Z',
      H + 0.001,
      '2026-03-05T09:00:00.001Z',
    ],
    ['over the weekend', 'office', '2026-03-06T16:30:00.000Z', H, '2026-03-09T09:30:00.000Z'],
    [
      'no time passes in no time, even when closed',
      'office',
      '2026-03-07T12:00:00.000Z',
      0,
      '2026-03-07T12:00:00.000Z',
    ],
    ['over a lunch break', 'lunch', '2026-03-04T10:30:00.000Z', H, '2026-03-04T12:30:00.000Z'],
    ['to the start of a lunch break', 'lunch', '2026-03-04T10:30:00.000Z', H / 2, '2026-03-04T11:00:00.000Z'],
    [
      'Berlin, spring: the night has an hour less',
      'berlinNights',
      '2026-03-28T23:00:00.000Z',
      5 * H,
      '2026-03-29T04:00:00.000Z',
    ],
    [
      'Berlin, spring: six hours do not fit',
      'berlinNights',
      '2026-03-28T23:00:00.000Z',
      6 * H,
      '2026-03-29T23:00:00.000Z',
    ],
    ['Berlin, autumn: seven hours fit', 'berlinNights', '2026-10-24T22:00:00.000Z', 7 * H, '2026-10-25T05:00:00.000Z'],
    [
      'New York, spring: eleven hours to noon',
      'newYork',
      '2026-03-08T05:00:00.000Z',
      11 * H,
      '2026-03-08T16:00:00.000Z',
    ],
    [
      'New York, autumn: thirteen hours to noon',
      'newYork',
      '2026-11-01T04:00:00.000Z',
      13 * H,
      '2026-11-01T17:00:00.000Z',
    ],
    ['an overnight shift in two intervals', 'overnight', '2026-03-04T23:00:00.000Z', 2 * H, '2026-03-05T01:00:00.000Z'],
    ['from one night to the next', 'overnight', '2026-03-05T05:00:00.000Z', 2 * H, '2026-03-05T23:00:00.000Z'],
    ['a make-up Sunday is a working day', 'shanghai', '2026-09-18T09:00:00.000Z', 2 * H, '2026-09-20T02:00:00.000Z'],
    ['over Golden Week', 'shanghai', '2026-09-30T09:00:00.000Z', 2 * H, '2026-10-08T02:00:00.000Z'],
    ['an extra day has hours of its own', 'shanghai', '2026-10-09T10:00:00.000Z', 3 * H, '2026-10-12T02:00:00.000Z'],
    ['one minute a week', 'sundays', '2026-03-01T00:00:00.000Z', 150, '2026-03-15T10:00:30.000Z'],
    ['a holiday of a year and a half', 'longHoliday', '2026-01-01T16:59:00.000Z', 120, '2027-07-06T09:01:00.000Z'],
  ])('%s', (_, name, from, seconds, to) => {
    expect(addBusinessSeconds(calendars[name], from, seconds)).toBe(to);
    expect(businessSecondsBetween(calendars[name], from, to)).toBeCloseTo(seconds, 6);
  });

  it('ends a hundred years ahead at the latest', () => {
    const seldom = calendar({ timeZone: 'UTC', hours: { ...none, sun: [['10:00', '10:01']] } });
    expect(addBusinessSeconds(seldom, '2026-03-01T00:00:00.000Z', 400_000)).toBe('2126-03-02T00:00:00.000Z');
  });
});

describe('businessSecondsBetween', () => {
  it.each<[string, keyof typeof calendars, string, string, number]>([
    ['nothing out of hours', 'office', '2026-03-07T00:00:00.000Z', '2026-03-08T23:00:00.000Z', 0],
    ['a week', 'office', '2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z', 40 * H],
    ['backwards is nothing', 'office', '2026-03-04T12:00:00.000Z', '2026-03-04T10:00:00.000Z', 0],
    ['a spring day in Berlin', 'berlinDays', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 23 * H],
    ['an autumn day in Berlin', 'berlinDays', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 25 * H],
    ['a holiday', 'berlinDays', '2025-12-31T22:00:00.000Z', '2026-01-01T23:00:00.000Z', H],
    ['days of ten years', 'berlinDays', '2016-01-01T00:00:00.000Z', '2025-12-31T23:00:00.000Z', 3652 * 24 * H + 23 * H],
    [
      'a clock set back at midnight',
      'midnightChange',
      '2026-11-01T04:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
      24.5 * H,
    ],
  ])('%s', (_, name, from, to, seconds) => {
    expect(businessSecondsBetween(calendars[name], from, to)).toBe(seconds);
  });
});

describe('business time', () => {
  const names = Object.keys(calendars) as (keyof typeof calendars)[];
  const aCalendar = fc.constantFrom(...names).map((name) => calendars[name]);
  const instant = fc
    .date({ min: new Date('2025-12-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  // Whole milliseconds, up to eleven days of work.
  const seconds = fc
    .oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 300_000 }))
    .map((n) => n / 1000);
  const runs = { numRuns: 150 };

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(aCalendar, instant, seconds, (c, from, s) => {
        expect(businessSecondsBetween(c, from, addBusinessSeconds(c, from, s))).toBeCloseTo(s, 6);
      }),
      runs,
    );
  });

  it('adds up: in two steps as in one', () => {
    fc.assert(
      fc.property(aCalendar, instant, seconds, seconds, (c, from, a, b) => {
        expect(addBusinessSeconds(c, addBusinessSeconds(c, from, a), b)).toBe(addBusinessSeconds(c, from, a + b));
      }),
      runs,
    );
  });

  it('adds up over any moment in between', () => {
    fc.assert(
      fc.property(aCalendar, instant, instant, instant, (c, ...moments) => {
        const [a = '', b = '', d = ''] = moments.sort();
        expect(businessSecondsBetween(c, a, b) + businessSecondsBetween(c, b, d)).toBeCloseTo(
          businessSecondsBetween(c, a, d),
          6,
        );
      }),
      runs,
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(aCalendar, instant, instant, seconds, seconds, (c, one, other, a, b) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(addBusinessSeconds(c, early, more) <= addBusinessSeconds(c, late, more)).toBe(true);
        expect(addBusinessSeconds(c, early, less) <= addBusinessSeconds(c, early, more)).toBe(true);
        expect(addBusinessSeconds(c, early, less) > early).toBe(true);
      }),
      runs,
    );
  });
});
