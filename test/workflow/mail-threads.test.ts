/** Which ticket a mail finds: letters' own ids, replies before their parents, several tokens, bounces. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { IncomingMail } from '../../core/mail/incoming-mail.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { agent } from '../support/ticket-factory.ts';
import { createMailRoom, type MailRoom } from './mail-room.ts';

let room: MailRoom;
beforeEach(() => {
  room = createMailRoom();
});
const opened = async (mail: Partial<IncomingMail> = {}): Promise<string> => {
  const { ticketId } = await room.take({ messageId: '<first@example.com>', ...mail });
  if (!ticketId) throw new Error('No ticket was opened');
  return ticketId;
};
/** SES's id of the acknowledgement. */
const acknowledged = async (id: string): Promise<string> => {
  await sendLetter(room.deps, { ticketId: id, version: 1 });
  return room.mailbox.taken.at(-1)?.messageId ?? '';
};
const eve = { address: 'eve@elsewhere.example' };

describe('an answer that names nothing but the id that SES gave the letter', () => {
  it.each(['eu-central-1.amazonses.com', 'email.amazonses.com', 'EMAIL.AMAZONSES.COM'])('at %s', async (host) => {
    const id = await opened();
    const ses = await acknowledged(id);
    const outcome = await room.take({ messageId: '<two@x>', inReplyTo: [`<${ses}@${host}>`] });
    expect(outcome).toEqual({ outcome: 'written', ticketId: id });
  });

  it('finds nothing by another’s id', async () => {
    const id = await opened();
    const ses = await acknowledged(id);
    const outcome = await room.take({ messageId: '<two@x>', inReplyTo: [`<${ses}00@email.amazonses.com>`] });
    expect(outcome.ticketId).not.toBe(id);
  });
});

describe('a reply and its parent', () => {
  const parent = { messageId: '<parent@example.com>', text: 'Where is my parcel?' };
  const reply = { messageId: '<reply@example.com>', text: 'Its number is 4711.', inReplyTo: [parent.messageId] };

  it.each([
    ['parent first', parent, reply],
    ['reply first', reply, parent],
  ])('are one ticket: %s', async (_order, first, second) => {
    const one = await room.take(first);
    const two = await room.take(second);
    expect(one.outcome).toBe('opened');
    expect(two).toEqual({ outcome: 'written', ticketId: one.ticketId });
  });

  it('and another reply to it are one ticket, too, before the parent has come', async () => {
    const { ticketId } = await room.take(reply);
    expect(await room.take({ ...reply, messageId: '<other@example.com>', text: 'And 4712.' })).toEqual({
      outcome: 'written',
      ticketId,
    });
  });

  it('stay apart where another person’s mail waits for it: nobody takes a ticket over', async () => {
    const ofEve = await room.take({ ...reply, from: eve });
    const mine = await room.take(parent);
    expect(mine.outcome).toBe('opened');
    expect(mine.ticketId).not.toBe(ofEve.ticketId);
    // Nor do later answers to the parent go to her.
    expect(await room.take({ ...reply, messageId: '<later@example.com>' })).toEqual({
      outcome: 'written',
      ticketId: mine.ticketId,
    });
  });

  it('stay apart where the sender’s domain disowns one of them', async () => {
    const verdicts = { spam: 'PASS', virus: 'PASS', dmarc: 'FAIL' } as const;
    const forged = await room.take(reply, { verdicts });
    const mine = await room.take(parent);
    expect(mine.ticketId).not.toBe(forged.ticketId);
  });
});

describe('several addresses with tokens', () => {
  it('lead to the ticket that the sender was given the address of', async () => {
    const [mine, hers] = [await opened(), await opened({ messageId: '<e@x>', from: eve })];
    const recipients = [room.replyAddress(hers), room.replyAddress(mine)];
    expect(await room.take({ messageId: '<two@x>', recipients })).toEqual({ outcome: 'written', ticketId: mine });
  });

  it('lead to the first of the sender’s own', async () => {
    const [one, two] = [await opened(), await opened({ messageId: '<other@x>', text: 'Another matter.' })];
    const recipients = [room.replyAddress(two), room.replyAddress(one)];
    expect(await room.take({ messageId: '<two@x>', recipients })).toEqual({ outcome: 'written', ticketId: two });
  });

  it('lead a stranger to the first, for agents to see', async () => {
    const [one, two] = [await opened(), await opened({ messageId: '<other@x>', text: 'Another matter.' })];
    const recipients = [room.replyAddress(two), room.replyAddress(one)];
    expect(await room.take({ messageId: '<two@x>', from: eve, recipients })).toEqual({
      outcome: 'filed',
      ticketId: two,
    });
  });

  it('go before ids: the envelope first', async () => {
    const [one, two] = [await opened(), await opened({ messageId: '<other@x>', text: 'Another matter.' })];
    const mail = { messageId: '<two@x>', inReplyTo: [room.threadId(one)], recipients: [room.replyAddress(one)] };
    expect(await room.take(mail, { recipients: [room.replyAddress(two)] })).toMatchObject({ ticketId: two });
  });
});

