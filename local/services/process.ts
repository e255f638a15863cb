/** Child processes that cannot outlive this one, not even when it is killed outright. */
import { type ChildProcess, spawn } from 'node:child_process';

/**
 * The shell waits for the child; beside it a reader waits for the end of our pipe. The kernel closes the pipe however
 * this process ends, and the reader then kills the child. POSIX shell only: no tool that some machine lacks.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
{ read -r _ <&3; kill -9 "$child"; } 2>/dev/null &
exec 3<&-
wait "$child"
`;

export function spawnGuarded(command: string, args: readonly string[]): ChildProcess {
  // A group of its own, so that Ctrl-C reaches only us and we end it when everything else has stopped.
  return spawn('/bin/sh', ['-c', GUARD, 'guard', command, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Ends it; resolves when it is gone. */
export async function stopGuarded(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.stdin?.end();
  await gone;
}
