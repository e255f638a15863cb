import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFunctions, functionNames } from '../../scripts/build.ts';
import { lambdaNames } from '../support/synth.ts';

const functionsDir = join(import.meta.dirname, '../../functions');
const root = mkdtempSync(join(tmpdir(), 'careline-bundles-'));
const temporary = () => mkdtempSync(join(root, 'dir-'));
afterAll(() => rmSync(root, { recursive: true }));

/**
 * Kilobytes of minified code, and of data beside it, that a cold start reads. The AWS SDK is some 330 of each, zod 110, S3 and its signer 125, what
 * messages name and the shop's rules 25. Raise a budget only for something that the function needs: `import { z } from 'zod'` alone costs 320.
 */
const budgets: Record<string, number> = {
  'public-api': 845,
  'desk-api': 900,
  relay: 535,
  // With the classifier's weights.
  triage: 3_650,
  // The same, and the messages that hold the model in place.
  learning: 3_650,
  outreach: 1_010,
  insight: 550,
  clock: 620,
  // S3, too: it looks for mail without an outcome.
  reconcile: 800,
  'mail-feedback': 630,
  // With the weights that tell languages apart.
  'mail-intake': 1_120,
  'mail-view': 1_050,
};

describe('the bundle of', () => {
  const outDir = temporary();
  beforeAll(() => buildFunctions(functionsDir, outDir), 60_000);

  it('every function has a budget', () => {
    expect(functionNames(functionsDir)).toEqual(lambdaNames().sort());
    expect(Object.keys(budgets).sort()).toEqual(lambdaNames().sort());
  });

  it.each(Object.entries(budgets))('%s stays within %d KB', (name, budget) => {
    const { outputs } = JSON.parse(readFileSync(join(outDir, 'meta.json'), 'utf8'));
    const bytes = Object.entries<{ bytes: number }>(outputs)
      .filter(([path]) => path.includes(`/${name}/`) && !path.endsWith('.map'))
      .reduce((sum, [, output]) => sum + output.bytes, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(Math.ceil(bytes / 1_000)).toBeLessThanOrEqual(budget);
  });
});

describe('the build', { timeout: 60_000 }, () => {
  const write = (dir: string, name: string, code: string) => {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, name, 'index.ts'), code);
  };

  it('makes a module of each folder with an index.ts, with its source map, and drops what is no longer there', async () => {
    const [source, out] = [temporary(), temporary()];
    write(source, 'greet', "export const handler = (name: string): string => 'hello '.concat(name);\n");
    mkdirSync(join(source, 'shared'));
    mkdirSync(join(out, 'gone'));
    await buildFunctions(source, out);
    expect(readdirSync(out).sort()).toEqual(['greet', 'meta.json']);
    expect(readdirSync(join(out, 'greet')).sort()).toEqual(['index.mjs', 'index.mjs.map']);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(out, 'greet/index.mjs')).href);
    expect(handler('you')).toBe('hello you');
  });

  it('leaves the core’s data beside the code, and nothing of an earlier build', async () => {
    const [source, out] = [temporary(), temporary()];
    const weights = join(functionsDir, '../core/text/language-weights.json');
    write(
      source,
      'speak',
      `import data from ${JSON.stringify(weights)} with { type: 'json' };\nexport const handler = () => data.languages[0];\n`,
    );
    mkdirSync(join(out, 'speak/old'), { recursive: true });
    await buildFunctions(source, out);
    expect(readdirSync(join(out, 'speak')).sort()).toEqual(['index.mjs', 'index.mjs.map', 'language-weights.json']);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(out, 'speak/index.mjs')).href);
    expect(handler()).toBe('en');
  });

  it('lets CommonJS packages require Node’s own modules', async () => {
    const [source, out] = [temporary(), temporary()];
    write(source, 'old', "import { sep } from './legacy.cjs';\nexport const handler = () => sep;\n");
    writeFileSync(join(source, 'old/legacy.cjs'), "exports.sep = require('node:path').sep;\n");
    await buildFunctions(source, out);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(out, 'old/index.mjs')).href);
    expect(handler()).toBe('/');
  });

  it('fails where there is nothing to build', async () => {
    await expect(buildFunctions(temporary(), temporary())).rejects.toThrow('No function to build');
  });
});
