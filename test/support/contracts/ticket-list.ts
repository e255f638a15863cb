/** What every ticket store does when it lists. */
import { describe, expect, it } from 'vitest';
import type { Page, TicketFilter, TicketStore } from '../../../workflow/ports.ts';
import { firstChange, nextChange, stored } from './samples.ts';

/** The nth minute of a day. */
const minute = (n: number) => new Date(Date.UTC(2026, 2, 4, 8, n)).toISOString();

async function pages<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[][]> {
  const found: T[][] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    found.push(page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < 50);
  return found;
}

const listed = async (store: TicketStore, filter: TicketFilter, limit: number): Promise<string[]> => {
  const found = await pages((cursor) => store.list(filter, { limit, ...(cursor !== undefined && { cursor }) }));
  expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(limit);
  return found.flat().map(({ id }) => id);
};

/** One ticket of each kind that filters tell apart, the longest unanswered first. */
async function shop(store: TicketStore) {
  const kinds = {
    untriaged: { status: 'new', waiting: false, triaged: false, queue: 'general' },
    waiting: { status: 'new', waiting: true, queue: 'order' },
    urgent: { status: 'new', waiting: true, queue: 'order', priority: 'urgent' },
    payment: { status: 'new', waiting: true, queue: 'payment' },
    adas: { status: 'open', waiting: false, queue: 'order', assignee: 'ada' },
    bobs: { status: 'open', waiting: false, queue: 'order', assignee: 'bob' },
    pending: { status: 'pending', waiting: false, queue: 'order', assignee: 'ada' },
    held: { status: 'on_hold', waiting: false, queue: 'payment', assignee: 'ada' },
    solved: { status: 'solved', waiting: false, queue: 'order', assignee: 'ada' },
    closed: { status: 'closed', waiting: false, queue: 'order', assignee: 'ada' },
  } as const;
  const names = new Map<string, string>();
  for (const [i, [name, kind]] of Object.entries(kinds).entries()) {
    const customer = { id: i % 2 === 0 ? 'even' : 'odd', email: 'a@example.com' };
    const ticket = await stored(store, { ...kind, customer, unansweredSince: minute(i), createdAt: minute(i) });
    names.set(ticket.id, name);
  }
  return async (filter: TicketFilter, limit: number) => (await listed(store, filter, limit)).map((id) => names.get(id));
}

