/** Files sent from a page: where to send one to, and how a message takes it along. */
import * as z from 'zod';
import { safeFileName } from '../../../core/files/file-name.ts';
import { UPLOADS_PER_MESSAGE, uploadIdSchema } from '../../../core/files/upload.ts';
import { instantSchema } from '../../../core/words.ts';

const fileName = z
  .string()
  .min(1)
  .max(300)
  .transform(safeFileName)
  .describe('Made safe: no paths, at most 100 characters.');

/** What browsers know no type of has none. */
const mediaType = z
  .string()
  .max(200)
  .transform((type) => type.split(';', 1)[0]?.trim().toLowerCase() || 'application/octet-stream')
  .refine((type) => /^[\w.+-]+\/[\w.+-]+$/.test(type), 'a media type, such as image/png')
  .describe('Media type as the browser knows it; may be empty.');

export const newUpload = z.strictObject({
  name: fileName,
  type: mediaType,
  size: z.int().min(1, 'the file is empty').describe('Bytes: exactly as many must be sent.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex')
    .optional()
    .describe('Of the content; where it is given, nothing else can be sent.'),
});

const once = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;

export const attachments = z
  .array(z.strictObject({ id: uploadIdSchema, name: fileName.optional() }))
  .max(UPLOADS_PER_MESSAGE, `at most ${UPLOADS_PER_MESSAGE} files`)
  .refine(once, 'each file once')
  .optional()
  .describe('Files that were sent by upload links. One upload belongs to one message.');

export const deskAttachments = z
  .array(
    z.strictObject({
      id: uploadIdSchema,
      name: fileName.optional(),
      inline: z
        .boolean()
        .optional()
        .describe('A picture within the letter: where the text says `[image: <name>]`, else below it.'),
    }),
  )
  .max(UPLOADS_PER_MESSAGE, `at most ${UPLOADS_PER_MESSAGE} files`)
  .refine(once, 'each file once')
  .optional()
  .describe('Files that were sent by upload links. One upload belongs to one message.');

export const uploadAnswer = {
  description: 'Send the file with this method and these headers to this address; then name the id in a message.',
  schema: z.strictObject({
    id: uploadIdSchema,
    url: z.url(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
    expiresAt: instantSchema.describe('Until then the transfer must begin.'),
  }),
};
