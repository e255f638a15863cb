/**
 * Careline against machines that answer it: whatever they are and say, each exchange ends within two letters of ours. Letters
 * and mails are the real bytes, through the real composer, parser and rules.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseMail } from '../../adapters/mime/parse-mail.ts';
import type { ParsedMail } from '../../adapters/mime/parsed-mail.ts';
import { readMail } from '../../functions/mail-intake/read-mail.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { createMailRoom, type MailRoom } from './mail-room.ts';

let room: MailRoom;
beforeEach(() => {
  room = createMailRoom();
  room.takeDeps.readMail = readMail;
});

const THEM = 'mei@example.com';
interface Letter extends ParsedMail {
  sesId: string;
  replyAddress: string;
}
/** A mail of theirs, as lines of headers and a body. */
type Answer = (letter: Letter, count: number) => { headers: string[]; body: string };

const toUs = (headers: string[], body: string, id: string): Uint8Array =>
  Buffer.from(
    [`Return-Path: <${THEM}>`, `From: Mei <${THEM}>`, `Message-ID: <${id}@example.com>`, ...headers, '', body].join(
      '\r\n',
    ),
  );
const quoted = (letter: Letter): string =>
  letter.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n');
const inThread = ({ sesId, references, replyAddress, subject }: Letter): string[] => [
  `To: ${replyAddress}`,
  `Subject: Re: ${subject}`,
  `In-Reply-To: <${sesId}@eu-central-1.amazonses.com>`,
  `References: ${[...references, `<${sesId}@eu-central-1.amazonses.com>`].join(' ')}`,
];
const anew = (subject: string): string[] => ['To: support@shop.example', `Subject: ${subject}`];

const machines: [what: string, answer: Answer][] = [
  [
    'Exchange out of office',
    (letter) => ({
      headers: [
        ...inThread(letter),
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
        'X-MS-Exchange-Inbox-Rules-Loop: mei@example.com',
      ],
      body: 'I am out of office until Monday.',
    }),
  ],
  [
    'Gmail vacation',
    (letter) => ({
      headers: [...inThread(letter), 'Precedence: bulk', 'X-Autoreply: yes', 'Auto-Submitted: auto-replied'],
      body: 'Thank you for your message. I am on vacation.',
    }),
  ],
  [
    'vacation(1)',
    (letter) => ({
      headers: [`To: ${letter.replyAddress}`, 'Subject: away from my mail', 'Precedence: bulk'],
      body: 'I will not be reading my mail for a while.',
    }),
  ],
  [
    'a rude one, which answers everything with the text it got and says nothing of itself',
    (letter, count) => ({
      headers: inThread(letter),
      body: `Your message no. ${count} was received.\r\n\r\n${quoted(letter)}`,
    }),
  ],
  [
    'a rude one that writes to our plain address and keeps no ids, but the text it got',
    (letter, count) => ({
      headers: anew(`Notice ${count}`),
      body: `We got this (${'abcdefghij'.charAt(count)}):\r\n\r\n${quoted(letter)}`,
    }),
  ],
  [
    'a no-reply box that opens a new mail for each confirmation',
    (_letter, count) => ({
      headers: anew(`Message ${count} not delivered to a person`),
      body: `This mailbox is not read. Case ${4000 + count}. Please use our web page.`,
    }),
  ],
  [
    'a talkative one, whose every mail is another',
    (_letter, count) => ({
      headers: anew(`Thought ${count}`),
      body: `A new thought: ${['tea', 'rain', 'lamps', 'stairs', 'sea', 'moon', 'bread', 'wool'][count % 8]}.`,
    }),
  ],
  [
    'a mailbox that bounces',
    (letter) => ({
      headers: [
        'To: support@shop.example',
        'Subject: Undelivered Mail Returned to Sender',
        'Auto-Submitted: auto-replied',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      ],
      body: [
        ...['--b', '', 'It could not be delivered.', '--b', 'Content-Type: message/delivery-status', ''],
        ...['Reporting-MTA: dns; mx.example.com', '', `Final-Recipient: rfc822; ${THEM}`, 'Action: failed'],
        ...['Status: 5.1.1', '', '--b', 'Content-Type: text/rfc822-headers', ''],
        ...[`Message-ID: <${letter.sesId}@email.amazonses.com>`, `References: ${letter.references.join(' ')}`],
        ...['', '--b--'],
      ].join('\r\n'),
    }),
  ],
  [
    'another help desk, with a number for each',
    (letter, count) => ({
      headers: anew(`[Ticket #${7000 + count}] ${letter.subject.replace(/\[CL-\w+\] ?/, '')}`),
      body: `Hello,\r\n\r\nyour request was received and has the number #${7000 + count}.`,
    }),
  ],
  [
    'a list server',
    (letter) => ({
      headers: [
        `To: ${letter.replyAddress}`,
        `Subject: [friends] ${letter.subject}`,
        'List-Id: <friends.example.com>',
        'Precedence: list',
        'X-Careline-Ticket: x',
      ],
      body: letter.text.replaceAll('\n', '\r\n'),
    }),
  ],
  [
    'a calendar that accepts',
    (letter) => ({
      headers: [...inThread(letter), 'MIME-Version: 1.0', 'Content-Type: text/calendar; method=REPLY'],
      body: 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR',
    }),
  ],
];

