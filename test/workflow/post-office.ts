/** Letter log, addresses and a mailbox in memory, beside the world of the other workflows. */
import PostalMime from 'postal-mime';
import { composeMime } from '../../adapters/mail/compose-mime.ts';
import { createTokens } from '../../adapters/tokens.ts';
import type { Policy } from '../../core/policy.ts';
import type { Addresses, LetterLog, Mailbox, OutgoingLetter, Suppression } from '../../workflow/ports.ts';
import type { SendLetterDeps } from '../../workflow/send-letter.ts';
import type { Story } from '../support/ticket-factory.ts';
import { createWorld } from './world.ts';

const SECRET = 'a signing secret that is long enough for a test';

export function createPostOffice(policy?: Policy) {
  const world = createWorld(policy);
  const mailbox = memoryMailbox();
  const letterLog = memoryLetterLog();
  const addresses = memoryAddresses();
  const tokens = createTokens(SECRET);
  const deps = {
    tickets: world.tickets,
    ids: world.ids,
    clock: world.clock,
    policy: world.policy,
    letterLog,
    addresses,
    mailbox,
    compose: composeMime,
    tokens,
    fromAddress: 'support@shop.example',
    pagesUrl: 'https://help.shop.example',
  } satisfies SendLetterDeps;
  return {
    ...world,
    deps,
    mailbox,
    letterLog,
    addresses,
    tokens,
    /** Puts a ticket with its timeline into the store. */
    async keep({ ticket, entries }: Story) {
      for (const [index, entry] of entries.entries()) {
        const snapshot = { ...ticket, version: entry.version };
        world.tickets.stored.set(ticket.id, { ...snapshot, version: index });
        await world.tickets.save({ changed: true, ticket: snapshot, entry });
      }
      return ticket;
    },
    mails: () => Promise.all(mailbox.taken.map(({ raw }) => PostalMime.parse(raw))),
    events: (id: string) => world.tickets.timeline(id).flatMap(({ events }) => events),
  };
}
export type PostOffice = ReturnType<typeof createPostOffice>;

/** What SES has taken; `answer` stands between its taking and the caller. */
function memoryMailbox() {
  const taken: (OutgoingLetter & { messageId: string })[] = [];
  const mailbox: Mailbox & { refuse?: () => Error | undefined; losesAnswer?: boolean } = {
    async send(letter) {
      const refusal = office.refuse?.();
      if (refusal) throw refusal;
      const messageId = `ses-${taken.length + 1}`;
      taken.push({ ...letter, messageId });
      if (office.losesAnswer) throw new Error('connection reset');
      return messageId;
    },
  };
  const office = Object.assign(mailbox, { taken });
  return office;
}

function memoryLetterLog(): LetterLog & { failConfirm: boolean; begins: number } {
  const log = new Map<string, { leaseEnds: number; messageId?: string }>();
  return {
    failConfirm: false,
    begins: 0,
    async begin(letterId, now, leaseSeconds) {
      this.begins += 1;
      const item = log.get(letterId);
      if (item?.messageId) return { state: 'sent', messageId: item.messageId };
      if (item && item.leaseEnds > now.getTime()) return { state: 'in_flight' };
      log.set(letterId, { leaseEnds: now.getTime() + leaseSeconds * 1000 });
      return { state: 'begun' };
    },
    async abandon(letterId) {
      if (!log.get(letterId)?.messageId) log.delete(letterId);
    },
    async confirm(letterId, messageId) {
      if (this.failConfirm) throw new Error('table away');
      log.set(letterId, { leaseEnds: 0, messageId: log.get(letterId)?.messageId ?? messageId });
    },
  };
}

function memoryAddresses(): Addresses {
  const suppressed = new Map<string, Suppression>();
  return {
    suppression: async (customerId) => suppressed.get(customerId) ?? null,
    suppress: async (customerId, suppression) => void suppressed.set(customerId, suppression),
  };
}
