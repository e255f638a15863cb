/** `npm start`: builds, synthesises and runs the whole system on this machine. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startCloud } from './cloud.ts';
import { assertFree } from './http/server.ts';
import { lockData } from './lock.ts';
import { readOptions } from './options.ts';
import { SetupError } from './places.ts';
import { synthesise } from './synth.ts';

const root = resolve(import.meta.dirname, '..');
/** A stop must end within five seconds; what hangs longer is left to the operating system. */
const STOP_WITHIN_MS = 4000;

async function run(): Promise<void> {
  const options = readOptions(process.env, process.argv.slice(2));
  const dataDir = resolve(root, options.dataDir);
  let stop = async (): Promise<void> => {};
  let stopping = false;
  const end = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(code),
      () => process.exit(code || 1),
    );
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  process.on('SIGHUP', () => end(0));
  // Whoever started this holds the other end: when it is gone, so is the reason to run.
  process.on('disconnect', () => end(0));

  // Before the long work, and before anything of another run is touched.
  for (const [name, port] of [
    ['CARELINE_PORT', options.port],
    ['CARELINE_SMTP_PORT', options.smtpPort],
  ] as const) {
    await assertFree(port, name);
  }
  lockData(dataDir)();
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const assemblyDir = join(dataDir, 'cdk.out');
  console.log('Building and synthesising ...');
  await synthesise(root, assemblyDir);
  if (stopping) return;
  const cloud = await startCloud({
    assemblyDir,
    port: options.port,
    smtpPort: options.smtpPort,
    dataDir,
    warn: (text) => console.error(`careline: ${text}`),
    died: (text) => {
      console.error(`careline: ${text}`);
      end(1);
    },
  });
  stop = cloud.stop;
  console.log(`Form ${cloud.url}/   desk ${cloud.url}/desk/ (sign in by choosing a person)`);
  console.log(`Letters ${cloud.url}/_local/mail   logs ${join(options.dataDir, 'functions.log')}   stop with Ctrl-C`);
  console.log(`careline ready ${cloud.url}`);
}

run().catch((error: unknown) => {
  const expected = error instanceof SetupError;
  console.error(expected ? `careline: ${error.message}` : error);
  process.exit(1);
});
