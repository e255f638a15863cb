/** The layers of the code and who may import whom: read from the import lines themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const layers = [
  'bin',
  'lib',
  'core',
  'workflow',
  'adapters',
  'functions',
  'local',
  'web',
  'test',
  'bench',
  'scripts',
  'triage',
] as const;

interface Import {
  from: string;
  /** A path below the root for the project's own files, else a package's name. */
  to: string;
  own: boolean;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string): Import[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) => {
    const to = match[2] ?? match[3] ?? '';
    const own = to.startsWith('.');
    return {
      from: file,
      to: own ? relative(root, resolve(root, dirname(file), to)) : to,
      own,
      typeOnly: Boolean(match[1]),
    };
  });
}

const all = layers.flatMap(sources).flatMap(importsOf);
const within = (layer: string) => all.filter(({ from }) => from.startsWith(`${layer}/`));
const text = (found: Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

describe('imports point one way', () => {
  it('sees the code base', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  it('core imports zod and core only', () => {
    expect(text(within('core').filter(({ to, own }) => (own ? !to.startsWith('core/') : to !== 'zod')))).toEqual([]);
  });

  it('workflow imports core and its ports only', () => {
    expect(
      text(within('workflow').filter(({ to, own }) => (own ? !/^(core|workflow)\//.test(to) : to !== 'zod'))),
    ).toEqual([]);
  });

  it('adapters import core, ports and packages, and never workflow use cases', () => {
    const wrong = within('adapters').filter(
      ({ to, own }) => own && !/^(core|adapters)\//.test(to) && to !== 'workflow/ports.ts',
    );
    expect(text(wrong)).toEqual([]);
  });

  it('no function imports another function', () => {
    const folder = (path: string) => path.split('/')[1];
    const wrong = within('functions').filter(
      ({ from, to, own }) =>
        own &&
        (!/^(core|workflow|adapters|functions)\//.test(to) ||
          (to.startsWith('functions/') && folder(to) !== 'shared' && folder(to) !== folder(from))),
    );
    expect(text(wrong)).toEqual([]);
  });

  it('only adapters and the edges of functions know an AWS SDK', () => {
    const wrong = all.filter(
      ({ from, to }) => to.startsWith('@aws-sdk/') && !/^(adapters|local|test|bench)\//.test(from),
    );
    expect(text(wrong)).toEqual([]);
  });

  it('lib reads only contract files of the runtime', () => {
    const contracts =
      /^functions\/[\w-]+\/env\.ts$|^adapters\/(?:dynamodb|s3)\/keys\.ts$|^core\/(policy|words)\.ts$|^core\/time\/duration\.ts$/;
    expect(text(within('lib').filter(({ to, own }) => own && !to.startsWith('lib/') && !contracts.test(to)))).toEqual(
      [],
    );
  });

  it('contract files of functions import the core and other contract files only', () => {
    const wrong = within('functions').filter(
      ({ from, to, own }) =>
        from.endsWith('/env.ts') && (own ? !/^core\/|^functions\/shared\/env\.ts$/.test(to) : to !== 'zod'),
    );
    expect(text(wrong)).toEqual([]);
  });

  it('nothing that ships imports bin, local, test, bench, scripts or the training of triage', () => {
    const wrong = all.filter(
      ({ from, to, own }) =>
        own &&
        /^(bin|lib|core|workflow|adapters|functions|web)\//.test(from) &&
        /^(bin|local|test|bench|scripts|triage)\//.test(to),
    );
    expect(text(wrong)).toEqual([]);
  });

  it('local does not know the code that it runs', () => {
    const wrong = within('local').filter(({ to, own }) => own && !to.startsWith('local/'));
    expect(text(wrong)).toEqual([]);
  });

  it('pages take nothing but types and vocabulary from the core', () => {
    const wrong = within('web').filter(
      ({ to, own, typeOnly }) => own && !to.startsWith('web/') && !typeOnly && !to.startsWith('core/'),
    );
    expect(text(wrong)).toEqual([]);
  });

  it('core and workflow use no ambient clock, chance, process or console', () => {
    const ambient = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\.|\bsetTimeout\(/;
    const wrong = [...sources('core'), ...sources('workflow')].filter((file) =>
      ambient.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(wrong).toEqual([]);
  });

  it('the core uses no built-in module of Node', () => {
    expect(text(within('core').filter(({ to }) => isBuiltin(to)))).toEqual([]);
  });
});

describe('files stay small', () => {
  const lengths = ['bin', 'lib', 'core', 'workflow', 'adapters', 'functions', 'local', 'web', 'bench', 'scripts']
    .flatMap(sources)
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }));

  it('no source file has over 400 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it('the median source file has under 90 lines', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90);
  });
});
