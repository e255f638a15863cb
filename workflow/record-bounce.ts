/**
 * A bounce that comes as mail: of a receiver who first took the letter, or of a server that answers where SES does not look.
 * SES itself tells of all others (record-mail-event.ts).
 */
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import { changeTicket } from './change-ticket.ts';
import { type FoundTicket, messageIdKey } from './find-ticket.ts';
import type { MailOutcome } from './ports.ts';
import { metaOf, type TakeMailDeps, type Taken } from './taken-mail.ts';

/** Ids of the returned letter that are looked up: its own stands first. */
const IDS = 2;
/** Recipients of a bounce without ids that are looked up. */
const RECIPIENTS = 3;

/**
 * Marks the letter, and the address where the bounce proves that it had the letter; anybody can write one that names a
 * recipient, so that such a one is shown and stops nothing. Undefined where it is of another's address.
 */
export async function recordBounce(
  deps: TakeMailDeps,
  taken: Taken,
  found: FoundTicket,
): Promise<MailOutcome | undefined> {
  const { ticket, proven } = found;
  const bounce = taken.mail.bounce;
  const named = bounce?.recipients ?? [];
  const ours = named.length === 0 || named.some((address) => deps.ids.customerId(address) === ticket.customer.id);
  if (!bounce || !ours) return undefined;
  const { detail } = bounce;
  const permanent = bounce.permanent && proven;
  // First, so that no letter slips out between the two writes.
  if (permanent && named.length > 0) {
    await deps.addresses.suppress(ticket.customer.id, { reason: 'bounce', at: deps.clock.now().toISOString() });
  }
  const forVersion = found.letterVersion ?? (await letterVersionOf(deps, bounce.originalIds, ticket.id));
  const letter = forVersion === undefined ? undefined : (await deps.tickets.entry(ticket.id, forVersion))?.letter;
  const reason = bounce.permanent ? 'bounce' : 'delayed';
  const failure = { letter, forVersion, reason, permanent, detail } as const;
  await changeTicket(deps, ticket.id, { type: 'recordLetterFailure', ...failure }, metaOf(taken));
  return { outcome: 'bounce', ticketId: ticket.id };
}

async function letterVersionOf(deps: TakeMailDeps, ids: readonly string[], ticketId: string) {
  for (const id of ids.slice(0, IDS)) {
    const pointer = await deps.mailLog.ticketOf(messageIdKey(deps.ids, id));
    if (pointer?.ticketId === ticketId && pointer.letterVersion !== undefined) return pointer.letterVersion;
  }
  return undefined;
}

/** A bounce that names no letter: the latest ticket of whom it says that it did not reach. */
export async function findBounced(deps: TakeMailDeps, mail: IncomingMail): Promise<FoundTicket | undefined> {
  if (mail.kind !== 'bounce') return undefined;
  for (const address of mail.bounce?.recipients.slice(0, RECIPIENTS) ?? []) {
    const page = await deps.tickets.list({ customerId: deps.ids.customerId(address) }, { limit: 1 });
    const [ticket] = page.items;
    if (ticket) return { ticket, sender: 'stranger', proven: false };
  }
  return undefined;
}
