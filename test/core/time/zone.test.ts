import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../core/time/zone.ts';

const instantOf = (zone: string, wall: string) =>
  new Date(zoneOf(zone).instantOf(Date.parse(`${wall}Z`))).toISOString();

describe('wall time as an instant', () => {
  it.each([
    ['UTC', '2026-03-04T09:00:00', '2026-03-04T09:00:00.000Z'],
    ['Asia/Shanghai', '2026-03-04T09:00:00', '2026-03-04T01:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-04T00:00:00', '2026-03-03T18:15:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-03-08T00:00:00', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-08T12:00:00', '2026-03-08T16:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T12:00:00', '2026-10-04T01:00:00.000Z'],
  ])('%s %s', (zone, wall, instant) => {
    expect(instantOf(zone, wall)).toBe(instant);
  });

  it.each([
    [
      'a time that is left out is the change itself',
      'Europe/Berlin',
      '2026-03-29T02:30:00',
      '2026-03-29T01:00:00.000Z',
    ],
    ['a time that comes twice is the earlier', 'Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T10:00:00.000Z'],
    ['a midnight that comes twice', 'America/Havana', '2026-11-01T00:30:00', '2026-11-01T04:30:00.000Z'],
  ])('%s', (_, zone, wall, instant) => {
    expect(instantOf(zone, wall)).toBe(instant);
  });

  it('knows the offset before 1970 and within a second', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(berlin.offsetAt(Date.parse('1969-12-31T23:59:59.999Z'))).toBe(3_600_000);
    expect(berlin.offsetAt(Date.parse('2026-03-29T00:59:59.999Z'))).toBe(3_600_000);
    expect(berlin.offsetAt(Date.parse('2026-03-29T01:00:00.000Z'))).toBe(7_200_000);
  });
});
