import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { createHandler } from '../../../functions/public-api/handler.ts';
import type { HttpHandler } from '../../../functions/shared/http.ts';
import { changeTicket } from '../../../workflow/change-ticket.ts';
import { fireTimers } from '../../../workflow/fire-timers.ts';
import type { TokenPurpose } from '../../../workflow/ports.ts';
import { agent, DAYS, policy, system, triageCommand } from '../../support/ticket-factory.ts';
import { createWorld, type World } from '../../workflow/world.ts';
import { type Sent, send } from '../http-event.ts';
import { captureLogs } from '../logs.ts';

let world: World;
let logs: ReturnType<typeof captureLogs>;
let handler: HttpHandler;
beforeEach(() => {
  world = createWorld(policy({ limits: { perSourceHour: 5, perSenderHour: 5 } }));
  logs = captureLogs();
  handler = createHandler({ ...world, logger: logs.logger });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const form = { email: 'mei@example.com', subject: 'Where is my parcel?', message: 'I ordered a lamp.' };
const post = (path: string, body: unknown, more: Partial<Sent> = {}) => send(handler, { path, body, ...more });
const open = async (more: object = {}) => (await post('/v1/tickets', { ...form, ...more })).body.id as string;
const stored = (id: string) => world.tickets.stored.get(id);
const link = (ticketId: string, purpose: TokenPurpose, round = 0) =>
  world.tokens.sign({ purpose, ticketId, round }, new Date(world.clock.now().getTime() + 100 * DAYS * 1000));
const act = (id: string, command: Command, by: Parameters<typeof changeTicket>[3]['by'] = agent()) =>
  changeTicket(world, id, command, { by, correlationId: 'c' });

describe('POST /v1/tickets', () => {
  it('answers with the number and nothing else', async () => {
    const answer = await post('/v1/tickets', {
      ...form,
      name: 'Mei',
      orderNumber: 'A-1',
      locale: 'zh-cn',
      category: 'order',
    });
    expect(answer).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^CL-/) } });
    expect(Object.keys(answer.body)).toEqual(['id']);
    expect(stored(answer.body.id)).toMatchObject({
      subject: form.subject,
      locale: 'zh-CN',
      orderNumber: 'A-1',
      customer: { email: 'mei@example.com', name: 'Mei' },
    });
  });

  it.each([
    ['zh-CN,zh;q=0.9', 'zh-CN'],
    [undefined, 'en'],
  ])('takes the language from the browser (%j) where the form names none', async (header, locale) => {
    const headers: Record<string, string> = header ? { 'accept-language': header } : {};
    const { body } = await post('/v1/tickets', form, { headers });
    expect(stored(body.id)?.locale).toBe(locale);
  });

  it('keeps a name and subject on their line and a message whole', async () => {
    const id = await open({
      name: 'Eve\r\nBcc: x@y.example',
      subject: 'Hi\u202E\r\nBcc: x',
      message: '<script>\u0000\uD800 😡',
    });
    expect(stored(id)).toMatchObject({ subject: 'Hi Bcc: x', customer: { name: 'Eve Bcc: x@y.example' } });
    expect(world.tickets.timeline(id)[0]?.words?.text).toBe('<script>\uFFFD\uFFFD 😡');
  });

  it.each([
    ['no field', {}, 'email'],
    ['a message of blanks', { ...form, message: ' \n ' }, 'message'],
    ['21,000 characters', { ...form, message: 'x'.repeat(21_000) }, 'message'],
    ['a long subject', { ...form, subject: 'x'.repeat(201) }, 'subject'],
    ['two addresses', { ...form, email: 'a@b.example,c@d.example' }, 'email'],
    ['an unknown category', { ...form, category: 'weather' }, 'category'],
    ['a language that is none', { ...form, locale: '??' }, 'locale'],
    ['a file without an id', { ...form, attachments: [{ name: 'a.png' }] }, 'attachments.0.id'],
    [
      'six files',
      { ...form, attachments: Array.from({ length: 6 }, (_, i) => ({ id: `${i}`.repeat(32) })) },
      'attachments',
    ],
    ['one file twice', { ...form, attachments: [{ id: '0'.repeat(32) }, { id: '0'.repeat(32) }] }, 'attachments'],
    ['an unknown field', { ...form, admin: true }, 'admin'],
  ])('refuses %s and says where', async (_what, body, path) => {
    const answer = await post('/v1/tickets', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
    expect(world.tickets.all()).toEqual([]);
  });

  it('takes 20,000 characters and 5,000 emoji', async () => {
    expect((await post('/v1/tickets', { ...form, message: 'x'.repeat(20_000) })).status).toBe(201);
    const id = await open({ message: '😡'.repeat(5_000) });
    expect(world.tickets.timeline(id)[0]?.words?.text).toBe('😡'.repeat(5_000));
  });

  it('makes one ticket of a double click', async () => {
    const headers = { 'idempotency-key': 'click-1' };
    const twice = await Promise.all([post('/v1/tickets', form, { headers }), post('/v1/tickets', form, { headers })]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[0]?.body).toEqual(twice[1]?.body);
    const reordered = Object.fromEntries(Object.entries(form).reverse());
    expect((await post('/v1/tickets', reordered, { headers })).body).toEqual(twice[0]?.body);
    expect(world.tickets.all()).toHaveLength(1);
    const other = await post('/v1/tickets', { ...form, message: 'Another.' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:careline:problem:idempotency-mismatch' } });
  });

  it.each(['', 'x'.repeat(201), 'schlüssel', 'a\u0007b'])('refuses the key %j', async (key) => {
    expect((await post('/v1/tickets', form, { headers: { 'idempotency-key': key } })).status).toBe(422);
  });

  it('stores nothing when the trap is filled in, and does not say so', async () => {
    const answer = await post('/v1/tickets', { ...form, website: 'https://spam.example' });
    expect(answer).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^CL-/) } });
    expect(world.tickets.all()).toEqual([]);
  });

  it('limits one source with 429, Retry-After and plain words', async () => {
    for (let i = 0; i < 5; i += 1) await open({ email: `mei${i}@example.com` });
    const answer = await post('/v1/tickets', { ...form, email: 'new@example.com' });
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } });
    expect(answer.body.detail).toContain('60 minutes');
    expect((await post('/v1/tickets', { ...form, email: 'new@example.com' }, { source: '192.0.2.99' })).status).toBe(
      201,
    );
  });
});

