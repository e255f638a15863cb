/** Files that a browser sends straight to the store before the message that they belong to. */
import * as z from 'zod';
import type { FilePolicy } from '../policy.ts';
import type { HeldFileReason, IncomingFile } from './file.ts';
import { judgeFiles } from './judge.ts';

/** Of one message on the web; a mail may have more. */
export const UPLOADS_PER_MESSAGE = 5;

/** Random: who knows it is who got it. */
export const uploadIdSchema = z.string().regex(/^[0-9a-z]{32}$/, 'the id that came with the upload link');

/** A file as its sender describes it before it is sent. */
export interface NewUpload {
  /** A safe name (file-name.ts). */
  name: string;
  /** Lower case, without parameters. */
  type: string;
  /** Bytes. */
  size: number;
  /** Of the content, in hex: where it is given, nothing else can be sent. */
  sha256?: string | undefined;
}

/** An upload that a message takes along. */
export interface Attachment {
  id: string;
  /** Instead of the name that it was sent under. */
  name?: string | undefined;
  /** A picture within the text. */
  inline?: boolean | undefined;
}

/** Bytes of the largest file that the shop takes. */
export const fileLimit = (policy: FilePolicy): number =>
  megabytes(Math.min(policy.megabytesPerFile, policy.megabytesPerMessage));
/** Bytes of all files of one message. */
export const messageLimit = (policy: FilePolicy): number => megabytes(policy.megabytesPerMessage);

const megabytes = (count: number): number => Math.floor(count * 1024 * 1024);

/** Why a file would not be taken, as far as its description tells. */
export function judgeUpload(policy: FilePolicy, { name, type, size }: NewUpload): HeldFileReason | undefined {
  const [verdict] = judgeFiles(policy, [{ name, type, content: new Uint8Array(0) }]);
  return verdict ?? (size > fileLimit(policy) ? 'size' : undefined);
}

/**
 * The first file that is not taken, and why. Who sends by a page is there to be told, so nothing is held: the message waits
 * until they have chosen something else.
 */
export function refusedUpload(
  policy: FilePolicy,
  files: readonly Pick<IncomingFile, 'name' | 'type' | 'content' | 'inline'>[],
): { index: number; reason: HeldFileReason } | undefined {
  const verdicts = judgeFiles(policy, files);
  const index = verdicts.findIndex((verdict) => verdict !== undefined);
  const reason = verdicts[index];
  return reason ? { index, reason } : undefined;
}

/** For the sender. */
export function refusalText(policy: FilePolicy, name: string, reason: HeldFileReason): string {
  switch (reason) {
    case 'type':
      return `“${name}” is a program, or a kind of file that is not taken`;
    case 'size':
      return `“${name}” is too large: a file may have ${policy.megabytesPerFile} MB, all files of a message ${policy.megabytesPerMessage} MB`;
    case 'count':
      return `“${name}” is one file too many for a message`;
  }
}
