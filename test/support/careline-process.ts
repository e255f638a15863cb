/** Whole systems for tests: the synthesised app in a local cloud, as a process group of its own that can be killed whole. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { RunningSystem } from '../../scripts/running/system.ts';

const root = resolve(import.meta.dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** Synthesises the app into a folder; `overlay` as `npm start` does it, or none as it is deployed. */
export async function synthesise(outDir: string, overlay?: 'local'): Promise<void> {
  const context = overlay ? ['-c', `overlay=${overlay}`] : [];
  await promisify(execFile)(bin('cdk'), ['synth', '--quiet', '--no-notices', ...context, '-o', outDir], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
}

export interface Careline {
  url: string;
  system: RunningSystem;
  stop(): Promise<void>;
  /** `kill -9` of the whole process tree. */
  kill(): Promise<void>;
}

/** Starts on free ports unless told otherwise. The folder of data outlives the process. */
export async function startCareline(options: {
  assemblyDir: string;
  dataDir: string;
  port?: number;
}): Promise<Careline> {
  const child = spawn(
    bin('node'),
    [join(root, 'test/support/serve.ts'), JSON.stringify({ port: 0, smtpPort: 0, ...options })],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      // A group of its own: a kill takes all that it started.
      detached: true,
    },
  );
  const url = await readyUrl(child);
  const system = new RunningSystem(url);
  return {
    url,
    system,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    async kill() {
      if (child.pid === undefined) return;
      const gone = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^careline ready (\S+)$/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error('The system ended before it was ready.');
}

/** A fresh folder that is removed with everything in it at the end. */
export async function scratchFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'careline-e2e-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