describe('a bounce that comes as mail', () => {
  const bounced = (ids: string[], more: Partial<IncomingMail['bounce'] & object> = {}) =>
    room.take({
      kind: 'bounce',
      from: { address: 'mailer-daemon@mx.example' },
      messageId: '<b@mx.example>',
      bounce: { permanent: true, recipients: ['mei@example.com'], originalIds: ids, ...more },
    });
  const failure = (id: string) => room.events(id).find(({ type }) => type === 'LetterFailed');
  const suppression = (id: string) => room.addresses.suppression(room.tickets.stored.get(id)?.customer.id ?? '');

  it('marks that very letter and the address', async () => {
    const id = await opened();
    const ses = await acknowledged(id);
    expect(await bounced([`<${ses}@email.amazonses.com>`, room.threadId(id)])).toMatchObject({ outcome: 'bounce' });
    expect(failure(id)).toMatchObject({ letter: 'acknowledgement', forVersion: 1, reason: 'bounce', permanent: true });
    expect(await suppression(id)).toMatchObject({ reason: 'bounce' });
  });

  it('marks that letter also where our address leads to the ticket', async () => {
    const id = await opened();
    const ses = await acknowledged(id);
    await room.take({
      kind: 'bounce',
      from: { address: 'mailer-daemon@mx.example' },
      messageId: '<b@mx.example>',
      recipients: [room.replyAddress(id)],
      bounce: { permanent: true, recipients: [], originalIds: [`<${ses}@email.amazonses.com>`] },
    });
    expect(failure(id)).toMatchObject({ forVersion: 1 });
  });

  it('is no failure where the letter is only late', async () => {
    const id = await opened();
    const ses = await acknowledged(id);
    await bounced([`<${ses}@email.amazonses.com>`], { permanent: false });
    expect(failure(id)).toMatchObject({ reason: 'delayed', permanent: false });
    expect(await suppression(id)).toBeNull();
  });

  it('without ids goes to the latest ticket of whom it names, and stops nothing: anybody could write it', async () => {
    const id = await opened();
    expect(await bounced([])).toEqual({ outcome: 'bounce', ticketId: id });
    expect(failure(id)).toMatchObject({ reason: 'bounce', permanent: false });
    expect(await suppression(id)).toBeNull();
    expect(room.tickets.stored.get(id)?.unreachable).toBeUndefined();
  });

  it('that knows nothing but the customer’s own mail stops nothing either', async () => {
    const id = await opened();
    await bounced(['<first@example.com>']);
    expect(await suppression(id)).toBeNull();
  });

  it('without ids of a receiver whom nobody knows is held', async () => {
    await opened();
    expect(await bounced([], { recipients: ['nobody@elsewhere.example'] })).toMatchObject({ outcome: 'held' });
  });
});

describe('more new tickets of a sender than people write in an hour', () => {
  const write = (i: number) => room.take({ messageId: `<${i}@example.com>`, text: `Message ${i}` });

  it('are held, and agents are told once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) ids.push(...[(await write(i)).ticketId].flatMap((id) => id ?? []));
    expect(ids).toHaveLength(5);
    expect(await room.held()).toHaveLength(7);
    const notices = ids.flatMap((id) => room.events(id).filter(({ type }) => type === 'MailHeld'));
    expect(notices).toHaveLength(1);
  });

  it('are not counted again when a notice comes again', async () => {
    room.mailLog.failRecord = true;
    const rawKey = room.store(room.mailOf({ messageId: '<0@example.com>' }));
    for (let i = 0; i < 8; i += 1) await room.take({}, { rawKey }).catch(() => undefined);
    room.mailLog.failRecord = false;
    for (let i = 1; i < 5; i += 1) expect((await write(i)).outcome).toBe('opened');
    expect((await write(5)).outcome).toBe('held');
  });
});

it('a closed ticket’s next message by mail is a linked new ticket, also by SES’s id', async () => {
  const id = await opened();
  const ses = await acknowledged(id);
  const by = { by: agent(), correlationId: 'c' };
  await changeTicket(room.takeDeps, id, { type: 'solve' }, by);
  await changeTicket(room.takeDeps, id, { type: 'close' }, by);
  const { ticketId, outcome } = await room.take({ messageId: '<two@x>', inReplyTo: [`<${ses}@email.amazonses.com>`] });
  expect(outcome).toBe('opened');
  expect(room.tickets.stored.get(ticketId ?? '')?.subject).toBe(`[${id}] Where is my parcel?`);
});