/** Sends what is owed; returns the letters. */
async function post(): Promise<Letter[]> {
  const before = room.mailbox.taken.length;
  for (const { id, owedLetters } of room.tickets.all()) {
    for (const { version } of owedLetters) await sendLetter(room.deps, { ticketId: id, version });
  }
  return Promise.all(
    room.mailbox.taken.slice(before).map(async ({ raw, messageId }) => {
      const letter = await parseMail(raw);
      return { ...letter, sesId: messageId, replyAddress: letter.replyTo[0]?.address ?? '' };
    }),
  );
}

async function deliver(raw: Uint8Array): Promise<void> {
  const rawKey = room.store(room.mailOf());
  room.rawMails.stored.set(rawKey, raw);
  await room.take({}, { rawKey, verdicts: undefined });
}

describe.each(machines)('%s', (_what, answer) => {
  it.each([
    ['at once', 1],
    ['after ten minutes', 600],
    ['after twenty-five minutes', 1_500],
  ])('answering %s is soon left alone, and nothing that it wrote is lost', async (_when, pause) => {
    await deliver(toUs(anew('Where is my parcel?'), 'I ordered a lamp.', 'first'));
    let [count, written] = [0, 1];
    for (let letters = await post(); letters.length > 0 && count < 40; letters = await post()) {
      for (const letter of letters) {
        room.clock.advance(pause);
        const { headers, body } = answer(letter, count);
        await deliver(toUs(headers, body, `answer-${count}`));
        [count, written] = [count + 1, written + 1];
      }
    }
    expect(room.mailbox.taken.length).toBeLessThanOrEqual(2);
    const kept = room.tickets.all().flatMap(({ id }) => room.tickets.timeline(id));
    const mails = kept.filter((entry) => entry.mail !== undefined || entry.events[0]?.type === 'LetterFailed');
    expect(mails.length + (await room.held()).length).toBeGreaterThanOrEqual(written);
  });
});

it('a person who writes three different mails in a day is confirmed three times', async () => {
  for (const [i, text] of ['My lamp is broken.', 'Do you sell tea?', 'Where is your shop?'].entries()) {
    await deliver(toUs(anew(text), text, `person-${i}`));
    await post();
    room.clock.advance(3_600);
  }
  expect(room.mailbox.taken).toHaveLength(3);
});

it('what was held back is on the timeline with its reason', async () => {
  for (let i = 0; i < 2; i += 1) {
    await deliver(toUs(anew('Notice'), 'This mailbox is not read.', `notice-${i}`));
    await post();
  }
  const failures = room.tickets
    .all()
    .flatMap(({ id }) => room.events(id).filter(({ type }) => type === 'LetterFailed'));
  expect(failures).toMatchObject([{ letter: 'acknowledgement', reason: 'repeated', permanent: true }]);
  expect(room.tickets.all().flatMap(({ owedLetters }) => owedLetters)).toEqual([]);
});
