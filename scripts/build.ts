/**
 * Builds what synth packs: every Lambda of functions/ to build/functions/<name>/index.mjs, the pages of web/ to build/web.
 * The pages are built again only when something they are made of has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders of functions/ with an index.ts: the list of Lambdas. */
export function functionNames(functionsDir: string): string[] {
  return readdirSync(functionsDir)
    .filter((name) => existsSync(join(functionsDir, name, 'index.ts')))
    .sort();
}

/** Bundles the functions and writes esbuild's metafile beside them, for the bundle budget. */
export async function buildFunctions(functionsDir: string, outDir: string): Promise<void> {
  const names = functionNames(functionsDir);
  if (names.length === 0) throw new Error(`No function to build: ${functionsDir} has no folder with an index.ts.`);
  const built = await Promise.all(names.map((name) => bundle(join(functionsDir, name), join(outDir, name))));
  for (const name of readdirSync(outDir)) {
    if (!names.includes(name)) rmSync(join(outDir, name), { recursive: true });
  }
  const inputs = Object.assign({}, ...built.map((metafile) => metafile.inputs));
  const outputs = Object.assign({}, ...built.map((metafile) => metafile.outputs));
  writeFileSync(join(outDir, 'meta.json'), JSON.stringify({ inputs, outputs }));
}

/** `<source>/index.ts` to `<outdir>/index.mjs`. One build for each: esbuild keeps in every output of a build what any of them uses. */
export async function bundle(source: string, outdir: string): Promise<esbuild.Metafile> {
  const { metafile } = await esbuild.build({
    entryPoints: { index: join(source, 'index.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [dataBesideCode],
    assetNames: '[name]',
    // CommonJS packages in the bundle (the X-Ray SDK, for one) require Node's own modules, which ESM has no word for.
    banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of readdirSync(outdir)) if (!made.has(name)) rmSync(join(outdir, name), { recursive: true });
  return metafile;
}

const core = join(projectRoot, 'core/');

/** The classifier's weights stay JSON beside the code: Node reads that several times faster than the same as a literal. */
const dataBesideCode: esbuild.Plugin = {
  name: 'data-beside-code',
  setup(build) {
    // Where nothing uses it, it stays out.
    build.onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return file.startsWith(core) ? { path: file, namespace: 'data', sideEffects: false } : undefined;
    });
    build.onLoad({ filter: /./, namespace: 'data' }, ({ path }) => ({ contents: readFileSync(path), loader: 'copy' }));
  },
};

/** Builds the pages unless build/web stems from the very same sources. */
async function buildPages(root: string): Promise<boolean> {
  const configFile = join(root, 'web/vite.config.ts');
  if (!existsSync(configFile)) throw new Error(`The pages cannot be built: ${configFile} is missing.`);
  const stamp = join(root, 'build/web.sha256');
  const sources = digest(root, ['web/**/*', 'core/**/*.ts', 'package-lock.json', 'scripts/build.ts']);
  const isCurrent = existsSync(join(root, 'build/web/index.html')) && existsSync(stamp);
  if (isCurrent && readFileSync(stamp, 'utf8') === sources) return false;
  const { build } = await import('vite');
  await build({ configFile, logLevel: 'warn' });
  writeFileSync(stamp, sources);
  return true;
}

function digest(root: string, patterns: string[]): string {
  const hash = createHash('sha256');
  const entries = globSync(patterns, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

async function main(): Promise<void> {
  const outDir = join(projectRoot, 'build/functions');
  mkdirSync(outDir, { recursive: true });
  await buildFunctions(join(projectRoot, 'functions'), outDir);
  const renewed = await buildPages(projectRoot);
  const count = functionNames(join(projectRoot, 'functions')).length;
  // On stderr: `cdk synth` runs this script and keeps stdout for the template.
  console.error(`built ${count} functions, pages ${renewed ? 'built' : 'unchanged'}`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    // esbuild and Vite have printed their own findings by now.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
