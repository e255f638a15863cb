/** One run per data folder: two would write the same databases. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './places.ts';

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Throws SetupError when another live process has the folder. Returns how to give it back. */
export function lockData(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'run.pid');
  if (existsSync(path)) {
    const other = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(other) && other > 0 && other !== process.pid && runs(other)) {
      throw new SetupError(
        `${dataDir} is in use by process ${other}. Stop it, or choose another folder: CARELINE_DATA=other`,
      );
    }
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}
