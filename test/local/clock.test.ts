import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepsOf, VirtualClock } from '../../local/clock.ts';
import { parseDuration } from '../../local/duration.ts';

const minutes = (count: number) => count * 60_000;

describe('a duration', () => {
  it.each([
    ['PT1S', 1000],
    ['P1DT2H', minutes(26 * 60)],
    ['P2W', minutes(14 * 24 * 60)],
    ['PT1H30M0.5S', minutes(90) + 500],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each(['', 'P', 'PT', 'P1Y', '1 day', 'P-1D', 'P1H'])('«%s» is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});

describe('an advance', () => {
  it.each([
    ['PT3M', [minutes(1), minutes(1), minutes(1)]],
    ['PT1M30S', [minutes(1), 30_000]],
    ['PT0S', []],
  ])('of %s goes minute by minute', (duration, expected) => {
    expect(stepsOf(duration)).toEqual(expected);
  });

  it.each(['P1D', 'P30D', 'P365D'])('of %s takes at most 60 steps and arrives', (duration) => {
    const steps = stepsOf(duration);
    expect(steps.length).toBeLessThanOrEqual(60);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(parseDuration(duration));
  });
});

describe('the clock', () => {
  it('keeps its lead on disk', () => {
    const dir = mkdtempSync(join(tmpdir(), 'careline-clock-'));
    new VirtualClock(dir).advance(minutes(60));
    const lead = new VirtualClock(dir).now().getTime() - Date.now();
    expect(Math.round(lead / minutes(1))).toBe(60);
    rmSync(dir, { recursive: true });
  });
});
