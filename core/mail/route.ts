/** What becomes of a mail. Pure: the ticket that its clues lead to has been looked up before. */
import type { IncomingMail, Verdict } from './incoming-mail.ts';

export const holdReasons = ['virus', 'spam', 'machine', 'bounce', 'rate', 'no_sender', 'unreadable'] as const;
export type HoldReason = (typeof holdReasons)[number];

export type Route =
  /** For a lead to look at; no ticket hears of it. */
  | { to: 'held'; reason: HoldReason }
  /** Of a letter of the ticket. */
  | { to: 'bounce' }
  /** Filed on the ticket beside the conversation: a machine's mail, or that of a person who is not its customer. */
  | { to: 'file' }
  /** The customer's next message on the ticket. */
  | { to: 'ticket' }
  /** A new ticket. */
  | { to: 'new' };

export interface RouteFacts {
  mail: Pick<IncomingMail, 'kind' | 'from'>;
  verdicts: { spam: Verdict; virus: Verdict };
  /** A lead has looked at it and let it in: only what no ticket could hold stays outside. */
  released: boolean;
  /** The ticket that the clues lead to, and whether the sender is its customer. */
  found?: { sender: 'customer' | 'stranger' } | undefined;
}

export function routeOf({ mail, verdicts, released, found }: RouteFacts): Route {
  if (!released && verdicts.virus === 'FAIL') return { to: 'held', reason: 'virus' };
  if (!released && verdicts.spam === 'FAIL') return { to: 'held', reason: 'spam' };
  if (mail.kind === 'bounce' && !released) return found ? { to: 'bounce' } : { to: 'held', reason: 'bounce' };
  if (mail.kind !== 'person' && !released) return found ? { to: 'file' } : { to: 'held', reason: 'machine' };
  if (!mail.from) return found ? { to: 'file' } : { to: 'held', reason: 'no_sender' };
  if (!found) return { to: 'new' };
  return { to: found.sender === 'customer' ? 'ticket' : 'file' };
}
