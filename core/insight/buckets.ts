/**
 * Durations in buckets whose bounds grow by a fifth: any number of them is a few dozen counters, and a percentile read from
 * them is at most 10 % (or one second) off the exact one.
 */
const GROWTH = Math.log(1.2);

/** Bucket 0 is up to one second, bucket n up to 1.2 ^ n seconds. */
export const bucketOf = (seconds: number): number =>
  // Bounds belong to the bucket below, also where the logarithm is a hair too large.
  seconds <= 1 ? 0 : Math.ceil(Math.log(seconds) / GROWTH - 1e-9);

/** The middle of a bucket in seconds, by ratio: equally far from both bounds. */
const middleOf = (bucket: number): number => (bucket === 0 ? 1 : Math.exp((bucket - 0.5) * GROWTH));

/** Nearest-rank percentile in whole seconds, `share` from 0 to 1; null where there is nothing. */
export function percentile(buckets: ReadonlyMap<number, number>, share: number): number | null {
  const filled = [...buckets].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const total = filled.reduce((sum, [, count]) => sum + count, 0);
  let left = Math.max(1, Math.ceil(share * total));
  for (const [bucket, count] of filled) {
    left -= count;
    if (left <= 0) return Math.round(middleOf(bucket));
  }
  return null;
}
