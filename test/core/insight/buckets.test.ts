import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, percentile } from '../../../core/insight/buckets.ts';

const YEAR = 31_536_000;

const counted = (durations: readonly number[]): Map<number, number> => {
  const buckets = new Map<number, number>();
  for (const seconds of durations) buckets.set(bucketOf(seconds), (buckets.get(bucketOf(seconds)) ?? 0) + 1);
  return buckets;
};

/** Nearest rank. */
const exact = (durations: readonly number[], share: number): number =>
  durations.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(share * durations.length)) - 1] ?? Number.NaN;

describe('percentiles from buckets', () => {
  it('are at most 10 % or one second off', () => {
    const durations = fc.array(fc.oneof(fc.nat(YEAR), fc.nat(600), fc.double({ min: 0, max: 90, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.9, 1), (all, share) => {
        const truth = exact(all, share);
        const found = percentile(counted(all), share) ?? Number.NaN;
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(Math.max(1, 0.1 * truth));
      }),
    );
  });

  it('need few buckets', () => {
    expect(bucketOf(YEAR)).toBeLessThan(100);
    expect([0, 0.4, 1, 1.2, 1.2 ** 7].map(bucketOf)).toEqual([0, 0, 0, 1, 7]);
  });

  it('are null of nothing', () => {
    expect(percentile(new Map(), 0.5)).toBeNull();
    expect(percentile(new Map([[4, 0]]), 0.9)).toBeNull();
  });
});
