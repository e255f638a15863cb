/** The ticket that a mail belongs to: the first of its clues that proves to be one. */
import { type Clue, cluesOf } from '../core/mail/clues.ts';
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import { normalMessageId, sesMessageId } from '../core/mail/message-id.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Clock, Ids, MailLog, MailPointer, TicketStore, Tokens } from './ports.ts';
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
  /** By a token of ours, or the id that SES gave a letter: nobody knows it but who has had the letter. */
  proven: boolean;
  /** Of the letter that is answered, where its own id tells. */
  letterVersion?: number | undefined;
}

export const messageIdKey = (ids: Pick<Ids, 'fingerprint'>, messageId: string): string =>
  ids.fingerprint(`message-id:${normalMessageId(messageId)}`);

/** Of a letter, by the id that SES answered with. */
export const letterIdKey = (ids: Pick<Ids, 'fingerprint'>, sesId: string): string =>
  ids.fingerprint(`message-id:${sesMessageId(sesId)}`);

/**
 * Of a merged ticket its survivor. Without one of our tokens a mail that the sender's domain disowns is not the customer's.
 * A number in the subject admits its own customer only; anybody else's mail with it belongs to no ticket. Of several
 * addresses with tokens, one that was given to the sender goes first.
 */
export async function findTicket(
  deps: FindTicketDeps,
  mail: IncomingMail,
  { recipients, disowned }: { recipients: readonly string[]; disowned: boolean },
): Promise<FoundTicket | undefined> {
  const senderId = mail.from && deps.ids.customerId(mail.from.address);
  let givenToOthers: FoundTicket | undefined;
  for (const clue of cluesOf(mail, recipients)) {
    if (givenToOthers && clue.by !== 'address') break;
    const pointer = await pointerOf(deps, clue);
    const known = pointer && (await deps.tickets.load(pointer.ticketId));
    if (!known) continue;
    const ticket = known.mergedInto ? await survivor(deps.tickets, known.id) : known;
    const isLetter = pointer.letterVersion !== undefined;
    // A token is a proof by itself; another mail's id may be known to whoever pretends to be the customer.
    const proven = clue.by === 'address' || clue.by === 'thread' || isLetter;
    const sender = (proven || !disowned) && ticket.customer.id === senderId ? 'customer' : 'stranger';
    if (clue.by === 'subject' && sender === 'stranger') continue;
    const letterVersion = ticket === known ? pointer.letterVersion : undefined;
    const found = { ticket, sender, proven, letterVersion } as const;
    if (clue.by !== 'address' || sender === 'customer') return found;
    givenToOthers ??= found;
  }
  return givenToOthers;
}

async function pointerOf({ tokens, mailLog, ids, clock }: FindTicketDeps, clue: Clue): Promise<MailPointer | null> {
  switch (clue.by) {
    case 'address':
      return tokens.verify(clue.token, 'reply', clock.now());
    case 'thread': {
      const claims = tokens.verify(clue.token, 'thread', clock.now());
      return claims?.ticketId === clue.ticketId ? claims : null;
    }
    case 'message':
      return mailLog.ticketOf(messageIdKey(ids, clue.messageId));
    case 'subject':
      return { ticketId: clue.ticketId };
  }
}
