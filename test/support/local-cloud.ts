/**
 * One local cloud of the real stacks for all whole-way tests: a global setup of Vitest, which gives its origin as
 * `inject('careline')`. Data lie in a folder of their own, ports are free ones.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCloud } from '../../local/cloud.ts';
import { synthesise } from '../../local/synth.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the running system, without a slash at the end. */
    careline: string;
  }
}

export interface TestCloud {
  url: string;
  /** Stops it; the data stay. */
  stop(): Promise<void>;
  /** Starts it again on the same data, at another address. */
  restart(): Promise<void>;
  /** Stops it and removes everything. */
  remove(): Promise<void>;
}

export async function startTestCloud(): Promise<TestCloud> {
  const scratch = mkdtempSync(join(tmpdir(), 'careline-e2e-'));
  const assemblyDir = join(scratch, 'cdk.out');
  await synthesise(resolve(import.meta.dirname, '../..'), assemblyDir);
  const options = { assemblyDir, port: 0, smtpPort: 0, dataDir: join(scratch, 'data'), warn: console.error };
  let cloud = await startCloud(options);
  return {
    get url() {
      return cloud.url;
    },
    stop: () => cloud.stop(),
    async restart() {
      await cloud.stop();
      cloud = await startCloud(options);
    },
    async remove() {
      await cloud.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cloud = await startTestCloud();
  project.provide('careline', cloud.url);
  return () => cloud.remove();
}
