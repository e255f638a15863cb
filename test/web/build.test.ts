import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from './support/browser.ts';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await buildPages());
});
afterAll(() => remove());

const html = (page: string) => readFileSync(join(folder, page), 'utf8');
const named = (page: string) => [...html(page).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
/** Everything that a page names, as it travels. */
const weight = (page: string) =>
  named(page).reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);

describe.each([
  ['index.html', 30_000],
  ['status.html', 30_000],
  ['survey.html', 30_000],
  ['unsubscribe.html', 30_000],
  // What leads alone see is loaded when they open it.
  ['desk/index.html', 64_000],
])('%s', (page, budget) => {
  it(`weighs less than ${budget} bytes with its scripts and styles`, () => {
    expect(weight(page)).toBeLessThan(budget);
  });

  it('names files of its own origin only, with a hash where they may be cached for ever', () => {
    for (const path of named(page)) {
      expect(path).toMatch(/^\/(?:assets\/[\w.-]+-[\w-]{8}\.(?:js|css)|favicon\.svg)$/);
      expect(existsSync(join(folder, path))).toBe(true);
    }
  });

  it('has no script or style inside, as the content security policy demands', () => {
    expect(html(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });
});
