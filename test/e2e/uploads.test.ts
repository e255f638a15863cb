import { createHash, randomBytes } from 'node:crypto';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { axe, launch, openPage } from '../web/support/browser.ts';
import { act, claim, lettersAbout, newAddress, openTicket, replyBody, statusToken, system, write } from './people.ts';

const careline = system();
let agent: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
});

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(20_000)]);
const linkSchema = z.looseObject({
  id: z.string(),
  url: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
});
type Link = z.infer<typeof linkSchema>;

const announce = async (name: string, size: number, more: object = {}, token?: string): Promise<Link> => {
  const body = { name, type: 'image/png', size, ...more };
  const path = token ? '/v1/desk/uploads' : '/v1/uploads';
  return careline.get(linkSchema, path, { body, ...(token && { token }) });
};
const transfer = async ({ url, method, headers }: Link, content: Buffer): Promise<number> => {
  const answer = await fetch(url, { method, headers, body: Uint8Array.from(content) });
  await answer.arrayBuffer();
  return answer.status;
};
async function uploaded(name: string, content: Buffer, token?: string): Promise<string> {
  const link = await announce(name, content.length, {}, token);
  expect(await transfer(link, content)).toBe(200);
  return link.id;
}
const idOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

const detailSchema = z.looseObject({
  timeline: z.array(z.looseObject({ files: z.array(z.looseObject({ id: z.string(), name: z.string() })).optional() })),
});
const filesOf = async (id: string) =>
  (await careline.get(detailSchema, `/v1/desk/tickets/${id}`, { token: agent })).timeline.flatMap(
    ({ files = [] }) => files,
  );
async function saved(path: string, token?: string): Promise<Buffer> {
  const { url } = await careline.get(z.looseObject({ url: z.string() }), path, token ? { token } : {});
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('files from pages', () => {
  it('go from form and status page in a browser to the agent', async () => {
    const email = newAddress();
    const browser = await launch();
    try {
      const { page, errors } = await openPage(browser);
      page.context().setDefaultTimeout(15_000);
      await page.goto(`${careline.url}/`);
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Subject').fill('My lamp came broken');
      await page.getByLabel('Your message').fill('Please see the picture of my lamp.');
      await page.getByLabel('Add files').setInputFiles({ name: '灯.png', mimeType: 'image/png', buffer: PNG });
      await page.locator('.uploads__item').getByText('Ready').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Send message' }).click();
      const number = page.locator('.ticket-number');
      await number.waitFor();
      const id = String(await number.textContent());
      await careline.settle();
      expect(await filesOf(id)).toMatchObject([{ id: idOf(PNG), name: '灯.png', type: 'image/png', size: PNG.length }]);
      expect((await saved(`/v1/desk/tickets/${id}/files/${idOf(PNG)}`, agent)).equals(PNG)).toBe(true);

      const link = (await lettersAbout(careline, id, email)).map(
        ({ text }) => /http\S+\/status#\w+/.exec(text)?.[0],
      )[0];
      await page.goto(String(link));
      await page.locator('.thread').getByText('灯.png').waitFor();
      await page.getByLabel('Add a message').fill('And the bill.');
      const bill = { name: 'bill.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 bill') };
      await page.getByLabel('Add files').setInputFiles(bill);
      await page.locator('.uploads__item').getByText('Ready').waitFor();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.thread').getByText('bill.pdf').waitFor();
      expect(errors).toEqual([]);
      await careline.settle();
      expect((await filesOf(id)).map(({ name }) => name)).toEqual(['灯.png', 'bill.pdf']);
    } finally {
      await browser.close();
    }
  });

  it('of an agent’s answer are in the raw letter, a picture within its HTML, and on the customer’s page', async () => {
    const { id, email } = await openTicket(careline, { subject: 'Which way up?' });
    await claim(careline, id, agent);
    const guide = randomBytes(50_000);
    const attachments = [
      { id: await uploaded('image.png', PNG, agent), inline: true },
      { id: await uploaded('导购 guide.pdf', guide, agent) },
    ];
    const words = replyBody('Like this:\n[image: image.png]\nKind regards', 'pending');
    const answer = await act(careline, id, 'replies', { ...words, attachments }, agent);
    expect(answer.status).toBe(201);
    expect((await act(careline, id, 'replies', { ...words, attachments }, agent)).status).toBe(201);

    const letters = await lettersAbout(careline, id, email);
    expect(letters).toHaveLength(2);
    const mail = await PostalMime.parse(Buffer.from(z.string().parse(letters[0]?.['raw']), 'base64'));
    const [picture, file] = mail.attachments;
    expect(Buffer.from(picture?.content as ArrayBuffer).equals(PNG)).toBe(true);
    expect(Buffer.from(file?.content as ArrayBuffer).equals(guide)).toBe(true);
    expect([picture?.disposition, file?.disposition, file?.filename]).toEqual([
      'inline',
      'attachment',
      '导购 guide.pdf',
    ]);
    expect(mail.html).toContain(`<img src="cid:${picture?.contentId?.slice(1, -1)}"`);
    expect(mail.text).toContain('[Picture: image.png]');

    const token = await statusToken(careline, id, email);
    expect((await saved(`/v1/status/${token}/files/${idOf(guide)}`)).equals(guide)).toBe(true);
  });

  it('have exactly the size and content that were announced', async () => {
    const content = randomBytes(1_000);
    expect(await transfer(await announce('a.png', 999), content)).toBe(403);
    const bound = { sha256: idOf(content) };
    const other = await announce('a.png', 1_000, bound);
    expect(await transfer({ ...other, headers: { ...other.headers, 'x-amz-checksum-sha256': 'AAAA' } }, content)).toBe(
      403,
    );
    expect(await transfer(await announce('a.png', 1_000, bound), content)).toBe(200);
    expect((await careline.call('/v1/uploads', { body: { name: 'a.exe', type: '', size: 9 } })).status).toBe(422);
    expect((await careline.call('/v1/uploads', { body: { name: 'a.png', type: '', size: 2 ** 30 } })).status).toBe(422);
    expect((await careline.call('/v1/desk/uploads', { body: {} })).status).toBe(401);
  });

  it('that run, that never came, or that another message has are refused by name, and nothing is opened', async () => {
    const good = await uploaded('good.png', PNG);
    const program = await uploaded('photo.png', Buffer.from('MZ\u0090\u0000 a program'));
    const never = (await announce('never.png', 5)).id;
    for (const [bad, words] of [
      [program, 'photo.png'],
      [never, 'did not arrive'],
      ['0'.repeat(32), 'did not arrive'],
    ] as const) {
      const refused = await write(careline, { attachments: [{ id: good }, { id: bad }] });
      expect(refused).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'attachments.1.id', message: expect.stringContaining(words) }] },
      });
    }
    const message = { email: newAddress(), attachments: [{ id: good, name: 'lamp.png' }] };
    const headers = { 'idempotency-key': `uploads-${good}` };
    const [first, again] = [await write(careline, message, headers), await write(careline, message, headers)];
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await write(careline, { attachments: [{ id: good }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'attachments.0.id', message: expect.stringContaining('another message') }] },
    });
    const { id } = z.object({ id: z.string() }).parse(first.body);
    expect((await filesOf(id)).map(({ name }) => name)).toEqual(['lamp.png']);
  });
});
