/** How a benchmark tells its figures: ratios first, the raw numbers behind them. */
export interface Figure {
  name: string;
  /** What the ratio is of: ours to the bare thing, measured side by side in this run. */
  ratio?: number;
  detail: string;
}

export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, ratio, detail } of figures) {
    console.log(`  ${(ratio === undefined ? '' : `${ratio.toFixed(2)}x`).padStart(8)}  ${name.padEnd(46)} ${detail}`);
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Operations per second of `count` runs of an action, `concurrency` at a time. */
export async function rate(
  count: number,
  concurrency: number,
  action: (i: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    for (let i = next++; i < count; i = next++) await action(i);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (count * 1000) / (performance.now() - started);
}
