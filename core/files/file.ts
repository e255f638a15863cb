/** A file that came with somebody's words: what a timeline entry says of it. The content lies in the file store. */
import * as z from 'zod';

/** SHA-256 of the content, in hex: the same content is kept once, however often and by whomever it is sent. */
export const fileIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a file is named by the SHA-256 of its content, in hex');

/**
 * Why nobody gets a file until a lead has released it. `type`: a program, or a kind of file that the shop does not take;
 * `size` and `count`: more than the shop takes at once.
 */
export const heldFileReasons = ['type', 'size', 'count'] as const;
export type HeldFileReason = (typeof heldFileReasons)[number];

export const ticketFileSchema = z.strictObject({
  id: fileIdSchema,
  /** A safe name (file-name.ts). */
  name: z.string().min(1),
  /** As its sender declared it: lower case, without parameters. It is not what a browser is told (served-type.ts). */
  type: z.string(),
  /** Bytes. */
  size: z.number().int().min(0),
  held: z.enum(heldFileReasons).optional(),
  /** A picture that stands in the message's HTML, by this Content-ID (without angle brackets) if it has one. */
  inline: z.literal(true).optional(),
  contentId: z.string().optional(),
});
export type TicketFile = z.infer<typeof ticketFileSchema>;

/**
 * A file that an agent's letter went out without. `infected`, `unreadable`: what the malware scanner said; `waiting`: it
 * said nothing for long; `gone`: no longer kept.
 */
export const withheldFileSchema = z.strictObject({
  name: z.string(),
  reason: z.enum(['infected', 'unreadable', 'waiting', 'gone']),
});
export type WithheldFile = z.infer<typeof withheldFileSchema>;

/** Files of one message. What a mail has beyond stays in the raw mail, and the timeline says so. */
export const FILES_LIMIT = 50;

/** A file before anybody has judged or kept it. */
export interface IncomingFile {
  name: string;
  type: string;
  content: Uint8Array;
  inline?: true;
  contentId?: string;
}
