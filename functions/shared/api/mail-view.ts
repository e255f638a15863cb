/** The desk's views of mail as it was written. Served apart from the desk API, which may not read raw mail. */
import * as z from 'zod';
import { instantSchema } from '../../../core/words.ts';
import type { Operations } from '../http/operation.ts';

const mailbox = z.strictObject({ name: z.string(), address: z.string() });

const writtenMail = z.strictObject({
  subject: z.string(),
  from: mailbox.optional(),
  replyTo: z.array(mailbox),
  to: z.array(mailbox),
  cc: z.array(mailbox),
  date: instantSchema.optional().describe('As the mail says.'),
  text: z.string().describe('With quotes and signature.'),
  html: z
    .string()
    .optional()
    .describe('Sanitised: no scripts, forms, frames or styles that load or cover. Absent where the mail has none.'),
  blockedImages: z.int().describe('Remote images that were not let in; `images=shown` lets them in.'),
  missingImages: z.int().describe('Images of the mail itself that are too large or of a kind that is not shown.'),
  files: z.array(z.strictObject({ name: z.string(), type: z.string(), size: z.int() })),
  notices: z.array(z.string()).describe('What had to be left out; `shown_in_part`: the mail is longer than this.'),
});

const query = z.strictObject({
  images: z.enum(['blocked', 'shown']).default('blocked').describe('Remote images tell their sender who looks.'),
});
const responses = { 200: { description: 'The mail as its author wrote it, made safe.', schema: writtenMail } };

export const mailViewOperations = {
  viewTicketMail: {
    method: 'GET',
    path: '/v1/desk/tickets/{id}/mails/{version}',
    summary: 'Read the mail that an entry of the timeline was made of',
    query,
    responses,
    problems: [401, 403, 404, 410, 422],
  },
  viewHeldMail: {
    method: 'GET',
    path: '/v1/desk/held/{id}/mail',
    summary: 'Read a held mail (lead, admin)',
    query,
    responses,
    problems: [401, 403, 404, 410, 422],
  },
} as const satisfies Operations;
