import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Mailer, numberIn, type Written } from './mailer.ts';
import { act, claim, eventTypes, newAddress, replyBody, statusToken, system } from './people.ts';

const careline = system();
let agent: string;
let lead: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
  lead = await careline.token('lead@careline.example', 'lead');
});

interface Attachment {
  filename: string;
  content: Buffer;
  contentType?: string;
}
const picture: Attachment = { filename: '灯 (1).png', content: randomBytes(300_000), contentType: 'image/png' };
const page: Attachment = {
  filename: 'page.html',
  content: Buffer.from('<!doctype html><script>alert(document.domain)</script>'),
  contentType: 'text/html',
};
const drawing: Attachment = {
  filename: 'logo.svg',
  content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  contentType: 'image/svg+xml',
};
const program: Attachment = { filename: 'invoice.pdf', content: Buffer.from('MZ\u0090\u0000 a program') };
const idOf = ({ content }: Attachment) => createHash('sha256').update(content).digest('hex');

const mailer = new Mailer(careline);
const mail = (from: string, text: string, attachments: Attachment[], more: Partial<Written> = {}) =>
  mailer.send({ from, subject: 'Broken lamp', text, attachments, ...more });
/** A ticket by mail with files; its number, and its customer's token. */
async function written(attachments: Attachment[]): Promise<{ id: string; token: string; from: string }> {
  const from = newAddress();
  await mail(from, 'My lamp came broken, please see the pictures of my order.', attachments);
  const id = numberIn((await mailer.letters(from))[0]?.subject ?? '');
  return { id, from, token: await statusToken(careline, id, from) };
}

const filesSchema = z.array(z.looseObject({ id: z.string(), name: z.string(), held: z.unknown().optional() }));
const linkSchema = z.strictObject({ url: z.string(), expiresAt: z.string() });

async function deskFiles(id: string): Promise<z.infer<typeof filesSchema>> {
  const schema = z.looseObject({ timeline: z.array(z.looseObject({ files: filesSchema.optional() })) });
  const { timeline } = await careline.get(schema, `/v1/desk/tickets/${id}`, { token: agent });
  return timeline.flatMap(({ files = [] }) => files);
}
const deskPath = (id: string, file: Attachment) => `/v1/desk/tickets/${id}/files/${idOf(file)}`;
const statusPath = (token: string, file: Attachment) => `/v1/status/${token}/files/${idOf(file)}`;

/** As a browser follows the link: what it would save. */
async function saved(path: string, token?: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const { url } = await careline.get(linkSchema, path, token ? { token } : {});
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

describe('files of a mail', () => {
  it('are shown, and saved to the byte by agents and by the customer of the ticket alone', async () => {
    const { id, token } = await written([picture, page, drawing]);
    const other = await written([page]);
    expect((await deskFiles(id)).map(({ id: file, name }) => [file, name])).toEqual(
      [picture, page, drawing].map((file) => [idOf(file), file.filename]),
    );

    for (const [path, bearer] of [
      [deskPath(id, picture), agent],
      [statusPath(token, picture), undefined],
    ] as const) {
      const { bytes, headers } = await saved(path, bearer);
      expect(bytes.equals(picture.content)).toBe(true);
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('content-disposition')).toContain(
        'attachment; filename="_ (1).png"; filename*=UTF-8\'\'%E7%81%AF',
      );
    }
    for (const file of [page, drawing]) {
      const { bytes, headers } = await saved(statusPath(token, file));
      expect(bytes.equals(file.content)).toBe(true);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    }

    const refused = [
      statusPath(other.token, picture),
      statusPath('0'.repeat(40), picture),
      `/v1/status/${token}/files/${'0'.repeat(64)}`,
      `/v1/status/${token}/files/..%2F..%2Fuploads`,
    ];
    for (const path of refused) expect((await careline.call(path)).status).toBe(404);
    expect((await careline.call(deskPath(other.id, picture), { token: agent })).status).toBe(404);
    expect((await careline.call(deskPath(id, picture))).status).toBe(401);
  });

  it('that run are held until a lead releases them', async () => {
    const { id, token } = await written([program, picture]);
    expect(await deskFiles(id)).toMatchObject([{ name: 'invoice.pdf', held: 'type' }, { name: picture.filename }]);
    expect((await deskFiles(id))[1]).not.toHaveProperty('held');
    const status = await careline.call(`/v1/status/${token}`);
    expect(status.body).toMatchObject({ messages: [{ files: [{ name: 'invoice.pdf', held: true }, {}] }] });
    expect((await careline.call(deskPath(id, program), { token: agent })).status).toBe(404);
    expect((await careline.call(deskPath(id, program), { token: lead })).status).toBe(404);
    expect((await careline.call(statusPath(token, program))).status).toBe(404);

    const release = (as: string) => careline.call(`${deskPath(id, program)}/release`, { body: {}, token: as });
    expect((await release(agent)).status).toBe(403);
    expect((await release(lead)).status).toBe(200);
    expect((await release(lead)).status).toBe(200);
    await careline.settle();
    expect((await eventTypes(careline, id, agent)).filter((type) => type === 'FileReleased')).toHaveLength(1);
    expect((await saved(deskPath(id, program), agent)).bytes.equals(program.content)).toBe(true);
    expect((await saved(statusPath(token, program))).headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('from a stranger are for agents only', async () => {
    const { id, token, from } = await written([]);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Please send us a picture.', 'pending'), agent);
    const [letter] = await mailer.letters(from);
    await mail(newAddress('eve'), 'Look at this.', [picture], { to: letter?.headers['reply-to'] ?? '' });
    expect((await saved(deskPath(id, picture), agent)).bytes.equals(picture.content)).toBe(true);
    expect((await careline.call(statusPath(token, picture))).status).toBe(404);
    expect(JSON.stringify((await careline.call(`/v1/status/${token}`)).body)).not.toContain(idOf(picture));
  });
});
