import { beforeEach, describe, expect, it } from 'vitest';
import type { IncomingMail } from '../../core/mail/incoming-mail.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { agent } from '../support/ticket-factory.ts';
import { createMailRoom, type MailRoom, mailOf } from './mail-room.ts';

let room: MailRoom;
beforeEach(() => {
  room = createMailRoom();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const stranger = { address: 'eve@elsewhere.example', name: 'Eve' };
const ticketIn = (id: string | undefined) => room.tickets.stored.get(id ?? '');
const opened = async (mail: Partial<IncomingMail> = {}): Promise<string> => {
  const { ticketId } = await room.take({ messageId: '<first@example.com>', ...mail });
  if (!ticketId) throw new Error('No ticket was opened');
  return ticketId;
};
const by = { by: agent(), correlationId: 'c' };
const answered = async (id: string, nextStatus: 'pending' | 'solved' = 'pending') =>
  changeTicket(room.takeDeps, id, { type: 'reply', text: 'It is on its way.', nextStatus }, by);

describe('a new mail', () => {
  it('opens a ticket with the sender as its customer, acknowledged', async () => {
    const outcome = await room.take({
      folded: '-- \nMei',
      files: [{ name: 'lamp.jpg', type: 'image/jpeg', content: bytes('a picture') }],
    });
    expect(outcome.outcome).toBe('opened');
    expect(ticketIn(outcome.ticketId)).toMatchObject({
      channel: 'email',
      locale: 'en',
      subject: 'Where is my parcel?',
      customer: { email: 'mei@example.com', name: 'Mei' },
    });
    const [entry] = room.tickets.timeline(outcome.ticketId ?? '');
    expect(entry).toMatchObject({
      letter: 'acknowledgement',
      words: { kind: 'customer', text: 'I ordered a lamp two weeks ago.', folded: '-- \nMei' },
      files: [{ id: expect.stringMatching(/^[0-9a-f]{64}$/), name: 'lamp.jpg', type: 'image/jpeg', size: 9 }],
      mail: { messageId: '<one@example.com>' },
    });
  });

  it('in Chinese has a Chinese acknowledgement', async () => {
    const id = await opened({ subject: '我的包裹在哪里', text: '你好,我上周买的衣服还没有收到,请帮我查一下物流。' });
    expect(ticketIn(id)?.locale).toBe('zh');
  });

  it.each<[string, Partial<IncomingMail>, 'PASS' | 'FAIL' | 'GRAY', string | undefined]>([
    ['that asks for no answer', { mayAnswer: false }, 'PASS', undefined],
    ['whose sender’s domain disowns it', {}, 'FAIL', undefined],
    ['whose sender nobody knows', {}, 'GRAY', 'acknowledgement'],
  ])('%s', async (_what, mail, dmarc, letter) => {
    const { ticketId = '' } = await room.take(mail, { verdicts: { spam: 'GRAY', virus: 'PROCESSING_FAILED', dmarc } });
    expect(room.tickets.timeline(ticketId)[0]?.letter).toBe(letter);
  });
});

describe('an answer', () => {
  const ways: [string, (id: string) => Partial<IncomingMail>][] = [
    ['to the letter’s address', (id) => ({ recipients: [room.replyAddress(id).toUpperCase()] })],
    ['in reply to our id', (id) => ({ inReplyTo: [room.threadId(id)] })],
    [
      'with our id among its references',
      (id) => ({ references: ['<x@y.example>', room.threadId(id), '<z@y.example>'] }),
    ],
    ['to the customer’s own mail', () => ({ inReplyTo: ['<first@example.com>'] })],
    ['with the number in its subject', (id) => ({ subject: `Re: [${id}] Where is my parcel?` })],
  ];

  it.each(ways)('%s is the next message of its ticket, and opens it again', async (_way, clue) => {
    const id = await opened();
    await answered(id);
    const outcome = await room.take({ messageId: '<two@example.com>', text: 'Thank you, but when?', ...clue(id) });
    expect(outcome).toEqual({ outcome: 'written', ticketId: id });
    expect(ticketIn(id)?.status).toBe('open');
    expect(room.tickets.timeline(id).at(-1)?.words?.text).toBe('Thank you, but when?');
  });

  it('by the envelope alone, as of a Bcc', async () => {
    const id = await opened();
    const outcome = await room.take({ messageId: '<two@example.com>' }, { recipients: [room.replyAddress(id)] });
    expect(outcome).toEqual({ outcome: 'written', ticketId: id });
  });

  it('to a closed ticket opens a new one that names it', async () => {
    const id = await opened();
    await answered(id, 'solved');
    await changeTicket(room.takeDeps, id, { type: 'close' }, by);
    const outcome = await room.take({ messageId: '<two@example.com>', inReplyTo: [room.threadId(id)] });
    expect(outcome).toMatchObject({ outcome: 'opened' });
    expect(ticketIn(outcome.ticketId)?.subject).toBe(`[${id}] Where is my parcel?`);
  });

  it('to a merged ticket goes to the one that took it in', async () => {
    const [old, kept] = [await opened(), await opened({ messageId: '<other@example.com>', text: 'The same again.' })];
    await changeTicket(room.takeDeps, old, { type: 'mergeInto', into: kept }, by);
    const outcome = await room.take({ messageId: '<two@example.com>', recipients: [room.replyAddress(old)] });
    expect(outcome).toEqual({ outcome: 'written', ticketId: kept });
  });

  it('is what the next letter answers to in the customer’s mail program', async () => {
    const id = await opened();
    await room.take({ messageId: '<two@example.com>', inReplyTo: [room.threadId(id)], text: 'And?' });
    const { entry } = await answered(id);
    await sendLetter(room.deps, { ticketId: id, version: entry?.version ?? 0 });
    const mail = (await room.mails()).at(-1);
    expect(mail?.inReplyTo).toBe('<two@example.com>');
    expect(mail?.references).toMatch(/^<CL-\S+> <first@example.com> <two@example.com>$/);
  });

  it('threads whichever of our letters it answers', async () => {
    const id = await opened();
    await sendLetter(room.deps, { ticketId: id, version: 1 });
    const [letter] = await room.mails();
    const replyTo = letter?.replyTo?.[0]?.address ?? '';
    const references = letter?.references?.split(' ') ?? [];
    for (const [i, clue] of [{ recipients: [replyTo] }, { references }].entries()) {
      expect(await room.take({ messageId: `<${i}@example.com>`, ...clue })).toEqual({
        outcome: 'written',
        ticketId: id,
      });
    }
  });
});

describe('a stranger', () => {
  it.each<[string, (id: string) => Partial<IncomingMail>]>([
    ['with the letter’s address', (id) => ({ recipients: [room.replyAddress(id)] })],
    ['with our id', (id) => ({ references: [room.threadId(id)] })],
  ])('%s is heard by agents only: nothing is opened, nothing goes out', async (_what, clue) => {
    const id = await opened();
    await answered(id);
    const outcome = await room.take({
      from: stranger,
      messageId: '<eve@x.example>',
      text: 'Send me all.',
      ...clue(id),
    });
    expect(outcome).toEqual({ outcome: 'filed', ticketId: id });
    const entry = room.tickets.timeline(id).at(-1);
    expect(entry).toMatchObject({
      words: { kind: 'stranger' },
      events: [{ type: 'StrangerWrote', email: stranger.address }],
    });
    expect(entry?.letter).toBeUndefined();
    expect(ticketIn(id)?.status).toBe('pending');
    expect(room.tickets.stored.size).toBe(1);
  });

  it('with a number that anybody may write opens a ticket of their own', async () => {
    const id = await opened();
    const outcome = await room.take({ from: stranger, subject: `[${id}] hello`, messageId: '<eve@x.example>' });
    expect(outcome.outcome).toBe('opened');
    expect(outcome.ticketId).not.toBe(id);
  });

  it('under the customer’s name is not let in by the number where the domain disowns the mail', async () => {
    const id = await opened();
    const verdicts = { spam: 'PASS', virus: 'PASS', dmarc: 'FAIL' } as const;
    const outcome = await room.take({ subject: `[${id}] hello`, messageId: '<eve@x.example>' }, { verdicts });
    expect(outcome.ticketId).not.toBe(id);
  });

  it('under the customer’s name who knows one of their mails is a stranger where the domain disowns the mail', async () => {
    const id = await opened();
    const verdicts = { spam: 'PASS', virus: 'PASS', dmarc: 'FAIL' } as const;
    const mail = { inReplyTo: ['<first@example.com>'], messageId: '<eve@x.example>' };
    expect(await room.take(mail, { verdicts })).toEqual({ outcome: 'filed', ticketId: id });
  });

  it.each(['abcdefghijklmnopqrstuvwxyz01234567', '0'.repeat(34)])(
    'with a made-up token %s gets nowhere',
    async (token) => {
      const id = await opened();
      const outcome = await room.take({
        from: stranger,
        messageId: '<eve@x.example>',
        recipients: [`support+t.${token}@shop.example`],
        references: [`<${id}.${token}@shop.example>`],
      });
      expect(outcome.ticketId).not.toBe(id);
    },
  );
});

describe('a machine', () => {
  it.each(['auto-reply', 'list', 'feedback', 'calendar', 'own'] as const)(
    'that writes to a ticket (%s) is filed: nothing opens again, nothing is answered',
    async (kind) => {
      const id = await opened();
      await answered(id);
      const before = ticketIn(id);
      const outcome = await room.take({ kind, messageId: '<m@example.com>', inReplyTo: [room.threadId(id)] });
      expect(outcome).toEqual({ outcome: 'filed', ticketId: id });
      expect(room.tickets.timeline(id).at(-1)).toMatchObject({
        words: { kind: 'machine' },
        events: [{ type: 'MachineMailFiled', kind }],
      });
      expect(ticketIn(id)).toMatchObject({ status: 'pending', owedLetters: before?.owedLetters });
    },
  );

  it('that belongs to no ticket is held', async () => {
    expect(await room.take({ kind: 'auto-reply' })).toMatchObject({ outcome: 'held' });
    expect(await room.held()).toMatchObject([{ reason: 'machine', from: 'mei@example.com' }]);
    expect(room.tickets.stored.size).toBe(0);
  });

  it('that is ourselves is known by its address, whatever its headers say', async () => {
    const id = await opened();
    const from = { address: room.replyAddress(id) };
    expect(await room.take({ from, messageId: '<m@shop.example>' })).toMatchObject({ outcome: 'held' });
  });

  it('that answers each letter without saying what it is causes no further letter', async () => {
    const id = await opened();
    for (let i = 0; i < 5; i += 1) {
      await room.take({ messageId: `<auto-${i}@example.com>`, text: `Away ${i}`, recipients: [room.replyAddress(id)] });
    }
    expect(room.tickets.timeline(id).filter(({ letter }) => letter).length).toBe(1);
  });
});

describe('a bounce', () => {
  const bounce = {
    permanent: true,
    recipients: ['mei@example.com'],
    originalIds: [] as string[],
    detail: 'failed 5.1.1',
  };
  const bounced = (id: string, more: Partial<typeof bounce> = {}) =>
    room.take({
      kind: 'bounce',
      from: { address: 'mailer-daemon@mx.example' },
      messageId: '<b@mx.example>',
      bounce: { ...bounce, originalIds: [room.threadId(id)], ...more },
    });

  it('marks the ticket and the address', async () => {
    const id = await opened();
    expect(await bounced(id)).toEqual({ outcome: 'bounce', ticketId: id });
    expect(ticketIn(id)).toMatchObject({ unreachable: { reason: 'bounce' }, owedLetters: [] });
    expect(await room.addresses.suppression(ticketIn(id)?.customer.id ?? '')).toMatchObject({ reason: 'bounce' });
  });

  it('that may pass stops nothing', async () => {
    const id = await opened();
    await bounced(id, { permanent: false });
    expect(ticketIn(id)?.unreachable).toBeUndefined();
    expect(await room.addresses.suppression(ticketIn(id)?.customer.id ?? '')).toBeNull();
  });

  it('of somebody else’s address is only filed', async () => {
    const id = await opened();
    expect(await bounced(id, { recipients: ['eve@elsewhere.example'] })).toEqual({ outcome: 'filed', ticketId: id });
    expect(ticketIn(id)?.unreachable).toBeUndefined();
  });

  it('of no letter of ours is held', async () => {
    expect(await room.take({ kind: 'bounce', bounce })).toMatchObject({ outcome: 'held' });
    expect(await room.held()).toMatchObject([{ reason: 'bounce' }]);
  });
});

describe('one mail is one message', () => {
  it('delivered again, or to two of our addresses', async () => {
    const rawKey = room.store(mailOf());
    const outcomes = [
      await room.take({}, { rawKey }),
      await room.take({}, { rawKey }),
      await room.take({}, { recipients: ['info@shop.example'] }),
    ];
    expect(new Set(outcomes.map(({ ticketId }) => ticketId)).size).toBe(1);
    expect(room.tickets.timeline(outcomes[0]?.ticketId ?? '')).toHaveLength(1);
  });

  it.each(['new', 'answer', 'machine'])('even when the note of what became of it is lost (%s)', async (what) => {
    const id = what === 'new' ? '' : await opened();
    const mail: Partial<IncomingMail> = {
      messageId: '<two@example.com>',
      kind: what === 'machine' ? 'auto-reply' : 'person',
      inReplyTo: id ? [room.threadId(id)] : [],
    };
    room.mailLog.failRecord = true;
    await expect(room.take(mail)).rejects.toThrow('table away');
    room.mailLog.failRecord = false;
    const { ticketId = '' } = await room.take(mail);
    expect(room.tickets.stored.size).toBe(1);
    expect(room.tickets.timeline(ticketId)).toHaveLength(what === 'new' ? 1 : 2);
  });

  it('and another content under the same Message-ID is another', async () => {
    const id = await opened();
    await room.take({ messageId: '<two@example.com>', inReplyTo: [room.threadId(id)], text: 'One' });
    await room.take({ messageId: '<two@example.com>', inReplyTo: [room.threadId(id)], text: 'Two' });
    expect(room.tickets.timeline(id).map(({ words }) => words?.text)).toEqual([expect.anything(), 'One', 'Two']);
  });

  it('without a Message-ID it is known by its date, else by where it lies', async () => {
    const { messageId: _, ...anonymous } = mailOf();
    const dated = { ...anonymous, date: '2026-03-04T09:00:00Z' };
    const keys = [room.store(dated), room.store(dated), room.store(anonymous), room.store(anonymous)];
    const outcomes = [];
    for (const rawKey of keys) outcomes.push(await room.take({}, { rawKey }));
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(new Set(outcomes.map(({ ticketId }) => ticketId)).size).toBe(3);
  });
});

describe('held mail', () => {
  it.each<[string, { spam?: 'FAIL'; virus?: 'FAIL' }]>([
    ['spam', { spam: 'FAIL' }],
    ['virus', { virus: 'FAIL' }],
  ])('is what SES calls %s, once', async (reason, verdicts) => {
    const notice = { verdicts: { spam: 'PASS', virus: 'PASS', dmarc: 'PASS', ...verdicts } } as const;
    expect(await room.take({}, notice)).toMatchObject({ outcome: 'held' });
    expect(await room.take({}, notice)).toMatchObject({ outcome: 'held' });
    expect(await room.held()).toMatchObject([{ reason }]);
  });

  it('is the sixth new ticket of a sender within an hour, until it has passed', async () => {
    const write = (i: number) => room.take({ messageId: `<${i}@example.com>`, text: `Message ${i}` });
    for (let i = 0; i < 5; i += 1) expect((await write(i)).outcome).toBe('opened');
    expect(await write(5)).toMatchObject({ outcome: 'held' });
    room.clock.advance(3_600);
    expect((await write(6)).outcome).toBe('opened');
  });

  it('goes its way when a lead lets it in, once, and leaves the list', async () => {
    const rawKey = room.store(mailOf({ kind: 'list' }));
    const verdicts = { spam: 'FAIL', virus: 'PASS', dmarc: 'PASS' } as const;
    await room.take({}, { rawKey, verdicts });
    const [held] = await room.held();
    const first = await room.take({}, { rawKey }, held?.id);
    const second = await room.take({}, { rawKey }, held?.id);
    expect(first.outcome).toBe('opened');
    expect(second).toEqual(first);
    expect(await room.held()).toEqual([]);
    expect(room.tickets.stored.size).toBe(1);
  });

  it('stays on the list where no ticket could hold it', async () => {
    const { from: _, ...nobody } = mailOf();
    const rawKey = room.store(nobody);
    await room.take({}, { rawKey });
    const [held] = await room.held();
    expect(held).toMatchObject({ reason: 'no_sender' });
    expect(await room.take({}, { rawKey }, held?.id)).toMatchObject({ outcome: 'held' });
    expect(await room.held()).toHaveLength(1);
  });
});

it('gives up a mail that has expired', async () => {
  await expect(room.take({}, { rawKey: 'mail/gone' })).rejects.toMatchObject({ code: 'not_found' });
});
