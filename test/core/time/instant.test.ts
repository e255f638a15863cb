import { describe, expect, it } from 'vitest';
import { addSeconds, laterOf, parseInstant, secondsBetween } from '../../../core/time/instant.ts';

describe('instants', () => {
  it('add seconds to the millisecond', () => {
    expect(addSeconds('2026-02-28T23:59:59.999Z', 0.001)).toBe('2026-03-01T00:00:00.000Z');
  });

  it('measure forwards only', () => {
    expect(secondsBetween('2026-03-01T00:00:00.000Z', '2026-03-01T00:01:00.500Z')).toBe(60.5);
    expect(secondsBetween('2026-03-01T00:01:00.000Z', '2026-03-01T00:00:00.000Z')).toBe(0);
  });

  it('compare as text', () => {
    expect(laterOf('2026-03-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')).toBe('2026-03-01T00:00:00.000Z');
    expect(laterOf('2026-03-01T00:00:00.000Z', undefined)).toBe('2026-03-01T00:00:00.000Z');
  });

  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00.123+08:00', '2026-03-01T01:00:00.123Z'],
    ['2026-03-01T24:00:00Z', undefined],
    ['2026-03-01T09:00:00', undefined],
    ['2026-03-01', undefined],
    ['2026-02-31T09:00:00Z', undefined],
    ['+012026-03-01T09:00:00Z', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('read %j', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });
});
