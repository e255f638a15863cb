import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../functions/public-api/handler.ts';
import type { HttpHandler } from '../../../functions/shared/http.ts';
import { openTicket } from '../../../workflow/open-ticket.ts';
import { createWorld, type World } from '../../workflow/world.ts';
import { send } from '../http-event.ts';
import { captureLogs } from '../logs.ts';

let world: World;
let handler: HttpHandler;
let id: string;
let path: string;
beforeEach(async () => {
  world = createWorld();
  handler = createHandler({ ...world, logger: captureLogs().logger });
  id = await openTicket(world, {
    ...{ channel: 'web', email: 'mei@example.com', subject: 'Lamp', text: 'Where is it?', locale: 'en' },
    correlationId: 'c',
  });
  const token = world.tokens.sign({ purpose: 'unsubscribe', ticketId: id, round: 0 }, new Date('2027-01-01'));
  path = `/v1/unsubscribe/${token}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=b' };
const oneClick = (body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = FORM) =>
  send(handler, { method: 'POST', path, body, headers });
const choice = async () => (await send(handler, { method: 'GET', path: `${path}/choice` })).body;
const events = () => world.tickets.timeline(id).flatMap((entry) => entry.events.map(({ type }) => type));

describe('the link of List-Unsubscribe', () => {
  it.each([
    ['urlencoded', 'List-Unsubscribe=One-Click', FORM],
    [
      'multipart',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      MULTIPART,
    ],
  ])('stops surveys by one click (%s), once, and the timeline says so', async (_form, body, headers) => {
    expect(await oneClick(body, headers)).toMatchObject({ status: 200, body: { surveys: false } });
    expect(await oneClick(body, headers)).toMatchObject({ status: 200 });
    expect(await choice()).toEqual({ surveys: false });
    expect(events()).toEqual(['TicketOpened', 'SurveysChosen']);
  });

  it('changes nothing for whoever only follows it', async () => {
    const answer = await send(handler, { method: 'GET', path });
    expect(answer.status).toBe(303);
    expect(answer.headers?.['location']).toMatch(/^\/unsubscribe#[0-9a-z]+$/);
    expect(await choice()).toEqual({ surveys: true });
  });

  it.each([
    [400, 'another field', 'x=y', FORM],
    [400, 'nothing', '', FORM],
    [400, 'a part without it', '--b--', MULTIPART],
    [415, 'JSON', '{}', { 'content-type': 'application/json' }],
  ])('answers %d to %s', async (status, _what, body, headers) => {
    expect((await oneClick(body, headers)).status).toBe(status);
    expect(await choice()).toEqual({ surveys: true });
  });

  it.each(['status', 'survey', 'reply'] as const)(
    'is not opened by the token of another purpose: %s',
    async (purpose) => {
      const token = world.tokens.sign({ purpose, ticketId: id, round: 0 }, new Date('2027-01-01'));
      path = `/v1/unsubscribe/${token}`;
      expect((await oneClick()).status).toBe(404);
    },
  );
});

it('the page takes the choice back', async () => {
  await oneClick();
  const answer = await send(handler, { path: `${path}/choice`, body: { surveys: true } });
  expect(answer).toMatchObject({ status: 200, body: { surveys: true } });
  expect(await choice()).toEqual({ surveys: true });
  expect(events()).toEqual(['TicketOpened', 'SurveysChosen', 'SurveysChosen']);
});
