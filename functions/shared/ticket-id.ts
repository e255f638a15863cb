/** The ticket that a path names. */
import { CarelineError } from '../../core/errors.ts';
import { ticketIdSchema } from '../../core/words.ts';

/** In any case. A text that cannot be a number names no ticket: the store is not even asked. */
export function ticketId(params: Readonly<Record<string, string>>): string {
  const id = ticketIdSchema.safeParse(params['id']?.toUpperCase());
  if (!id.success) throw noSuchTicket();
  return id.data;
}

export const noSuchTicket = () => new CarelineError('not_found', 'There is no such ticket.');
