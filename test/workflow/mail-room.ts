/** The mail intake beside the post office: one store, and mails that are read as the test wrote them. */
import { deserialize, serialize } from 'node:v8';
import type { IncomingMail } from '../../core/mail/incoming-mail.ts';
import { type TakeMailOptions, takeMail } from '../../workflow/take-mail.ts';
import type { MailNotice, TakeMailDeps } from '../../workflow/taken-mail.ts';
import { createPostOffice } from './post-office.ts';

export const mailOf = (overrides: Partial<IncomingMail> = {}): IncomingMail => ({
  subject: 'Where is my parcel?',
  from: { address: 'mei@example.com', name: 'Mei' },
  recipients: ['support@shop.example'],
  messageId: '<one@example.com>',
  inReplyTo: [],
  references: [],
  kind: 'person',
  verdicts: { spam: 'PASS', virus: 'PASS', dmarc: 'PASS' },
  mayAnswer: true,
  text: 'I ordered a lamp two weeks ago.',
  files: [],
  notices: [],
  ...overrides,
});

export function createMailRoom() {
  const office = createPostOffice();
  const deps: TakeMailDeps = {
    ...office,
    tokens: office.tokens,
    readMail: async (raw) => deserialize(raw) as IncomingMail,
    fromAddress: 'support@shop.example',
  };
  let count = 0;
  const room = {
    ...office,
    takeDeps: deps,
    mailOf,
    store(mail: IncomingMail): string {
      count += 1;
      const rawKey = `incoming/${count}`;
      office.rawMails.stored.set(rawKey, serialize(mail));
      office.rawMails.receivedAt.set(rawKey, office.clock.now().toISOString());
      return rawKey;
    },
    /** All that reconcile has handed in, as its messages bring it. */
    async takeHandedIn(options: Partial<TakeMailOptions> = {}) {
      const outcomes = [];
      for (const mail of office.mailIntake.sent.splice(0)) {
        const notice = { ...mail, recipients: [] };
        outcomes.push(await takeMail(deps, notice, { correlationId: 'c-1', isHandedIn: true, ...options }));
      }
      return outcomes;
    },
    /** Each call is a delivery of its own, as SES makes one for each copy. */
    take: (mail: Partial<IncomingMail> = {}, notice: Partial<MailNotice> = {}, heldId?: string) =>
      takeMail(
        deps,
        {
          rawKey: notice.rawKey ?? room.store(mailOf(mail)),
          receivedAt: office.clock.now().toISOString(),
          recipients: ['support@shop.example'],
          verdicts: { spam: 'PASS', virus: 'PASS', dmarc: 'PASS' },
          ...notice,
        },
        { correlationId: 'c-1', heldId },
      ),
    /** As a letter of the ticket names it. */
    replyAddress: (ticketId: string) =>
      `support+t.${office.tokens.sign({ purpose: 'reply', ticketId, round: 0 }, new Date('2027-01-01'))}@shop.example`,
    threadId: (ticketId: string) =>
      `<${ticketId}.${office.tokens.sign({ purpose: 'thread', ticketId, round: 0 }, new Date('2035-01-01'))}@shop.example>`,
    held: async () => (await office.heldMails.list({ limit: 100 })).items,
    types: (id: string) => office.events(id).map(({ type }) => type),
  };
  return room;
}
export type MailRoom = ReturnType<typeof createMailRoom>;
