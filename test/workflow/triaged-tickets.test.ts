import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { openTicket } from '../../workflow/open-ticket.ts';
import { searchTickets } from '../../workflow/search-tickets.ts';
import { triageTicket } from '../../workflow/triage-ticket.ts';
import { triagedTickets } from '../../workflow/triaged-tickets.ts';
import { agent, policy } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

const rule = Object.fromEntries([
  ['name', 'Lamps'],
  ['when', { contains: 'lamp' }],
  ['then', { queue: 'vip', tags: 'lamp' }],
]);

let world: World;
beforeEach(() => {
  world = createWorld(
    policy({
      limits: { perSenderHour: 100, perSenderDay: 100 },
      moreQueues: ['vip'],
      triage: { rules: [rule as never] },
    }),
  );
});

async function opened(text: string, subject = 'Re: Hello'): Promise<string> {
  const message = {
    channel: 'web',
    email: 'mei@example.com',
    subject,
    text,
    locale: 'en',
    correlationId: 'c',
  } as const;
  const id = await openTicket(world, message);
  world.clock.advance(1);
  return id;
}
const triaged = async (text: string) => {
  const id = await opened(text);
  await triageTicket(world, id, 'c');
  return id;
};
const all = async (since: string) => {
  const found = [];
  let cursor: string | undefined;
  do {
    const page = await triagedTickets(world, { since, cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};
const EVER = '2020-01-01T00:00:00.000Z';

describe('tickets as triage saw them', () => {
  it('tell what the classifier alone had decided, and what became of it by the rules of then', async () => {
    const id = await triaged('Where is my parcel with the lamp? I ordered it last week.');
    await changeTicket(world, id, { type: 'edit', category: 'complaint' }, { by: agent(), correlationId: 'c' });
    expect(await all(EVER)).toMatchObject([
      {
        id,
        channel: 'web',
        email: 'mei@example.com',
        text: 'Hello\n\nWhere is my parcel with the lamp? I ordered it last week.',
        alone: { category: 'order', unsure: false },
        outcome: { category: 'order', queue: 'vip', tags: ['lamp'], rules: ['Lamps'] },
      },
    ]);
  });

  it('are as new as asked for, closed ones too, and without those that triage has not seen', async () => {
    await triaged('Where is my parcel?');
    const since = world.clock.now().toISOString();
    const closed = await triaged('Where is my order?');
    for (const type of ['solve', 'close'] as const) {
      await changeTicket(world, closed, { type }, { by: agent(), correlationId: 'c' });
    }
    await opened('Nobody has looked at this');
    expect((await all(since)).map(({ id }) => id)).toEqual([closed]);
  });

  it('come by pages, each in a handful of reads, and nothing is written', async () => {
    for (let i = 0; i < 30; i++) await triaged(`Where is parcel ${i}?`);
    const [entries, openings] = [vi.spyOn(world.tickets, 'entries'), vi.spyOn(world.tickets, 'openings')];
    const save = vi.spyOn(world.tickets, 'save');
    expect(await all(EVER)).toHaveLength(30);
    expect([entries.mock.calls.length, openings.mock.calls.length, save.mock.calls.length]).toEqual([0, 2, 0]);
  });
});

it('tickets are found by what they ask for beside their category', async () => {
  const id = await triaged(
    'Where is my parcel? It should have come on Monday. Also, please send me an invoice for it.',
  );
  await triaged('Where is my parcel? I ordered it last week.');
  const { requests = [], category } = (await world.tickets.load(id)) ?? {};
  const further = requests.find((one) => one.category !== category)?.category;
  const found = await searchTickets(world, { filter: {}, request: further, limit: 10 });
  expect(found.items.map((ticket) => ticket.id)).toEqual(further === undefined ? [] : [id]);
  const none = await searchTickets(world, { filter: {}, request: 'account', limit: 10 });
  expect(none.items).toEqual([]);
  expect(further).toBeDefined();
});
