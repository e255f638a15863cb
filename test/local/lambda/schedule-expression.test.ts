import { describe, expect, it } from 'vitest';
import { nextRun } from '../../../local/lambda/schedule-expression.ts';

describe('a schedule', () => {
  it.each([
    ['rate(1 minute)', '2026-11-22T10:00:30Z', '2026-11-22T10:01:00Z'],
    ['rate(1 minute)', '2026-11-22T10:01:00Z', '2026-11-22T10:02:00Z'],
    ['rate(15 minutes)', '2026-11-22T10:01:00Z', '2026-11-22T10:15:00Z'],
    ['rate(1 day)', '2026-11-22T10:01:00Z', '2026-11-23T00:00:00Z'],
    ['cron(0 8 * * ? *)', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z'],
    ['cron(0/15 * * * ? *)', '2026-11-22T08:16:00Z', '2026-11-22T08:30:00Z'],
    ['cron(30 6 ? * MON-FRI *)', '2026-11-21T00:00:00Z', '2026-11-23T06:30:00Z'],
    ['cron(0 0 1 JAN,JUL ? *)', '2026-11-21T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['at(2026-12-01T00:00:00)', '2026-11-21T00:00:00Z', '2026-12-01T00:00:00Z'],
  ])('%s after %s is due at %s', (expression, after, expected) => {
    expect(nextRun(expression, new Date(after))).toEqual(new Date(expected));
  });

  it('that is over has no next run', () => {
    expect(nextRun('at(2026-01-01T00:00:00)', new Date('2026-02-01T00:00:00Z'))).toBeNull();
  });

  it.each(['rate(0 minutes)', 'rate(1 fortnight)', 'cron(61 * * * ? *)', 'cron(0 0 30 2 ? *)', 'hourly'])(
    '%s is refused',
    (expression) => {
      expect(() => nextRun(expression, new Date('2026-01-01T00:00:00Z'))).toThrow(/schedule/i);
    },
  );
});
