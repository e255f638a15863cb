/** Clock, ids, tokens and mailbox of a test. */
import type { Clock, Ids, Mailbox, OutgoingLetter, TokenClaims, Tokens } from '../../../workflow/ports.ts';
import { NOW } from '../ticket-factory.ts';
import { turn } from './turn.ts';

export function testClock(start = NOW): Clock & { advance(seconds: number): void } {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance(seconds) {
      now += seconds * 1000;
    },
  };
}

/** Readable stand-ins of keyed hashes; equal keys make equal numbers. */
export function memoryIds(): Ids & { numbers: string[] } {
  let count = 0;
  /** Numbers to hand out next, whatever the key: a collision on order. */
  const numbers: string[] = [];
  const number = (n: number) => `CL-${n.toString(16).toUpperCase().padStart(8, '0').slice(-8)}`;
  const hash = (text: string) => [...text].reduce((sum, sign) => (sum * 33 + sign.charCodeAt(0)) % 0xffffffff, 5381);
  const next = () => {
    count += 1;
    return count;
  };
  return {
    numbers,
    entryId: () => `01ENTRY${String(next()).padStart(19, '0')}`,
    ticketId: (key, attempt = 0) => numbers.shift() ?? number(key === undefined ? next() : hash(`${key}/${attempt}`)),
    customerId: (email) => `customer-${hash(email.toLowerCase())}`,
    fingerprint: (text) => `hash-${hash(text)}`,
  };
}

/** Readable by anyone, but only for the purpose and until the time that they were signed for. */
export function memoryTokens(): Tokens {
  return {
    sign: (claims, expiresAt) => Buffer.from(JSON.stringify([claims, expiresAt.getTime()])).toString('hex'),
    verify(token, purpose, now) {
      try {
        const [claims, until] = JSON.parse(Buffer.from(token, 'hex').toString()) as [TokenClaims, number];
        return claims.purpose === purpose && now.getTime() < until ? claims : null;
      } catch {
        return null;
      }
    },
  };
}

/** What SES has taken. `refuse` stands before the taking, `losesAnswer` between it and the caller. */
export function memoryMailbox() {
  const taken: (OutgoingLetter & { messageId: string })[] = [];
  const mailbox: Mailbox & { refuse?: () => Error | undefined; losesAnswer?: boolean } = {
    async send(letter) {
      await turn();
      const refusal = mailbox.refuse?.();
      if (refusal) throw refusal;
      const messageId = `0100019c00000000-${String(taken.length + 1).padStart(8, '0')}-000000`;
      taken.push({ ...letter, messageId });
      if (mailbox.losesAnswer) throw new Error('connection reset');
      return messageId;
    },
  };
  return Object.assign(mailbox, { taken });
}
