/** Opaque cursors: the last place read, bound to the listing that it belongs to. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CarelineError } from '../../core/errors.ts';
import { TICKET_ID_PATTERN } from '../../core/words.ts';

const place = z.templateLiteral([z.iso.datetime({ precision: 3 }), '#', z.string().regex(TICKET_ID_PATTERN)]);
const cursorSchema = z.strictObject({ listing: z.string(), after: place });

/** `listing`: what is listed, in any form that tells two listings apart. It cannot be read from the cursor. */
export function writeCursor(listing: string, after: string): string {
  return Buffer.from(JSON.stringify({ listing: bindingOf(listing), after })).toString('base64url');
}

/** Throws `invalid` for a text that is no cursor and for a cursor of another listing. */
export function readCursor(listing: string, cursor: string): string {
  const parsed = cursorSchema.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success && parsed.data.listing === bindingOf(listing)) return parsed.data.after;
  throw new CarelineError('invalid', 'The cursor does not belong to this listing.', {
    fields: [{ path: 'cursor', message: 'expected the cursor of the page before' }],
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const bindingOf = (listing: string): string => createHash('sha256').update(listing).digest('base64url').slice(0, 16);
