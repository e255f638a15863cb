/** What in a mail may say which conversation it belongs to, the strongest first. Tokens are still to be verified. */
import { TICKET_ID_PATTERN } from '../words.ts';
import type { IncomingMail } from './incoming-mail.ts';

export type Clue =
  /** Of a recipient address, `support+t.<token>@shop.example`. */
  | { by: 'address'; token: string }
  /** Our own id in the headers: `<CL-7K3M9QXA.<token>@shop.example>`. */
  | { by: 'thread'; ticketId: string; token: string }
  /** The id of another mail, which may be on a ticket. */
  | { by: 'message'; messageId: string }
  /** `[CL-7K3M9QXA]`: a number alone, which anybody may write. */
  | { by: 'subject'; ticketId: string };

const ADDRESS = /\+t\.([0-9a-z]{20,60})@/i;
const THREAD = /^<?(CL-[0-9A-Z]{8})\.([0-9a-z]{20,60})@/i;
const TAG = /\[(CL-[0-9A-Z]{8})\]/gi;
/** Ids looked up of one mail: a thread as long as that has our own among the latest. */
const IDS = 12;

export function cluesOf(mail: IncomingMail, envelopeRecipients: readonly string[]): Clue[] {
  const addresses = [...new Set([...envelopeRecipients, ...mail.recipients])];
  const ids = [...new Set([...mail.inReplyTo, ...mail.references.toReversed(), ...(mail.bounce?.originalIds ?? [])])];
  return [
    ...addresses.flatMap((address): Clue[] => {
      const token = ADDRESS.exec(address)?.[1];
      return token ? [{ by: 'address', token: token.toLowerCase() }] : [];
    }),
    ...ids.slice(0, IDS).map(clueOfId),
    ...tagsOf(mail.subject).map((ticketId): Clue => ({ by: 'subject', ticketId })),
  ];
}

function clueOfId(id: string): Clue {
  const [, ticketId = '', token = ''] = THREAD.exec(id) ?? [];
  return token
    ? { by: 'thread', ticketId: ticketId.toUpperCase(), token: token.toLowerCase() }
    : { by: 'message', messageId: id };
}

const tagsOf = (subject: string): string[] =>
  [...subject.matchAll(TAG)]
    .map(([, id = '']) => id.toUpperCase())
    .filter((id) => TICKET_ID_PATTERN.test(id))
    .slice(0, 2);
