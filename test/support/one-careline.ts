/** One running system for all whole-way tests: synthesised and started once, held to its promises at the end. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { scratchFolder, startCareline, synthesise } from './careline-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running system. */
    careline: string;
    /** Folders of the synthesised app, with the overlay of `npm start` and as it ships. */
    assemblies: { local: string; shipped: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await scratchFolder();
  const assemblies = { local: join(scratch.path, 'local'), shipped: join(scratch.path, 'shipped') };
  await synthesise(assemblies.local, 'local');
  await synthesise(assemblies.shipped);
  const dataDir = join(scratch.path, 'data');
  await mkdir(dataDir);
  const careline = await startCareline({ assemblyDir: assemblies.local, dataDir });
  project.provide('careline', careline.url);
  project.provide('assemblies', assemblies);
  return async () => {
    const [denials, deadLetters] = [await careline.system.denials(), await careline.system.deadLetters()];
    await careline.stop();
    await scratch[Symbol.asyncDispose]();
    if (denials.length > 0) throw new Error(`The deployed roles would not allow: ${JSON.stringify(denials)}`);
    if (deadLetters.length > 0) throw new Error(`Messages ended in dead-letter queues: ${JSON.stringify(deadLetters)}`);
  };
}
