import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../functions/mail-view/handler.ts';
import { showMail } from '../../../functions/mail-view/show-mail.ts';
import { mailViewOperations } from '../../../functions/shared/api/mail-view.ts';
import type { HttpHandler } from '../../../functions/shared/http.ts';
import { openTicket } from '../../../workflow/open-ticket.ts';
import { createWorld, type World } from '../../workflow/world.ts';
import { send } from '../http-event.ts';
import { captureLogs } from '../logs.ts';

const raw = Buffer.from(
  'From: mei@example.com\r\nSubject: Lamp\r\nContent-Type: text/html\r\n\r\n<p>dark</p><img src=https://t.example/x>',
);

let world: World;
let handler: HttpHandler;
let logs: ReturnType<typeof captureLogs>;
beforeEach(() => {
  world = createWorld();
  world.rawMails.stored.set('mail/1', raw);
  logs = captureLogs();
  handler = createHandler({ ...world, showMail, logger: logs.logger });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const claims = (groups = '[agent]') => ({ sub: 'ada', 'cognito:groups': groups });
const get = (path: string, query = '', groups?: string) =>
  send(handler, { path: `/v1/desk${path}`, query, claims: claims(groups) });

const ticket = () =>
  openTicket(world, {
    channel: 'email',
    email: 'mei@example.com',
    subject: 'Lamp',
    text: 'dark',
    locale: 'en',
    correlationId: 'c',
    mail: { key: 'k', rawKey: 'mail/1' },
  });
async function held(): Promise<string> {
  const receivedAt = '2026-03-02T10:00:00.000Z';
  await world.heldMails.hold({
    id: 'h1',
    receivedAt,
    reason: 'spam',
    rawKey: 'mail/1',
    recipients: [],
    subject: 'Lamp',
  });
  return (await world.heldMails.list({ limit: 1 })).items[0]?.id ?? '';
}

describe('the mail of an entry', () => {
  it('is shown in the shape of the contract, its remote images when asked for', async () => {
    const id = await ticket();
    const blocked = await get(`/tickets/${id.toLowerCase()}/mails/1`);
    const { schema } = mailViewOperations.viewTicketMail.responses[200];
    expect(schema.parse(blocked.body)).toMatchObject({ html: '<p>dark</p><img />', blockedImages: 1 });
    const shown = await get(`/tickets/${id}/mails/1`, 'images=shown');
    expect(shown.body).toMatchObject({ html: '<p>dark</p><img src="https://t.example/x" />', blockedImages: 0 });
    expect(blocked.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('is a 404 where there is none, and a 422 for a question that nobody knows', async () => {
    const id = await ticket();
    for (const path of [
      `/tickets/${id}/mails/2`,
      `/tickets/${id}/mails/0`,
      `/tickets/${id}/mails/x`,
      '/tickets/nonsense/mails/1',
      '/tickets/CL-00000000/mails/1',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get(`/tickets/${id}/mails/1`, 'images=all')).status).toBe(422);
  });

  it('is a 410 in plain words when the raw mail has expired', async () => {
    const id = await ticket();
    world.rawMails.stored.clear();
    expect(await get(`/tickets/${id}/mails/1`)).toMatchObject({
      status: 410,
      body: { type: 'urn:careline:problem:gone', title: 'No longer kept', detail: expect.stringContaining('timeline') },
    });
  });

  it('is not written to the logs', async () => {
    await get(`/tickets/${await ticket()}/mails/1`);
    expect(logs.text()).not.toMatch(/dark|mei@|Lamp/);
  });
});

describe('a held mail', () => {
  it('is shown to leads and admins only', async () => {
    const id = await held();
    expect((await get(`/held/${id}/mail`)).status).toBe(403);
    for (const groups of ['[lead]', '[agent admin]']) {
      expect(await get(`/held/${id}/mail`, '', groups)).toMatchObject({ status: 200, body: { subject: 'Lamp' } });
    }
    expect((await get('/held/nonsense/mail', '', '[lead]')).status).toBe(404);
  });
});

describe('nobody', () => {
  it.each(Object.values(mailViewOperations).map(({ path }) => path))(
    'reads %s without being of the desk',
    async (path) => {
      const at = path.replace('{id}', await ticket()).replace('{version}', '1');
      expect((await send(handler, { path: at })).status).toBe(401);
      expect((await send(handler, { path: at, claims: claims('[customer]') })).status).toBe(403);
    },
  );
});
