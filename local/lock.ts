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

/** When the process began, where the system tells: a number that was handed out again names another process. */
export function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Throws SetupError when another live process has the folder. Returns how to give it back. */
export function lockData(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'run.pid');
  if (existsSync(path)) {
    const [holder, began = ''] = readFileSync(path, 'utf8').split(' ');
    const other = Number(holder);
    if (Number.isInteger(other) && other > 0 && other !== process.pid && runs(other) && startOf(other) === began) {
      throw new SetupError(
        `${dataDir} is in use by process ${other}. Stop it, or choose another folder: CARELINE_DATA=other`,
      );
    }
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}`);
  return () => rmSync(path, { force: true });
}
