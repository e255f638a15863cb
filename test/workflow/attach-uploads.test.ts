import { beforeEach, describe, expect, it } from 'vitest';
import { CarelineError } from '../../core/errors.ts';
import type { TicketFile } from '../../core/files/file.ts';
import { attachUploads } from '../../workflow/attach-uploads.ts';
import { openCustomerUpload, openUpload } from '../../workflow/open-upload.ts';
import { policy } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

const TICKET = 'CL-7K3M9QXA';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const bytes = (text: string) => new TextEncoder().encode(text);

let world: World;
beforeEach(() => {
  world = createWorld(policy({ files: { megabytesPerFile: 1, megabytesPerMessage: 1 }, limits: { perSourceHour: 2 } }));
});

/** A file in the store of uploads. */
async function uploaded(name: string, content: Uint8Array, type = 'application/pdf'): Promise<string> {
  const { id } = await world.uploads.open({ name, type, size: content.length }, world.clock.now());
  world.uploads.send(id, content);
  return id;
}
const attach = (
  attachments: readonly { id: string; name?: string; inline?: boolean }[],
  request = 'a',
  write: (files: TicketFile[]) => Promise<string> = async () => TICKET,
) => attachUploads(world, { attachments, request }, write);

describe('a link to send a file by', () => {
  it.each([
    ['a program by its name', { name: 'setup.exe', type: 'image/png', size: 5 }, 'name', '“setup.exe” is a program'],
    ['a program by its type', { name: 'x', type: 'application/x-msdownload', size: 5 }, 'name', 'is a program'],
    ['what is too large', { name: 'film.mp4', type: 'video/mp4', size: 1_048_577 }, 'size', 'a file may have 1 MB'],
  ])('is refused for %s', async (_what, file, path, words) => {
    const refusal = await openUpload(world, file).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'invalid', fields: [{ path, message: expect.stringContaining(words) }] });
    expect(world.uploads.opened).toEqual([]);
  });

  it('is given to one source as often as its messages could use it', async () => {
    const open = (source: string) => openCustomerUpload(world, { name: 'a.png', type: 'image/png', size: 5 }, source);
    for (let count = 0; count < 10; count += 1) await open('192.0.2.1');
    await expect(open('192.0.2.1')).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(open('192.0.2.2')).resolves.toMatchObject({ method: 'PUT' });
    // Messages have an allowance of their own.
    expect(
      await world.limits.take(
        'source',
        world.ids.fingerprint('source:192.0.2.1'),
        { perHour: 1, perDay: 1 },
        world.clock.now(),
      ),
    ).toBe(0);
  });
});

describe('attaching uploads', () => {
  it('puts each under its content, with its own or the new name', async () => {
    const [one, two] = [await uploaded('a.pdf', bytes('one')), await uploaded('b.pdf', bytes('two'))];
    let got: TicketFile[] = [];
    const ticketId = await attach([{ id: one }, { id: two, name: 'Rechnung/2.pdf' }], 'a', async (files) => {
      got = files;
      return TICKET;
    });
    expect(ticketId).toBe(TICKET);
    expect(got).toMatchObject([
      { name: 'a.pdf', type: 'application/pdf', size: 3 },
      { name: 'Rechnung_2.pdf', size: 3 },
    ]);
    expect([...world.files.stored.keys()]).toEqual(got.map(({ id }) => id));
  });

  it('takes a picture into the text only if it is one, by its content', async () => {
    const [png, fake] = [await uploaded('a', PNG, 'text/x'), await uploaded('b.png', bytes('<svg>'), 'image/png')];
    let got: TicketFile[] = [];
    await attach(
      [
        { id: png, inline: true },
        { id: fake, inline: true },
      ],
      'a',
      async (files) => {
        got = files;
        return TICKET;
      },
    );
    expect(got).toMatchObject([{ type: 'image/png', inline: true }, { name: 'b.png' }]);
    expect(got[1]).not.toHaveProperty('inline');
  });

  it('answers a repeated request as the first time, and refuses any other', async () => {
    const id = await uploaded('a.pdf', bytes('one'));
    let writes = 0;
    const write = async () => {
      writes += 1;
      return TICKET;
    };
    expect(await attach([{ id }], 'a', write)).toBe(TICKET);
    expect(await attach([{ id }], 'a', write)).toBe(TICKET);
    await expect(attach([{ id }], 'b', write)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'attachments.0.id', message: expect.stringContaining('another message') }],
    });
    expect(writes).toBe(1);
  });

  it('gives an upload to one of two messages at once', async () => {
    const id = await uploaded('a.pdf', bytes('one'));
    const outcomes = await Promise.allSettled([attach([{ id }], 'a'), attach([{ id }], 'b')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['that was never sent', async () => '0'.repeat(32), 'did not arrive'],
    ['that is a program inside', async () => uploaded('photo.jpg', bytes('MZ\u0090')), '“photo.jpg” is a program'],
    [
      'that is a program by its new name',
      async () => uploaded('a.pdf', bytes('x')),
      '“run.bat” is a program',
      'run.bat',
    ],
    ['that is too large', async () => uploaded('a.pdf', new Uint8Array(1_048_577)), '“a.pdf” is too large'],
  ])('refuses one %s, says which, and lets the others go', async (_what, make, words, name?: string) => {
    const [good, bad] = [await uploaded('good.pdf', bytes('good')), await make()];
    const refusal = await attach([{ id: good }, { id: bad, ...(name && { name }) }]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'attachments.1.id', message: expect.stringContaining(words) }],
    });
    expect(world.files.stored.size).toBe(0);
    expect(await attach([{ id: good }], 'b')).toBe(TICKET);
  });

  it('refuses more than a message may have in all', async () => {
    const ids = [await uploaded('a', new Uint8Array(700_000)), await uploaded('b', new Uint8Array(700_000))];
    await expect(attach(ids.map((id) => ({ id })))).rejects.toMatchObject({
      fields: [{ path: 'attachments.1.id', message: expect.stringContaining('all files of a message 1 MB') }],
    });
  });

  it('leaves the files to the next attempt when the message could not be stored', async () => {
    const id = await uploaded('a.pdf', bytes('one'));
    const fail = async () => {
      throw new CarelineError('unavailable', 'away');
    };
    await expect(attach([{ id }], 'a', fail)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await attach([{ id }], 'b')).toBe(TICKET);
  });
});
