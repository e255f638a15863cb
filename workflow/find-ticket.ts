/** The ticket that a mail belongs to: the first of its clues that proves to be one. */
import { type Clue, cluesOf } from '../core/mail/clues.ts';
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Clock, Ids, MailLog, TicketStore, Tokens } from './ports.ts';
import { survivor } from './survivor.ts';

export interface FindTicketDeps {
  tickets: Pick<TicketStore, 'load'>;
  tokens: Pick<Tokens, 'verify'>;
  mailLog: Pick<MailLog, 'ticketOf'>;
  ids: Pick<Ids, 'customerId' | 'fingerprint'>;
  clock: Clock;
}

export interface FoundTicket {
  ticket: Ticket;
  sender: 'customer' | 'stranger';
}

export const messageIdKey = (ids: Pick<Ids, 'fingerprint'>, messageId: string): string =>
  ids.fingerprint(`message-id:${messageId.trim()}`);

/**
 * Of a merged ticket its survivor. Without one of our tokens a mail that the sender's domain disowns is not the customer's.
 * A number in the subject admits its own customer only; anybody else's mail with it belongs to no ticket.
 */
export async function findTicket(
  deps: FindTicketDeps,
  mail: IncomingMail,
  { recipients, disowned }: { recipients: readonly string[]; disowned: boolean },
): Promise<FoundTicket | undefined> {
  const senderId = mail.from && deps.ids.customerId(mail.from.address);
  for (const clue of cluesOf(mail, recipients)) {
    const ticketId = await ticketOf(deps, clue);
    const known = ticketId !== null && (await deps.tickets.load(ticketId));
    if (!known) continue;
    const ticket = known.mergedInto ? await survivor(deps.tickets, known.id) : known;
    // A token is a proof by itself; another mail's id may be known to whoever pretends to be the customer.
    const proven = clue.by === 'address' || clue.by === 'thread' || !disowned;
    const sender = proven && ticket.customer.id === senderId ? 'customer' : 'stranger';
    if (clue.by === 'subject' && sender === 'stranger') continue;
    return { ticket, sender };
  }
  return undefined;
}

async function ticketOf({ tokens, mailLog, ids, clock }: FindTicketDeps, clue: Clue): Promise<string | null> {
  switch (clue.by) {
    case 'address':
      return tokens.verify(clue.token, 'reply', clock.now())?.ticketId ?? null;
    case 'thread': {
      const claims = tokens.verify(clue.token, 'thread', clock.now());
      return claims?.ticketId === clue.ticketId ? claims.ticketId : null;
    }
    case 'message':
      return mailLog.ticketOf(messageIdKey(ids, clue.messageId));
    case 'subject':
      return clue.ticketId;
  }
}
