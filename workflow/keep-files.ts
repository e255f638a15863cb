/** Files of a message into the store: judged, named safely, and kept whatever the verdict. */
import type { IncomingFile, TicketFile } from '../core/files/file.ts';
import { safeFileName } from '../core/files/file-name.ts';
import { judgeFiles } from '../core/files/judge.ts';
import type { Policy } from '../core/policy.ts';
import { defined } from '../core/ticket/optional.ts';
import { inParallel } from './in-parallel.ts';
import type { FileStore } from './ports.ts';

export interface KeepFilesDeps {
  files: Pick<FileStore, 'put'>;
  policy: Policy;
}

/** Each is in memory already; the connections are not for free. */
const AT_ONCE = 4;

/** In their order. Twice the same files: the same answer, and nothing is kept twice. Call it before the ticket changes. */
export async function keepFiles(
  { files: store, policy }: KeepFilesDeps,
  incoming: readonly IncomingFile[],
): Promise<TicketFile[]> {
  const named = incoming.map((file) => ({ ...file, name: safeFileName(file.name) }));
  const verdicts = judgeFiles(policy.files, named);
  const kept: TicketFile[] = [];
  await inParallel(named, AT_ONCE, async ({ name, type, content, inline, contentId }, index) => {
    const id = await store.put(content);
    kept[index] = defined({ id, name, type, size: content.length, held: verdicts[index], inline, contentId });
  });
  return kept;
}