export function ticketListContract(create: () => Promise<TicketStore>): void {
  describe('listings', () => {
    const cases: [string, TicketFilter, string[]][] = [
      [
        'all but the closed ones without a filter',
        {},
        ['untriaged', 'waiting', 'urgent', 'payment', 'adas', 'bobs', 'pending', 'held', 'solved'],
      ],
      ['one status', { status: 'open' }, ['adas', 'bobs']],
      [
        'what is as new as asked for, closed ones too',
        { status: 'any', unansweredSince: minute(8) },
        ['solved', 'closed'],
      ],
      [
        'what is as new as asked for, of a queue',
        { queue: 'order', unansweredSince: minute(5) },
        ['bobs', 'pending', 'solved'],
      ],
      ['closed ones when asked for', { status: 'closed' }, ['closed']],
      ['one queue, both lanes', { queue: 'order' }, ['waiting', 'urgent', 'adas', 'bobs', 'pending', 'solved']],
      ['a queue without what triage has not seen', { queue: 'general' }, []],
      ['queue and status', { queue: 'payment', status: 'on_hold' }, ['held']],
      ['an agent', { assignee: 'ada' }, ['adas', 'pending', 'held', 'solved']],
      ['an agent and a status', { assignee: 'ada', status: 'pending' }, ['pending']],
      ['an agent and a queue', { assignee: 'ada', queue: 'payment' }, ['held']],
      ['what waits for anybody', { assignee: 'none' }, ['waiting', 'urgent', 'payment']],
      ['what waits in a queue', { assignee: 'none', queue: 'order' }, ['waiting', 'urgent']],
      ['nothing that waits and is open', { assignee: 'none', status: 'open' }, []],
      ['all of a customer, newest first', { customerId: 'odd' }, ['closed', 'held', 'bobs', 'payment', 'waiting']],
      ['a customer and a status', { customerId: 'odd', status: 'new' }, ['payment', 'waiting']],
      ['a customer and an agent', { customerId: 'even', assignee: 'ada' }, ['solved', 'pending', 'adas']],
      ['nobody', { customerId: 'nobody' }, []],
    ];

    it('have what the filter asks for, in order', async () => {
      const list = await shop(await create());
      for (const [what, filter, expected] of cases) {
        expect(await list(filter, 2), `${what}, by pages`).toEqual(expected);
        expect(await list(filter, 100), `${what}, at once`).toEqual(expected);
      }
    });

    it('move a ticket with its newest version', async () => {
      const store = await create();
      const first = firstChange({ unansweredSince: minute(1) });
      await store.save(first);
      await store.save(nextChange(first, { status: 'open', waiting: false, assignee: 'ada', priority: 'urgent' }));
      expect(await listed(store, { queue: 'order', status: 'new' }, 3)).toEqual([]);
      expect(await listed(store, { queue: 'order', status: 'open' }, 3)).toEqual([first.ticket.id]);
      expect(await listed(store, { assignee: 'ada' }, 3)).toEqual([first.ticket.id]);
    });

    it('keep the order across pages of tickets with the same instant', async () => {
      const store = await create();
      const ids: string[] = [];
      for (let i = 0; i < 9; i += 1) ids.push((await stored(store, { unansweredSince: minute(0) })).id);
      expect(await listed(store, { queue: 'order' }, 2)).toEqual(ids.sort());
    });

    it.each([
      ['no cursor at all', () => 'nonsense'],
      ['an empty text', () => ''],
      ['JSON of another shape', () => Buffer.from('{"after":1}').toString('base64url')],
    ])('refuse %s', async (_, cursor) => {
      const store = await create();
      await expect(store.list({}, { limit: 2, cursor: cursor() })).rejects.toMatchObject({ code: 'invalid' });
    });

    it('refuse the cursor of another listing', async () => {
      const store = await create();
      for (let i = 0; i < 3; i += 1) await stored(store);
      const { cursor = '' } = await store.list({ queue: 'order' }, { limit: 2 });
      expect((await store.list({ queue: 'order' }, { limit: 2, cursor })).items).toHaveLength(1);
      for (const filter of [
        {},
        { queue: 'order', status: 'new' as const },
        { queue: 'payment' },
        { customerId: 'order' },
      ]) {
        await expect(store.list(filter, { limit: 2, cursor })).rejects.toMatchObject({ code: 'invalid' });
      }
      await expect(store.waiting('order', 'normal', { limit: 2, cursor })).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('a line', () => {
    it('is what waits in it, the longest waiting first, by pages', async () => {
      const store = await create();
      const ids: string[] = [];
      for (let i = 0; i < 7; i += 1) ids.push((await stored(store, { unansweredSince: minute(10 - i) })).id);
      await stored(store, { priority: 'high' });
      await stored(store, { queue: 'payment' });
      await stored(store, { waiting: false, triaged: false });
      await stored(store, { waiting: false, status: 'open', assignee: 'ada' });
      const found = await pages((cursor) =>
        store.waiting('order', 'normal', { limit: 3, ...(cursor !== undefined && { cursor }) }),
      );
      expect(found.map(({ length }) => length)).toEqual([3, 3, 1]);
      expect(found.flat().map(({ ticketId }) => ticketId)).toEqual(ids.reverse());
      expect(found.flat()[0]).toStrictEqual({ ticketId: ids[0], unansweredSince: minute(4) });
      expect((await store.waiting('order', 'urgent', { limit: 3 })).items).toHaveLength(1);
    });
  });
}
