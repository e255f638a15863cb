/** `npm start`, on a fresh clone too. Plain JavaScript: the Node on this machine may be older than the project's own. */
import { ensureInstalled, runNode } from './with-node.mjs';

await ensureInstalled();
process.exitCode = await runNode(['local/main.ts', ...process.argv.slice(2)], { ipc: true });
