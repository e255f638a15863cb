/** Letter log, addresses and a mailbox in memory, beside the world of the other workflows. */
import PostalMime from 'postal-mime';
import { composeMime } from '../../adapters/mail/compose-mime.ts';
import { createTokens } from '../../adapters/tokens.ts';
import type { Policy } from '../../core/policy.ts';
import type { SendLetterDeps } from '../../workflow/send-letter.ts';
import { memoryLetterLog, memoryMailbox } from '../support/fakes.ts';
import type { Story } from '../support/ticket-factory.ts';
import { createWorld } from './world.ts';

const SECRET = 'a signing secret that is long enough for a test';

export function createPostOffice(policy?: Policy) {
  const world = createWorld(policy);
  const mailbox = memoryMailbox();
  const letterLog = memoryLetterLog();
  const tokens = createTokens(SECRET);
  const deps = {
    tickets: world.tickets,
    ids: world.ids,
    clock: world.clock,
    policy: world.policy,
    letterLog,
    addresses: world.addresses,
    mailLog: world.mailLog,
    mailbox,
    files: world.files,
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
