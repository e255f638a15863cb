import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenTicketRequest, openTicket } from '../../workflow/open-ticket.ts';
import { policy } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = createWorld(policy({ limits: { perSourceHour: 3, perSenderHour: 2 } }));
});

const request = (overrides: Partial<OpenTicketRequest> = {}): OpenTicketRequest => ({
  channel: 'web',
  email: 'mei@example.com',
  subject: 'Where is my parcel?',
  text: 'I ordered a lamp.',
  locale: 'en',
  correlationId: 'c-1',
  ...overrides,
});
const keyed = (key: string, body: string, more: Partial<OpenTicketRequest> = {}) =>
  request({ idempotency: { key, body }, ...more });

describe('opening a ticket', () => {
  it('stores the words with the ticket', async () => {
    const id = await openTicket(world, request());
    expect(world.tickets.timeline(id)[0]).toMatchObject({ words: { kind: 'customer', text: 'I ordered a lamp.' } });
  });

  it('without a key opens a ticket for each call', async () => {
    expect(await openTicket(world, request())).not.toBe(await openTicket(world, request()));
  });

  it('finds its ticket again by key and body', async () => {
    const id = await openTicket(world, keyed('k', 'body'));
    expect(await openTicket(world, keyed('k', 'body'))).toBe(id);
    expect(world.tickets.all()).toHaveLength(1);
  });

  it('makes one ticket of two calls at the same time', async () => {
    const [a, b] = await Promise.all([openTicket(world, keyed('k', 'body')), openTicket(world, keyed('k', 'body'))]);
    expect(a).toBe(b);
    expect(world.tickets.all()).toHaveLength(1);
  });

  it('refuses a key that came with another body', async () => {
    await openTicket(world, keyed('k', 'body'));
    await expect(openTicket(world, keyed('k', 'other'))).rejects.toMatchObject({ code: 'idempotency_mismatch' });
  });

  it('takes another number where chance gave one that is taken', async () => {
    const id = await openTicket(world, keyed('k', 'body'));
    world.ids.numbers.push(id, 'CL-0000000F');
    expect(await openTicket(world, keyed('other', 'body'))).toBe('CL-0000000F');
    world.ids.numbers.push(id, 'CL-0000000G');
    expect(await openTicket(world, request({ email: 'bo@example.com' }))).toBe('CL-0000000G');
  });

  it.each([
    ['sender', {}, 2],
    ['source', { source: '192.0.2.1' }, 3],
  ] as const)('is limited for each %s, in plain words and with the time to wait', async (_what, more, limit) => {
    const send = (i: number) => {
      const email = 'source' in more ? `mei${i}@example.com` : 'mei@example.com';
      return openTicket(world, request({ ...more, email }));
    };
    for (let i = 0; i < limit; i += 1) await send(i);
    await expect(send(limit)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 3_600,
      message: expect.stringContaining('60 minutes'),
    });
    expect(world.tickets.all()).toHaveLength(limit);
  });

  it('does not turn away the retry of a call that was accepted', async () => {
    const id = await openTicket(world, keyed('k', 'body'));
    await openTicket(world, request());
    await expect(openTicket(world, request())).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await openTicket(world, keyed('k', 'body'))).toBe(id);
    await expect(openTicket(world, keyed('new', 'body'))).rejects.toMatchObject({ code: 'rate_limited' });
  });
});
