import { beforeEach, describe, expect, it } from 'vitest';
import type { IncomingFile } from '../../core/files/file.ts';
import type { IncomingMail } from '../../core/mail/incoming-mail.ts';
import { policySchema } from '../../core/policy.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { fileLink, releaseFile } from '../../workflow/file-link.ts';
import { agent } from '../support/ticket-factory.ts';
import { createMailRoom, type MailRoom } from './mail-room.ts';

let room: MailRoom;
beforeEach(() => {
  room = createMailRoom();
});

const file = (name: string, content = `content of ${name}`): IncomingFile => ({
  name,
  type: 'text/plain',
  content: new TextEncoder().encode(content),
});
const by = { by: agent(), correlationId: 'c' };
const opened = async (mail: Partial<IncomingMail> = {}) => (await room.take(mail)).ticketId ?? '';
const ticketOf = (id: string) => {
  const ticket = room.tickets.stored.get(id);
  if (!ticket) throw new Error(`No ticket ${id}`);
  return ticket;
};
const filesOf = (id: string) => room.tickets.timeline(id).flatMap(({ files = [] }) => files);
const firstFile = (id: string) => filesOf(id)[0]?.id ?? '';
const link = (id: string, fileId: string, reader: 'agent' | 'customer') => fileLink(room, ticketOf(id), fileId, reader);

describe('files of a mail', () => {
  it('are on the entry of the message, under safe names', async () => {
    const id = await opened({ files: [file('../a\u202eb.txt'), file('c.txt')] });
    expect(filesOf(id).map(({ name, size }) => [name, size])).toEqual([
      ['_ab.txt', 23],
      ['c.txt', 16],
    ]);
    expect(room.files.stored.size).toBe(2);
  });

  it('are not on entries without any', async () => {
    expect(room.tickets.timeline(await opened())[0]).not.toHaveProperty('files');
  });

  it.each(['new', 'answer'])(
    'are kept before the ticket changes, and once, when the mail comes again (%s)',
    async (what) => {
      const id = what === 'new' ? '' : await opened();
      const mail: Partial<IncomingMail> = {
        messageId: '<two@example.com>',
        files: [file('a.txt')],
        inReplyTo: id ? [room.threadId(id)] : [],
      };
      room.mailLog.failRecord = true;
      await expect(room.take(mail)).rejects.toThrow('table away');
      room.mailLog.failRecord = false;
      const { ticketId = '' } = await room.take(mail);
      expect(filesOf(ticketId)).toHaveLength(1);
      expect(room.files.stored.size).toBe(1);
    },
  );

  it('change nothing on the ticket when they cannot be kept', async () => {
    room.takeDeps.files.put = async () => Promise.reject(new Error('bucket away'));
    await expect(room.take({ files: [file('a.txt')] })).rejects.toThrow('bucket away');
    expect(room.tickets.stored.size).toBe(0);
  });

  it('that nobody takes are kept with the reason', async () => {
    const id = await opened({ files: [file('run.exe'), file('a.txt')] });
    expect(filesOf(id).map(({ held }) => held)).toEqual(['type', undefined]);
    expect(room.files.stored.size).toBe(2);
  });

  it.each<[string, Partial<IncomingMail>, string]>([
    ['stranger', { from: { address: 'eve@elsewhere.example' } }, 'stranger'],
    ['machine', { kind: 'auto-reply' }, 'machine'],
  ])('of a %s are for agents only', async (_who, mail, kind) => {
    const id = await opened();
    await room.take({ ...mail, messageId: '<two@x.example>', inReplyTo: [room.threadId(id)], files: [file('a.txt')] });
    expect(room.tickets.timeline(id).at(-1)?.words?.kind).toBe(kind);
    expect((await link(id, firstFile(id), 'agent')).url).toContain(firstFile(id));
    await expect(link(id, firstFile(id), 'customer')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stay with a ticket that is merged into another', async () => {
    const id = await opened({ files: [file('a.txt')] });
    const into = await opened({ messageId: '<other@example.com>', text: 'Again.' });
    await changeTicket(room.takeDeps, id, { type: 'mergeInto', into }, by);
    for (const reader of ['agent', 'customer'] as const) {
      expect((await link(id, firstFile(id), reader)).url).toContain(firstFile(id));
    }
  });
});

describe('a link', () => {
  it('is for files of this ticket, and for agents’ replies too', async () => {
    const id = await opened({ files: [file('a.txt')] });
    const other = await opened({ messageId: '<other@example.com>', text: 'Another.' });
    const reply = { id: await room.files.put(file('r.pdf').content), name: 'r.pdf', type: 'application/pdf', size: 5 };
    await changeTicket(room.takeDeps, id, { type: 'reply', text: 'Yes.', nextStatus: 'pending', files: [reply] }, by);
    for (const reader of ['agent', 'customer'] as const) {
      expect((await link(id, reply.id, reader)).url).toContain('r.pdf');
      await expect(link(other, firstFile(id), reader)).rejects.toMatchObject({ code: 'not_found' });
      await expect(link(id, 'nonsense', reader)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('goes to what is held only after its release, which counts once', async () => {
    const id = await opened({ files: [file('run.exe')] });
    const fileId = firstFile(id);
    await expect(link(id, fileId, 'agent')).rejects.toMatchObject({ code: 'not_found' });
    expect(await releaseFile(room, ticketOf(id), fileId, by)).toMatchObject({ changed: true });
    expect(await releaseFile(room, ticketOf(id), fileId, by)).toMatchObject({ changed: false });
    expect((await link(id, fileId, 'customer')).url).toContain('run.exe');
    await expect(releaseFile(room, ticketOf(id), 'a'.repeat(64), by)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('prefers the name under which the same content is not held', async () => {
    const id = await opened({ files: [file('run.cmd', 'same'), file('notes.txt', 'same')] });
    expect((await link(id, firstFile(id), 'agent')).url).toContain('notes.txt');
  });
});

describe('where files are scanned', () => {
  const policy = policySchema.parse({ shopName: 'Tea', files: { malwareScan: true } });
  const scanned = (id: string) => fileLink({ ...room, policy }, ticketOf(id), firstFile(id), 'customer');

  it.each([
    ['waiting', 'file_waiting'],
    ['infected', 'file_refused'],
    ['unreadable', 'file_refused'],
  ] as const)('nothing is had while the verdict is %s', async (verdict, code) => {
    const id = await opened({ files: [file('a.txt')] });
    room.files.verdicts.set(firstFile(id), verdict);
    await expect(scanned(id)).rejects.toMatchObject({ code });
    // Where the shop has no scanner nobody asks it.
    expect((await link(id, firstFile(id), 'customer')).url).toContain('a.txt');
  });

  it('what was found clean is had', async () => {
    const id = await opened({ files: [file('a.txt')] });
    room.files.verdicts.set(firstFile(id), 'clean');
    expect((await scanned(id)).url).toContain('a.txt');
  });
});