describe('the status page', () => {
  it('shows words and answers, what happens next and until when, and never a note', async () => {
    const id = await open();
    await act(id, triageCommand(), system());
    const waiting = (await send(handler, { path: `/v1/status/${link(id, 'status')}` })).body;
    expect(waiting).toMatchObject({ id, status: 'new', nextStep: expect.any(String), promisedBy: expect.any(String) });
    await act(id, { type: 'claim', agent: 'ada' });
    await act(id, { type: 'note', text: 'secret note', mentions: [] });
    await act(id, { type: 'reply', text: 'It is on its way.', nextStatus: 'solved' });
    const { status, body } = await send(handler, { path: `/v1/status/${link(id, 'status')}` });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('secret note');
    expect(body).not.toHaveProperty('promisedBy');
    expect(body.messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
      ['customer', 'I ordered a lamp.'],
      ['agent', 'It is on its way.'],
      ['system', 'Marked as solved.'],
    ]);
  });

  it("speaks the customer's language", async () => {
    const id = await open({ locale: 'zh-CN' });
    expect((await send(handler, { path: `/v1/status/${link(id, 'status')}` })).body.nextStep).toContain('我们');
  });

  it('takes another message', async () => {
    const id = await open();
    const answer = await post(`/v1/status/${link(id, 'status')}/messages`, { message: 'Still dark.' });
    expect(answer).toMatchObject({ status: 201, body: { id } });
    expect(world.tickets.timeline(id).at(-1)?.words).toEqual({ kind: 'customer', text: 'Still dark.' });
  });

  it('answers every bad link alike', async () => {
    const id = await open();
    const expired = world.tokens.sign({ purpose: 'status', ticketId: id, round: 0 }, world.clock.now());
    const tokens = ['x', expired, link(id, 'survey'), link('CL-00000000', 'status'), '%3Cscript%3E'];
    const answers = await Promise.all(tokens.map((token) => send(handler, { path: `/v1/status/${token}` })));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe('the survey', () => {
  let id: string;
  let path: string;
  beforeEach(async () => {
    id = await open();
    await act(id, triageCommand(), system());
    await act(id, { type: 'claim', agent: 'ada' });
    await act(id, { type: 'reply', text: 'Done.', nextStatus: 'solved' });
    world.clock.advance(DAYS + 60);
    await fireTimers(world, { correlationId: 'c', hasTime: () => true, onFailure: () => {} });
    path = `/v1/surveys/${link(id, 'survey', 1)}`;
  });
  const state = async () => (await send(handler, { path })).body.state;
  const proof = async (at = path) => (await post(`${at}/proofs`, { gesture: 'pointer' })).body.proof as string;

  it('takes a vote with a proof, then its change; reading records nothing', async () => {
    const before = stored(id)?.version;
    expect(await state()).toBe('open');
    expect(stored(id)?.version).toBe(before);
    expect((await post(path, { score: 2, comment: 'Slow.', proof: await proof() })).status).toBe(201);
    expect(await state()).toBe('answered');
    expect((await post(path, { score: 5, comment: '', proof: await proof() })).status).toBe(200);
    expect(stored(id)?.survey?.score).toBe(5);
  });

  it.each([
    ['none', async () => undefined],
    ['nonsense', async () => 'x'],
    ['the link itself', async () => path.split('/').at(-1)],
    [
      'that of another survey',
      async () => world.tokens.sign({ purpose: 'proof', ticketId: id, round: 2 }, new Date(8e15)),
    ],
  ])('refuses a vote whose proof is %s', async (_what, make) => {
    expect((await post(path, { score: 5, proof: await make() })).status).toBe(422);
    expect(stored(id)?.survey?.score).toBeUndefined();
  });

  it('lets a proof expire', async () => {
    const old = await proof();
    world.clock.advance(16 * 60);
    expect((await post(path, { score: 5, proof: old })).status).toBe(422);
  });

  it.each([0, 6, 2.5, '5'])('refuses the score %j', async (score) => {
    expect((await post(path, { score, proof: await proof() })).status).toBe(422);
  });

  it('says how long a comment may be', async () => {
    const { status, body } = await post(path, { score: 4, comment: 'x'.repeat(1_001), proof: await proof() });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ path: 'comment', message: 'at most 1,000 characters' }] });
  });

  it('is over after its time and when the ticket was opened again', async () => {
    const early = await proof();
    world.clock.advance(15 * DAYS);
    expect(await state()).toBe('expired');
    expect((await post(`${path}/proofs`, { gesture: 'keyboard' })).status).toBe(409);
    expect((await post(path, { score: 5, proof: early })).status).toBe(422);
  });
});

it('logs numbers and codes, and nothing that a customer wrote', async () => {
  const secret = 'Xylophone-Quokka';
  const email = 'quokka@customers.example';
  const id = await open({ email, name: secret, subject: secret, message: secret, orderNumber: secret });
  await post('/v1/tickets', { ...form, email, message: secret, [secret]: secret });
  await post('/v1/tickets', `{"message": "${secret}`);
  world.tickets.save = async () => {
    throw new Error(`${email} could not be saved: ${secret}`);
  };
  expect((await post('/v1/tickets', { ...form, message: secret })).status).toBe(500);
  expect(logs.text()).toContain(id);
  expect(logs.text()).not.toContain(secret);
  expect(logs.text()).not.toContain(email);
});
