import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contextWith } from '../support/synth.ts';

/** Runs the app as the CDK CLI does. */
async function runApp(context: Record<string, unknown>) {
  const outdir = mkdtempSync(join(tmpdir(), 'careline-app-'));
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) };
  const app = join(import.meta.dirname, '../../bin/careline.ts');
  return promisify(execFile)(process.execPath, [app], { env }).then(
    () => ({ code: 0, stderr: '', written: readdirSync(outdir) }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr, written: readdirSync(outdir) }),
  );
}

describe('the app with a wrong configuration', { timeout: 60_000 }, () => {
  it('ends with the path and what was expected, without a stack, having written nothing', async () => {
    const result = await runApp(contextWith({ sla: { warnAt: 'late' } }));
    expect(result).toEqual({
      code: 1,
      stderr: 'The configuration in cdk.json is wrong:\n  careline.sla.warnAt: expected number; got "late"\n',
      written: [],
    });
  });
});
