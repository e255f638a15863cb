/** Files from pages through both APIs: from the link to the entry that has the file. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler as createDesk } from '../../functions/desk-api/handler.ts';
import { createHandler as createPublic } from '../../functions/public-api/handler.ts';
import type { HttpHandler } from '../../functions/shared/http.ts';
import { policy } from '../support/ticket-factory.ts';
import { createWorld, type World } from '../workflow/world.ts';
import { type Sent, send } from './http-event.ts';
import { captureLogs } from './logs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const form = { email: 'mei@example.com', subject: 'A broken lamp', message: 'Look at this.' };
const claims = { sub: 'ada', name: 'Ada', email: 'ada@shop.example', 'cognito:groups': '[agent]' };

let world: World;
let customers: HttpHandler;
let desk: HttpHandler;
let logs: ReturnType<typeof captureLogs>;
beforeEach(() => {
  world = createWorld(policy());
  logs = captureLogs();
  customers = createPublic({ ...world, logger: logs.logger });
  const none = async () => ({});
  desk = createDesk({
    ...world,
    mailIntake: { release: async () => {} },
    counters: { sum: none, totals: none, sumByAgent: none, totalsByAgent: none },
    logger: logs.logger,
  });
});

const post = (path: string, body: unknown, more: Partial<Sent> = {}) => send(customers, { path, body, ...more });
const atDesk = (path: string, body: unknown, more: Partial<Sent> = {}) =>
  send(desk, { path: `/v1/desk${path}`, body, claims, ...more });
async function uploaded(content = 'a picture', name = 'lamp.jpg'): Promise<string> {
  const { status, body } = await post('/v1/uploads', { name, type: 'image/jpeg', size: content.length });
  expect(status).toBe(201);
  world.uploads.send(body.id, bytes(content));
  return body.id;
}
const timeline = (id: string) => world.tickets.timeline(id);
const statusLink = (ticketId: string) =>
  world.tokens.sign({ purpose: 'status', ticketId, round: 0 }, new Date(world.clock.now().getTime() + 1e9));

describe('POST /v1/uploads', () => {
  it('answers how to send it', async () => {
    const { status, body } = await post('/v1/uploads', { name: 'C:\\lamp.jpg', type: 'Image/JPEG; q=1', size: 12 });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{32}$/),
      url: expect.stringMatching(/^https:/),
      method: 'PUT',
      headers: {},
      expiresAt: expect.any(String),
    });
    expect(world.uploads.opened).toEqual([{ name: 'C__lamp.jpg', type: 'image/jpeg', size: 12 }]);
  });

  it.each([
    ['no size', { name: 'a.png', type: 'image/png' }, 'size'],
    ['nothing', { name: 'a.png', type: 'image/png', size: 0 }, 'size'],
    ['too much', { name: 'a.png', type: 'image/png', size: 26 * 1024 * 1024 }, 'size'],
    ['a type that is none', { name: 'a.png', type: 'a b/c', size: 1 }, 'type'],
    ['a program', { name: 'a.exe', type: '', size: 1 }, 'name'],
    ['a hash that is none', { name: 'a.png', type: '', size: 1, sha256: 'x' }, 'sha256'],
    ['an unknown field', { name: 'a.png', type: '', size: 1, bucket: 'x' }, 'bucket'],
  ])('refuses %s and says where', async (_what, body, path) => {
    const answer = await post('/v1/uploads', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
  });

  it('is for agents on the desk’s own path', async () => {
    const answer = await atDesk('/uploads', { name: 'a.pdf', type: 'application/pdf', size: 3 });
    expect(answer).toMatchObject({ status: 201, body: { method: 'PUT' } });
    expect((await send(desk, { path: '/v1/desk/uploads', body: {} })).status).toBe(401);
  });
});

describe('a message with files', () => {
  it('opens a ticket that has them', async () => {
    const id = await uploaded();
    const answer = await post('/v1/tickets', { ...form, attachments: [{ id }] });
    expect(answer.status).toBe(201);
    expect(timeline(answer.body.id)[0]).toMatchObject({
      words: { text: 'Look at this.' },
      files: [{ name: 'lamp.jpg', type: 'image/jpeg', size: 9 }],
    });
    expect(logs.text()).not.toContain('lamp');
  });

  it('is one ticket when it comes again with its key, also after the uploads have gone', async () => {
    const attachments = [{ id: await uploaded() }];
    const headers = { 'idempotency-key': 'click-1' };
    const first = await post('/v1/tickets', { ...form, attachments }, { headers });
    expect((await post('/v1/tickets', { ...form, attachments }, { headers })).body).toEqual(first.body);
    const other = await post('/v1/tickets', { ...form, message: 'Other.', attachments }, { headers });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:careline:problem:idempotency-mismatch' } });
    expect(world.tickets.all()).toHaveLength(1);
  });

  it('cannot have a file of another message, and says which', async () => {
    const attachments = [{ id: await uploaded() }];
    await post('/v1/tickets', { ...form, attachments });
    const answer = await post('/v1/tickets', { ...form, email: 'eve@example.com', attachments });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'attachments.0.id' }] } });
    expect(world.tickets.all()).toHaveLength(1);
  });

  it('is heard on the status page, once', async () => {
    const { body } = await post('/v1/tickets', form);
    const path = `/v1/status/${statusLink(body.id)}/messages`;
    const sent = { message: 'Here is a photo.', attachments: [{ id: await uploaded() }] };
    expect((await post(path, sent)).status).toBe(201);
    expect(await post(path, sent)).toMatchObject({ status: 201, body: { id: body.id } });
    expect(timeline(body.id).filter(({ files }) => files)).toHaveLength(1);
    const page = await send(customers, { path: path.replace('/messages', '') });
    expect(page.body.messages.at(-1)).toMatchObject({ text: 'Here is a photo.', files: [{ name: 'lamp.jpg' }] });
  });
});

describe('an agent', () => {
  const opened = async () => (await post('/v1/tickets', form)).body.id as string;

  it('answers with files, once', async () => {
    const id = await opened();
    // biome-ignore lint/suspicious/noThenProperty: the contract's name; a text under it makes no thenable.
    const reply = { text: 'See.', then: 'pending', attachments: [{ id: await uploaded() }] };
    const first = await atDesk(`/tickets/${id}/replies`, reply, { headers: { 'if-match': '"1"' } });
    expect(first).toMatchObject({ status: 201, body: { ticket: { status: 'pending' } } });
    const again = await atDesk(`/tickets/${id}/replies`, reply, { headers: { 'if-match': '"1"' } });
    expect(again.status).toBe(201);
    expect(timeline(id).filter(({ words }) => words?.kind === 'agent')).toMatchObject([
      { files: [{ name: 'lamp.jpg' }] },
    ]);
  });

  it('keeps the files when the ticket has moved on', async () => {
    const id = await opened();
    const reply = { text: 'See.', attachments: [{ id: await uploaded() }] };
    expect((await atDesk(`/tickets/${id}/replies`, reply, { headers: { 'if-match': '"9"' } })).status).toBe(412);
    expect((await atDesk(`/tickets/${id}/replies`, reply)).status).toBe(201);
  });

  it('puts files into notes, which the customer never gets', async () => {
    const id = await opened();
    await atDesk(`/tickets/${id}/notes`, { text: 'Internal.', attachments: [{ id: await uploaded() }] });
    const file = timeline(id).at(-1)?.files?.[0];
    expect(file).toMatchObject({ name: 'lamp.jpg' });
    const answer = await send(customers, { path: `/v1/status/${statusLink(id)}/files/${file?.id}` });
    expect(answer.status).toBe(404);
  });
});
