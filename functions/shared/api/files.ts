/** Files in the answers of both APIs. */
import * as z from 'zod';
import { fileIdSchema } from '../../../core/files/file.ts';
import { instantSchema } from '../../../core/words.ts';

export const fileView = z.strictObject({
  id: fileIdSchema,
  name: z.string(),
  type: z.string().describe('As its sender declared it.'),
  size: z.int().describe('Bytes.'),
});

export const fileLinkAnswer = {
  description: 'Where to save the file from, without any header. It is a secret: whoever has the link has the file.',
  schema: z.strictObject({ url: z.url(), expiresAt: instantSchema.describe('Some five minutes from now.') }),
};
