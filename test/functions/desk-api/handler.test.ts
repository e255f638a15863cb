import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../functions/desk-api/handler.ts';
import { deskOperations, ticketView } from '../../../functions/shared/api/desk.ts';
import type { HttpHandler } from '../../../functions/shared/http.ts';
import { changeTicket } from '../../../workflow/change-ticket.ts';
import { openTicket } from '../../../workflow/open-ticket.ts';
import type { HeldMail } from '../../../workflow/ports.ts';
import { planRelay } from '../../../workflow/relay-entries.ts';
import { policy, system, triageCommand } from '../../support/ticket-factory.ts';
import { createWorld, type World } from '../../workflow/world.ts';
import { type Sent, send } from '../http-event.ts';
import { captureLogs } from '../logs.ts';

let world: World;
let logs: ReturnType<typeof captureLogs>;
let handler: HttpHandler;
let released: HeldMail[];
beforeEach(() => {
  world = createWorld(policy({ limits: { perSenderHour: 1_000, perSenderDay: 1_000 } }));
  logs = captureLogs();
  released = [];
  handler = createHandler({
    ...world,
    mailIntake: { ...world.mailIntake, release: async (mail) => void released.push(mail) },
    counters: {
      sum: async () => ({}),
      totals: async () => ({ 'w:order:normal': 3 }),
      sumByAgent: async () => ({}),
      totalsByAgent: async () => ({}),
    },
    logger: logs.logger,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const claims = (groups = '[agent]', sub = 'ada') => ({
  sub,
  name: 'Ada',
  email: 'ada@shop.example',
  'cognito:groups': groups,
});
const desk = (path: string, more: Partial<Sent> = {}) =>
  send(handler, { path: `/v1/desk${path}`, claims: claims(), ...more });
const post = (path: string, body: unknown, more: Partial<Sent> = {}) => desk(path, { body, ...more });

async function waiting(subject = 'Lamp', email = 'mei@example.com'): Promise<string> {
  const id = await openTicket(world, {
    channel: 'web',
    email,
    subject,
    text: 'dark',
    locale: 'en',
    correlationId: 'c',
  });
  const command = triageCommand();
  const { entry } = await changeTicket(world, id, command, { by: system(), correlationId: 'c' });
  await world.workQueues.send(planRelay(entry ? [entry] : []).work);
  world.clock.advance(1);
  return id;
}
const claimed = async () => {
  const id = await waiting();
  await post('/claims', {});
  return id;
};

describe('who may', () => {
  it.each(Object.values(deskOperations).map(({ method, path }) => [method, path] as const))(
    '%s %s: nobody without a user and a group of the desk',
    async (method, path) => {
      const call = (sent: Partial<Sent>) =>
        send(handler, { method, path: path.replace('{id}', 'CL-00000000'), body: {}, ...sent });
      expect((await call({})).status).toBe(401);
      expect((await call({ claims: claims('[]') })).status).toBe(403);
      expect((await call({ claims: claims('[customers]') })).status).toBe(403);
    },
  );

  it('shows reports to leads and admins', async () => {
    const report = (groups: string) => desk('/reports/summary', { query: 'from=2026-03-01', claims: claims(groups) });
    expect((await report('[agent]')).status).toBe(403);
    expect(await report('[lead]')).toMatchObject({ status: 200, body: { from: '2026-03-01', opened: 0 } });
    expect((await report('[agent admin]')).status).toBe(200);
  });
});

describe('claiming', () => {
  it('gives the ticket in the shape of the contract, or 204', async () => {
    const id = await waiting();
    const answer = await post('/claims', { queues: ['order'] });
    expect(answer.status).toBe(200);
    expect(ticketView.parse(answer.body.ticket)).toMatchObject({ id, number: id, status: 'open', assignee: 'ada' });
    const none = await post('/claims', {});
    expect(none).toMatchObject({ status: 204, body: undefined });
  });

  it('refuses queues that do not exist', async () => {
    expect((await post('/claims', { queues: ['nowhere'] })).status).toBe(422);
  });
});

describe('a ticket', () => {
  it('is shown with timeline, customer and version', async () => {
    const [id, other] = [await claimed(), await waiting('Bulb')];
    const { status, headers, body } = await desk(`/tickets/${id.toLowerCase()}`);
    expect(status).toBe(200);
    expect(headers['etag']).toBe(`"${body.ticket.version}"`);
    expect(body.timeline.map((item: { version: number }) => item.version)).toEqual([1, 2, 3]);
    expect(body.timeline[0].words).toEqual({ kind: 'customer', text: 'dark' });
    expect(body.customer.tickets.map((one: { id: string }) => one.id).toSorted()).toEqual([id, other].toSorted());
  });

  it('is answered, annotated, moved, held and closed', async () => {
    const id = await claimed();
    const statusAfter = async (action: string, body: unknown) => {
      const answer = await post(`/tickets/${id}/${action}`, body);
      return [answer.status, answer.body.ticket?.status];
    };
    const future = new Date(world.clock.now().getTime() + 3_600_000).toISOString().replace('.000', '');
    expect(await statusAfter('notes', { text: 'look at this', mentions: ['ben'] })).toEqual([201, 'open']);
    expect(await statusAfter('replies', { text: 'On its way.' })).toEqual([201, 'pending']);
    expect(await statusAfter('reopen', {})).toEqual([200, 'open']);
    expect(await statusAfter('hold', { reason: 'carrier' })).toEqual([200, 'on_hold']);
    expect(await statusAfter('snooze', { until: future })).toEqual([200, 'on_hold']);
    expect(await statusAfter('transfer', { queue: 'payment', reason: 'theirs' })).toEqual([200, 'new']);
    expect(await statusAfter('solve', { resolution: 'refunded' })).toEqual([200, 'solved']);
    expect(await statusAfter('close', {})).toEqual([200, 'closed']);
    expect((await post(`/tickets/${id}/release`, {})).status).toBe(409);
  });

  it.each([
    ['replies', {}],
    ['replies', { text: '  ' }],
    ['replies', { text: 'x'.repeat(20_001) }],
    // biome-ignore lint/suspicious/noThenProperty: the contract's name; a text under it makes no thenable.
    ['replies', { text: 'x', then: 'closed' }],
    ['notes', { text: 'x', more: 1 }],
    ['transfer', { queue: 'nowhere', reason: 'x' }],
    ['transfer', { queue: 'payment' }],
    ['snooze', { until: '2001-01-01T00:00:00.000Z' }],
    ['snooze', { until: 'tomorrow' }],
    ['hold', { reason: 'x', until: '2001-01-01T00:00:00Z' }],
    ['merge', { into: 'CL-00000000' }],
  ])('%s %j is refused with 422', async (action, body) => {
    const id = await claimed();
    const before = world.tickets.stored.get(id)?.version;
    expect((await post(`/tickets/${id}/${action}`, body)).status).toBe(422);
    expect(world.tickets.stored.get(id)?.version).toBe(before);
  });

  it('that has moved on refuses what was meant for an older version', async () => {
    const id = await claimed();
    const etag = (await desk(`/tickets/${id}`)).headers['etag'] as string;
    await post(`/tickets/${id}/notes`, { text: 'meanwhile' });
    for (const [path, method, body] of [
      [`/tickets/${id}/replies`, 'POST', { text: 'late' }],
      [`/tickets/${id}`, 'PATCH', { tags: ['late'] }],
    ] as const) {
      const late = await desk(path, { method, body, headers: { 'if-match': etag } });
      expect(late).toMatchObject({ status: 412, headers: { etag: '"4"' }, body: { currentVersion: 4 } });
      expect((await desk(path, { method, body, headers: { 'if-match': '"nonsense"' } })).status).toBe(412);
    }
    expect(
      (await post(`/tickets/${id}/replies`, { text: 'in time' }, { headers: { 'if-match': 'W/"4"' } })).status,
    ).toBe(201);
  });

  it('is corrected by PATCH', async () => {
    const id = await claimed();
    const body = { category: 'payment', tags: ['vip', 'vip'], subject: 'Two\r\nlines' };
    const answer = await desk(`/tickets/${id}`, { method: 'PATCH', body });
    expect(answer).toMatchObject({
      status: 200,
      body: { ticket: { category: 'payment', tags: ['vip'], subject: 'Two lines' } },
    });
    expect((await desk(`/tickets/${id}`, { method: 'PATCH', body: {} })).status).toBe(422);
  });

  it.each(['CL-00000000', 'nonsense', '..'])('%s does not exist', async (id) => {
    expect((await desk(`/tickets/${id}`)).status).toBe(404);
    expect((await post(`/tickets/${id}/notes`, { text: 'x' })).status).toBe(404);
  });
});

describe('listings', () => {
  const ids = (answer: { body: { tickets: { id: string }[] } }) => answer.body.tickets.map(({ id }) => id);

  it('filter and page', async () => {
    const [a, b, c] = [await waiting(), await waiting(), await waiting()];
    await post('/claims', {});
    expect(ids(await desk('/tickets', { query: 'assignee=me' }))).toEqual([a]);
    expect(ids(await desk('/tickets', { query: 'assignee=none' }))).toEqual([b, c]);
    const page = await desk('/tickets', { query: 'queue=order&limit=2' });
    expect(ids(page)).toEqual([a, b]);
    const rest = await desk('/tickets', { query: `queue=order&limit=2&cursor=${page.body.cursor}` });
    expect(ids(rest)).toEqual([c]);
    expect(rest.body).not.toHaveProperty('cursor');
  });

  it('find by number, address and words', async () => {
    const [lamp, bulb] = [await waiting('Blue lamp'), await waiting('Bulb', 'bo@example.com')];
    expect(ids(await desk('/tickets', { query: `q=${lamp.toLowerCase()}` }))).toEqual([lamp]);
    expect(ids(await desk('/tickets', { query: 'q=bo@example.com' }))).toEqual([bulb]);
    expect(ids(await desk('/tickets', { query: 'q=LAMP+blue' }))).toEqual([lamp]);
    expect(ids(await desk('/tickets', { query: 'q=CL-00000000' }))).toEqual([]);
  });

  it('read a bounded number of pages for words and go on from the cursor', async () => {
    for (let i = 0; i < 11; i += 1) await waiting(`Bulb ${i}`);
    const lamp = await waiting('Lamp');
    const first = await desk('/tickets', { query: 'q=lamp&limit=2' });
    expect(ids(first)).toEqual([]);
    const second = await desk('/tickets', { query: `q=lamp&limit=2&cursor=${first.body.cursor}` });
    expect(ids(second)).toEqual([lamp]);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'status=odd', 'queue=No', 'unknown=1'])('refuse %s', async (query) => {
    expect((await desk('/tickets', { query })).status).toBe(422);
  });
});

it('shows queues and customers', async () => {
  const id = await waiting();
  const { body } = await desk('/queues');
  expect(body.queues).toContainEqual({ name: 'order', waiting: 3, urgent: 0, oldestWaitingSince: expect.any(String) });
  const customer = world.tickets.stored.get(id)?.customer.id;
  expect(await desk(`/customers/${customer}`)).toMatchObject({ status: 200, body: { email: 'mei@example.com' } });
  expect((await desk('/customers/nobody')).status).toBe(404);
});

it('logs who did what to which ticket, and no words', async () => {
  const id = await claimed();
  await post(`/tickets/${id}/replies`, { text: 'Xylophone-Quokka' });
  await post(`/tickets/${id}/notes`, { text: 'Xylophone-Quokka' });
  expect(logs.text()).toContain(id);
  expect(logs.text()).toContain('"agent":"ada"');
  expect(logs.text()).not.toMatch(/Xylophone|mei@example|ada@shop|Lamp/);
});
