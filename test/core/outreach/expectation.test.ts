import { describe, expect, it } from 'vitest';
import { expectationOf, promise } from '../../../core/outreach/expectation.ts';
import { en } from '../../../core/outreach/messages/en.ts';
import { zh } from '../../../core/outreach/messages/zh.ts';

const now = '2026-11-05T12:00:00.000Z';

describe('what an acknowledgement promises', () => {
  it.each([
    ['2026-11-05T12:04:10.000Z', false, 'UTC', 'within 5 minutes.', '5 分钟内'],
    ['2026-11-05T12:00:01.000Z', false, 'UTC', 'within 1 minute.', '1 分钟内'],
    ['2026-11-05T12:56:10.000Z', false, 'UTC', 'within 1 hour.', '1 小时内'],
    ['2026-11-05T12:42:00.000Z', false, 'UTC', 'within 45 minutes.', '45 分钟内'],
    ['2026-11-05T14:00:00.000Z', false, 'UTC', 'within 2 hours.', '2 小时内'],
    ['2026-11-05T16:30:00.000Z', false, 'UTC', 'by 16:30 today (UTC).', '今天 16:30（UTC）之前'],
    ['2026-11-06T14:30:00.000Z', false, 'UTC', 'by 14:30 tomorrow (UTC).', '明天 14:30（UTC）之前'],
    ['2026-11-05T18:30:00.000Z', false, 'Asia/Shanghai', 'by 02:30 tomorrow (UTC+8).', '明天 02:30（UTC+8）之前'],
    [
      '2026-11-09T10:00:00.000Z',
      true,
      'Europe/Berlin',
      'by 11:00 on Monday 9 November (UTC+1). We are not at work',
      '11月9日星期一 11:00（UTC+1）之前',
    ],
    ['2026-11-05T12:30:00.000Z', true, 'UTC', 'by 12:30 today (UTC). We are not at work', '今天 12:30（UTC）之前'],
    ['2026-11-05T12:00:00.000Z', false, 'UTC', 'as soon as possible', '尽快回复您'],
    ['2026-11-04T12:00:00.000Z', true, 'UTC', 'as soon as possible', '尽快回复您'],
  ])('for %s, closed between: %s, zone %s', (dueAt, closedBetween, zone, english, chinese) => {
    expect(promise({ dueAt, closedBetween }, now, zone, en)).toContain(english);
    expect(promise({ dueAt, closedBetween }, now, zone, zh)).toContain(chinese);
  });

  it('is nothing exact where no clock runs', () => {
    expect(promise(undefined, now, 'UTC', en)).toContain('as soon as possible');
  });

  const clock = { targetSeconds: 3600, startedAt: now, usedSeconds: 0 };
  it.each([
    ['no clock', undefined, undefined],
    ['a paused clock', clock, undefined],
    ['a stopped clock', { ...clock, dueAt: '2026-11-05T13:00:00.000Z', stoppedAt: now }, undefined],
    [
      'an hour of an open shop',
      { ...clock, runningSince: now, dueAt: '2026-11-05T13:00:00.000Z' },
      { dueAt: '2026-11-05T13:00:00.000Z', closedBetween: false },
    ],
    [
      'an hour over a closed night',
      { ...clock, runningSince: now, dueAt: '2026-11-06T09:30:00.000Z' },
      { dueAt: '2026-11-06T09:30:00.000Z', closedBetween: true },
    ],
    [
      'half an hour left of the hour',
      { ...clock, usedSeconds: 1800, runningSince: now, dueAt: '2026-11-05T12:30:00.000Z' },
      { dueAt: '2026-11-05T12:30:00.000Z', closedBetween: false },
    ],
  ])('comes from the first-response clock: %s', (_case, first, expected) => {
    expect(expectationOf(first)).toEqual(expected);
  });
});
