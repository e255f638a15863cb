/**
 * A reply that arrives before its parent. A mail that opens a ticket leaves a note of the mails it answers and nobody knows;
 * when one of them comes, it lands there. The note is under the sender's own id: it leads nobody else anywhere, and whoever
 * knows the Message-ID of another person's mail cannot wait for it.
 */
import { cluesOf } from '../core/mail/clues.ts';
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import { normalMessageId } from '../core/mail/message-id.ts';
import type { FoundTicket } from './find-ticket.ts';
import type { Clock, Ids, MailLog, TicketStore } from './ports.ts';
import { survivor } from './survivor.ts';

export interface AwaitedMailDeps {
  tickets: Pick<TicketStore, 'load'>;
  mailLog: Pick<MailLog, 'ticketOf' | 'point'>;
  ids: Pick<Ids, 'customerId' | 'fingerprint'>;
  clock: Clock;
}

/** The nearest ones: each costs a note, and a look-up for each new ticket. */
const AWAITED = 2;

const awaitedKey = (ids: AwaitedMailDeps['ids'], customerId: string, messageId: string): string =>
  ids.fingerprint(`awaited:${customerId}:${normalMessageId(messageId)}`);

/** Ids of other mails that a mail answers, the nearest first. */
const answered = (mail: IncomingMail): string[] =>
  cluesOf(mail, [])
    .flatMap((clue) => (clue.by === 'message' ? [clue.messageId] : []))
    .slice(0, AWAITED);

/** Of a mail that no clue leads anywhere: the sender's ticket that waits for it, or for the mail that it answers, too. */
export async function findAwaiting(deps: AwaitedMailDeps, mail: IncomingMail): Promise<FoundTicket | undefined> {
  if (!mail.from || mail.kind !== 'person') return undefined;
  const customerId = deps.ids.customerId(mail.from.address);
  for (const id of [...(mail.messageId === undefined ? [] : [mail.messageId]), ...answered(mail)]) {
    const pointer = await deps.mailLog.ticketOf(awaitedKey(deps.ids, customerId, id));
    const known = pointer && (await deps.tickets.load(pointer.ticketId));
    if (!known) continue;
    const ticket = await survivor(deps.tickets, known.id);
    if (ticket.customer.id === customerId) return { ticket, sender: 'customer', proven: false };
  }
  return undefined;
}

export async function awaitParents(deps: AwaitedMailDeps, mail: IncomingMail, ticketId: string): Promise<void> {
  if (!mail.from) return;
  const customerId = deps.ids.customerId(mail.from.address);
  for (const id of answered(mail)) {
    await deps.mailLog.point(awaitedKey(deps.ids, customerId, id), { ticketId }, deps.clock.now());
  }
}
