/** Builds the bundles and pages and synthesises the stacks, as `cdk deploy` would, with the overlay of the local run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SetupError } from './places.ts';

const KEPT_LINES = 15;

/** Throws SetupError with the last lines of what the tool said. */
export async function synthesise(root: string, outputDir: string): Promise<void> {
  const cdk = join(root, 'node_modules/.bin/cdk');
  const args = ['synth', '--quiet', '--no-notices', '--no-version-reporting', '-c', 'overlay=local', '-o', outputDir];
  const child = spawn(cdk, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: the CLI has children, which must end with it.
    detached: true,
    env: { ...process.env, CI: '1', NO_COLOR: '1' },
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', (error) => fail(new SetupError(`cdk does not start (${error.message}). Run npm ci.`)));
      child.once('close', done);
    });
    if (code !== 0) {
      const lines = output.trim().split('\n').slice(-KEPT_LINES).join('\n');
      throw new SetupError(`The stacks could not be synthesised:\n${lines}`);
    }
  } finally {
    process.removeListener('exit', end);
  }
}
