/** Which files of a message the shop takes, by its policy. Whatever it does not take is held, never thrown away. */
import type { FilePolicy } from '../policy.ts';
import { isExecutable } from './executable.ts';
import type { HeldFileReason, IncomingFile } from './file.ts';
import { fileEnding } from './file-name.ts';

const MEGABYTE = 1024 * 1024;

type Judged = Pick<IncomingFile, 'name' | 'type' | 'content' | 'inline'>;

/**
 * A verdict for each file, in their order; undefined: taken. Pictures within the text come last when there are too many.
 * Only what is taken counts towards the limits, so that one file too large holds none of the others.
 */
export function judgeFiles(policy: FilePolicy, files: readonly Judged[]): (HeldFileReason | undefined)[] {
  const verdicts = files.map((file): HeldFileReason | undefined => {
    if (isExecutable(file) || isDenied(policy, file)) return 'type';
    return file.content.length > policy.megabytesPerFile * MEGABYTE ? 'size' : undefined;
  });
  let [bytes, count] = [0, 0];
  const order = files.map((_, index) => index).sort((a, b) => rank(files[a]) - rank(files[b]) || a - b);
  for (const index of order) {
    const size = files[index]?.content.length ?? 0;
    if (verdicts[index]) continue;
    if (count + 1 > policy.filesPerMessage) verdicts[index] = 'count';
    else if (bytes + size > policy.megabytesPerMessage * MEGABYTE) verdicts[index] = 'size';
    else [bytes, count] = [bytes + size, count + 1];
  }
  return verdicts;
}

const rank = (file: Judged | undefined): number => (file?.inline ? 1 : 0);

const isDenied = ({ deniedTypes }: FilePolicy, { name, type }: Judged): boolean =>
  deniedTypes.some((denied) => {
    if (denied.startsWith('.')) return `.${fileEnding(name)}` === denied;
    return denied.endsWith('/*') ? type.startsWith(denied.slice(0, -1)) : type === denied;
  });
