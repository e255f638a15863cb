/** Whatever a customer's mail program keeps of one of our letters, the answer finds the ticket. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMail } from '../../adapters/mime/parse-mail.ts';
import type { ParsedMail } from '../../adapters/mime/parsed-mail.ts';
import type { LetterKind } from '../../core/words.ts';
import { readMail } from '../../functions/mail-intake/read-mail.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { agent, DAYS } from '../support/ticket-factory.ts';
import { createMailRoom, type MailRoom, mailOf } from './mail-room.ts';

const FROM = 'mei@example.com';
const by = { by: agent(), correlationId: 'c' };
const clock = { by: { kind: 'system', name: 'clock' }, correlationId: 'c' } as const;

/** Brings the ticket to where it owes a letter of the kind; returns the letter as it left. */
const reach: Record<LetterKind, (room: MailRoom, id: string) => Promise<unknown>> = {
  acknowledgement: async () => undefined,
  reply: (room, id) => changeTicket(room.takeDeps, id, { type: 'reply', text: 'Soon.', nextStatus: 'pending' }, by),
  solved: (room, id) => changeTicket(room.takeDeps, id, { type: 'solve' }, by),
  async reminder(room, id) {
    await reach.reply(room, id);
    room.clock.advance(DAYS);
    await changeTicket(room.takeDeps, id, { type: 'elapse' }, clock);
  },
  async survey(room, id) {
    await reach.solved(room, id);
    room.clock.advance(DAYS);
    await changeTicket(room.takeDeps, id, { type: 'elapse' }, clock);
  },
};

interface Sent extends ParsedMail {
  sesId: string;
}
async function letterOf(room: MailRoom, id: string, kind: LetterKind): Promise<Sent> {
  await reach[kind](room, id);
  for (const { version } of room.tickets.stored.get(id)?.owedLetters ?? []) {
    await sendLetter(room.deps, { ticketId: id, version });
  }
  const sent = room.mailbox.taken.findLast((letter) => letter.kind === kind);
  if (!sent) throw new Error(`No ${kind} went out`);
  return { ...(await parseMail(sent.raw)), sesId: `<${sent.messageId}@eu-west-1.amazonses.com>` };
}

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
/** What mail programs keep: the usual all, others only one thing. */
const programs: Record<string, (letter: Sent) => string[]> = {
  'all of it': ({ sesId, references, replyTo, subject }) => [
    `To: ${replyTo[0]?.address}`,
    `Subject: ${encoded(`Re: ${subject}`)}`,
    `In-Reply-To: ${sesId}`,
    `References: ${[...references, sesId].join('\r\n ')}`,
  ],
  'the references': ({ sesId, references }) => [
    'To: support@shop.example',
    `References: ${[...references, sesId].join(' ')}`,
  ],
  'the id that SES gave': ({ sesId }) => ['To: support@shop.example', `In-Reply-To: ${sesId}`],
  'the address, in capitals': ({ replyTo }) => [`To: ${replyTo[0]?.address.toUpperCase()}`, 'Subject: hello'],
  'the address, in Cc': ({ replyTo }) => ['To: a@b.example', `Cc: "x, y" <${replyTo[0]?.address}>`],
  'the subject': ({ subject }) => ['To: support@shop.example', `Subject: ${encoded(`AW: ${subject}`)}`],
};

it('an answer to any of our letters threads', async () => {
  const kinds = Object.keys(reach) as LetterKind[];
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.constantFrom(...Object.keys(programs)),
      words,
      words,
      async (kind, program, subject, name) => {
        const room = createMailRoom();
        const mail = mailOf({ subject: subject || '–', from: { address: FROM, ...(name ? { name } : {}) } });
        const { ticketId = '' } = await room.take({ ...mail, messageId: '<first@example.com>' });
        const letter = await letterOf(room, ticketId, kind);
        room.takeDeps.readMail = readMail;
        const lines = [`From: <${FROM}>`, 'Message-ID: <answer@example.com>', ...(programs[program]?.(letter) ?? [])];
        const rawKey = room.store(mail);
        room.rawMails.stored.set(rawKey, Buffer.from([...lines, '', 'Thank you.'].join('\r\n')));
        expect(await room.take({}, { rawKey, recipients: [] })).toEqual({ outcome: 'written', ticketId });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
