/** `npm test`, on a fresh clone too: types, lint, unused code, synth, then all tests. Last line: `N passed, N failed`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ensureInstalled, root, run, runNode } from './with-node.mjs';

await ensureInstalled();
const scratch = mkdtempSync(join(tmpdir(), 'careline-test-'));
const counts = { passed: 0, failed: 0 };

/** One check: its output is shown only when it fails. */
async function check(name, command, args) {
  let output = '';
  const code = await run(command, args, { onOutput: (text) => (output += text) });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) console.log(output.trimEnd());
}

/** Vitest's own counts; a run that ends without them counts as one failure. */
async function vitest() {
  const report = join(scratch, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--maxWorkers=2', ...reporters]);
  if (!existsSync(report)) {
    counts.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded has no tests to count, and is a failure.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  counts.passed += numPassedTests;
  counts.failed += numFailedTests + broken.length;
  if (code !== 0 && numFailedTests + broken.length === 0) counts.failed += 1;
}

try {
  await check('types', bin('tsc'), ['--noEmit']);
  if (existsSync(join(root, 'web/tsconfig.json')))
    await check('types of the pages', bin('tsc'), ['--noEmit', '-p', 'web']);
  await check('lint', bin('biome'), ['check', '.']);
  await check('unused code', bin('knip'), []);
  await check('build and synth', bin('cdk'), ['synth', '--quiet', '--no-notices', '-o', join(scratch, 'cdk.out')]);
  await vitest();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
