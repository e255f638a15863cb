/** What a cold start loads: each function's bundle beside an empty handler, each import in a fresh process. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Figure, median } from './report.ts';

const RUNS = 7;
const bundles = resolve(import.meta.dirname, '../build/functions');

/** Milliseconds that importing the module takes, without Node's own start. The environment is empty: what fails there fails at once, as parsing it does. */
function importTime(file: string): number {
  const script = `const t=performance.now();await import(${JSON.stringify(pathToFileURL(file).href)}).catch(()=>{});process.stdout.write(String(performance.now()-t))`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .at(-1),
  );
}

export function bundleFigures(): Figure[] {
  const scratch = mkdtempSync(join(tmpdir(), 'careline-bench-'));
  try {
    const empty = join(scratch, 'index.mjs');
    writeFileSync(empty, 'export const handler = async () => {};\n');
    const functions = readdirSync(bundles, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = functions.map(({ name }) => ({ name, file: join(bundles, name, 'index.mjs') }));
    const samples = new Map<string, number[]>([empty, ...files.map(({ file }) => file)].map((file) => [file, []]));
    for (let run = 0; run < RUNS; run++) for (const [file, times] of samples) times.push(importTime(file));
    const base = median(samples.get(empty) ?? []);
    return files.map(({ name, file }) => {
      const time = median(samples.get(file) ?? []);
      const size = statSync(file).size / 1024;
      return {
        name: `${name}: cold initialisation`,
        ratio: time / base,
        detail: `${size.toFixed(0)} KB, ${time.toFixed(0)} ms (empty handler ${base.toFixed(1)} ms)`,
      };
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
