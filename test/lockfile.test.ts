import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const lockfile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lockfile.packages);

/** Where Node would look for a dependency of the package at a path, nearest first. */
function places(path: string, dependency: string): string[] {
  const found = [`${path ? `${path}/` : ''}node_modules/${dependency}`];
  const parent = path.lastIndexOf('/node_modules/');
  return path === '' ? found : [...found, ...places(parent < 0 ? '' : path.slice(0, parent), dependency)];
}

describe('the lockfile', () => {
  it('knows the binaries of every platform, or `npm ci` refuses it', () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !places(path, name).some((place) => place in lockfile.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry’s host', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
