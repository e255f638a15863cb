/** Uploads become files of a message: each is read, judged and kept by its content, and no second message gets it. */
import { CarelineError } from '../core/errors.ts';
import type { IncomingFile, TicketFile } from '../core/files/file.ts';
import { safeFileName } from '../core/files/file-name.ts';
import { pictureType } from '../core/files/picture.ts';
import { type Attachment, messageLimit, refusalText, refusedUpload } from '../core/files/upload.ts';
import { type KeepFilesDeps, keepFiles } from './keep-files.ts';
import type { Clock, Ids, Uploads, UploadUses } from './ports.ts';

export interface AttachUploadsDeps extends KeepFilesDeps {
  uploads: Pick<Uploads, 'load'>;
  uploadUses: UploadUses;
  ids: Pick<Ids, 'fingerprint'>;
  clock: Clock;
}

export interface AttachRequest {
  attachments: readonly Attachment[];
  /** Tells this request from every other one; the same for a repeated one. */
  request: string;
}

/**
 * Calls `write` with the files, and returns the ticket that it names. A request that was carried out before is not written
 * again. Throws `invalid`, with the path of the attachment, for an upload that is not there or not taken; it and the others
 * of the message can then be attached again, but for one that another message has.
 */
export async function attachUploads(
  deps: AttachUploadsDeps,
  { attachments, request: text }: AttachRequest,
  write: (files: TicketFile[]) => Promise<string>,
): Promise<string> {
  if (attachments.length === 0) return write([]);
  const request = deps.ids.fingerprint(`attach:${text}`);
  const taken: string[] = [];
  let ticketId: string;
  try {
    for (const [index, { id }] of attachments.entries()) {
      const use = await deps.uploadUses.take(id, request, deps.clock.now());
      if (use.state === 'done') return use.ticketId;
      if (use.state === 'used') throw refused(index, 'this file was sent with another message; please add it again');
      taken.push(id);
    }
    ticketId = await write(await keep(deps, attachments));
  } catch (error) {
    // Whoever cannot be reached here is free again when the upload expires; the error that counts is the first.
    await Promise.allSettled(taken.map((id) => deps.uploadUses.giveBack(id, request, deps.clock.now())));
    throw error;
  }
  await Promise.allSettled(taken.map((id) => deps.uploadUses.finish(id, request, ticketId, deps.clock.now())));
  return ticketId;
}

/** One after the other, each within the room that is left: never more than a message's limit is in memory. */
async function keep(deps: AttachUploadsDeps, attachments: readonly Attachment[]): Promise<TicketFile[]> {
  const rules = deps.policy.files;
  const incoming: IncomingFile[] = [];
  let room = messageLimit(rules);
  for (const [index, { id, name: chosen, inline }] of attachments.entries()) {
    const upload = await deps.uploads.load(id, room);
    if (!upload) throw refused(index, 'this file did not arrive, or too long ago; please add it again');
    const name = safeFileName(chosen ?? upload.name);
    const { type, content } = upload;
    if (!content) throw refused(index, refusalText(rules, name, 'size'));
    room -= content.length;
    const picture = inline ? pictureType(content) : undefined;
    incoming.push({ name, type: picture ?? type, content, ...(picture ? { inline: true as const } : {}) });
  }
  const wrong = refusedUpload(rules, incoming);
  if (wrong) throw refused(wrong.index, refusalText(rules, incoming[wrong.index]?.name ?? '', wrong.reason));
  return keepFiles(deps, incoming);
}

const refused = (index: number, message: string) =>
  new CarelineError('invalid', `A file cannot be sent: ${message}.`, {
    fields: [{ path: `attachments.${index}.id`, message }],
  });
