/** The files of an agent's answer for its letter: what goes along, what is only named, and what stays behind. */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { TimelineEntry } from '../core/events.ts';
import type { TicketFile, WithheldFile } from '../core/files/file.ts';
import type { Policy } from '../core/policy.ts';
import { secondsBetween } from '../core/time/instant.ts';
import { inParallel } from './in-parallel.ts';
import type { Clock, FileStore, MailFile } from './ports.ts';

export interface LetterFilesDeps {
  files: Pick<FileStore, 'load' | 'scan'>;
  clock: Clock;
  policy: Policy;
}

export interface LetterFiles {
  /** With their content, pictures within the text with a `contentId`. */
  attached: MailFile[];
  /** Too large for a letter: to be fetched from the status page. */
  linked: string[];
  withheld: WithheldFile[];
}

export const noFiles: LetterFiles = { attached: [], linked: [], withheld: [] };

/** SES takes 10 MB for the whole message as it is sent; a megabyte is for words, quotes and headers. */
export const MESSAGE_BYTES = 10_000_000;
const ENCODED_FILES_BYTES = 9_000_000;
/** The scanner nearly always has spoken within one; with the queue's redeliveries it is asked some four times in this. */
const WAIT_SECONDS = 300;
const AT_ONCE = 2;

/**
 * Throws `unavailable` while the malware scanner has not spoken of all of them: the letter waits, but not for ever.
 */
export async function letterFiles(deps: LetterFilesDeps, { words, files, at }: TimelineEntry): Promise<LetterFiles> {
  if (words?.kind !== 'agent' || !files || files.length === 0) return noFiles;
  const withheld: WithheldFile[] = [];
  const free: TicketFile[] = [];
  const waited = secondsBetween(at, deps.clock.now().toISOString());
  for (const file of files) {
    const reason = await obstacle(deps, file, waited >= WAIT_SECONDS);
    if (reason) withheld.push({ name: file.name, reason });
    else free.push(file);
  }
  const { fitting, others } = divide(free);
  const loaded: (MailFile | undefined)[] = [];
  await inParallel(fitting, AT_ONCE, async (file, index) => {
    const content = await contentOf(deps, file);
    if (!content) withheld.push({ name: file.name, reason: 'gone' });
    else loaded[index] = mailFile(file, content);
  });
  return { attached: loaded.filter((file) => file !== undefined), linked: others.map(({ name }) => name), withheld };
}

async function obstacle(
  { files, policy }: LetterFilesDeps,
  { id }: TicketFile,
  waitedLong: boolean,
): Promise<WithheldFile['reason'] | undefined> {
  if (!policy.files.malwareScan) return undefined;
  try {
    const verdict = await files.scan(id);
    if (verdict === 'clean') return undefined;
    if (verdict !== 'waiting') return verdict;
  } catch (error) {
    if (isCarelineError(error, 'not_found')) return 'gone';
    throw error;
  }
  if (waitedLong) return 'waiting';
  throw new CarelineError('unavailable', 'A file of the letter is still being checked for malware.');
}

/** Pictures first, since the text speaks of them; then one after the other, as long as they fit. */
function divide(files: readonly TicketFile[]): { fitting: TicketFile[]; others: TicketFile[] } {
  let room = ENCODED_FILES_BYTES;
  const fitting = new Set<TicketFile>();
  for (const file of files.toSorted((a, b) => Number(b.inline ?? false) - Number(a.inline ?? false))) {
    const bytes = encodedSize(file.size);
    if (bytes > room) continue;
    room -= bytes;
    fitting.add(file);
  }
  return { fitting: files.filter((file) => fitting.has(file)), others: files.filter((file) => !fitting.has(file)) };
}

/** In base64: 78 bytes a line for every 57, and the part's headers. */
const encodedSize = (bytes: number): number => Math.ceil(bytes / 57) * 78 + 2_000;

async function contentOf({ files }: LetterFilesDeps, { id }: TicketFile): Promise<Uint8Array | undefined> {
  try {
    return await files.load(id);
  } catch (error) {
    if (isCarelineError(error, 'not_found')) return undefined;
    throw error;
  }
}

const mailFile = ({ id, name, type, inline }: TicketFile, content: Uint8Array): MailFile => ({
  name,
  type,
  content,
  ...(inline ? { contentId: `${id.slice(0, 32)}@files.careline` } : {}),
});
