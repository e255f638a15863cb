/**
 * Runs a script with the project's own Node: `node scripts/with-node.mjs bench/main.ts`. Installs the locked dependencies
 * first when they are missing or old. Plain JavaScript for whatever Node (20 or newer) the machine has.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const bin = (name) => join(root, 'node_modules/.bin', name);

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** True when node_modules holds what the lockfile says. */
function isInstalled() {
  const locked = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!installed || !existsSync(bin('node'))) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the locked dependencies (npm ci) ...');
  // npm names itself when it runs this script; without it the one on the path has to do.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const code = await run(command, [...args, 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('careline: npm ci failed; what it said stands above.');
    process.exit(1);
  }
}

/** Our parent and, below npm, npm itself: it starts scripts through a shell, which would outlive it. */
function ancestors() {
  if (process.env.npm_lifecycle_event === undefined) return String(process.ppid);
  try {
    // `pid (name) state ppid ...`; there is no /proc on other systems than Linux.
    const above = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
    return `${process.ppid} ${above}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Runs a command to its end; signals are handed on, and when our own parent is gone the command is ended too, so that
 * nothing is left behind. Resolves with the exit code.
 */
export function run(command, args, { ipc = false, env = {}, onOutput } = {}) {
  const output = onOutput ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    stdio: ipc ? ['inherit', output, output, 'ipc'] : ['inherit', output, output],
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
  });
  if (onOutput) {
    child.stdout.on('data', (chunk) => onOutput(String(chunk)));
    child.stderr.on('data', (chunk) => onOutput(String(chunk)));
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() !== before) child.kill('SIGTERM');
  }, 500);
  return new Promise((done) => {
    const ended = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.removeListener(signal, handOn);
      done(code);
    };
    child.once('error', (error) => {
      console.error(`careline: ${command} does not start: ${error.message}`);
      ended(1);
    });
    child.once('close', (code, signal) => ended(code ?? (signal === 'SIGKILL' ? 137 : 1)));
  });
}

export const runNode = (args, options) => run(bin('node'), args, options);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  process.exitCode = await runNode(process.argv.slice(2));
}
