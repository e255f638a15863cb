/** What every ticket store does. */
import { describe, expect, it } from 'vitest';
import type { TicketStore } from '../../../workflow/ports.ts';
import { firstChange, newTicketId, nextChange, stored } from './samples.ts';
import { ticketListContract } from './ticket-list.ts';

export function ticketStoreContract(create: () => Promise<TicketStore>): void {
  describe('a ticket and its timeline', () => {
    it('come back as they were stored', async () => {
      const store = await create();
      const change = firstChange({ tags: ['vip', '𝄞', ''], orderNumber: 'A-1' });
      await store.save(change);
      expect(await store.load(change.ticket.id)).toStrictEqual(change.ticket);
      expect(await store.entry(change.ticket.id, 1)).toStrictEqual(change.entry);
    });

    it('are null where there are none', async () => {
      const store = await create();
      const ticket = await stored(store);
      expect(await store.load(newTicketId())).toBeNull();
      expect(await store.entry(ticket.id, 2)).toBeNull();
      expect(await store.entries(newTicketId())).toStrictEqual({ items: [] });
    });

    it('forget what a later version does not have', async () => {
      const store = await create();
      const first = firstChange({ assignee: 'agent-ada' });
      await store.save(first);
      const { assignee: _, ...released } = first.ticket;
      await store.save({ ...nextChange(first), ticket: { ...released, version: 2 } });
      expect(await store.load(first.ticket.id)).not.toHaveProperty('assignee');
    });

    it('page through the entries in order', async () => {
      const store = await create();
      let change = firstChange();
      await store.save(change);
      for (let i = 0; i < 11; i += 1) {
        change = nextChange(change);
        await store.save(change);
      }
      const id = change.ticket.id;
      const seen: number[] = [];
      let after = 0;
      for (;;) {
        const page = await store.entries(id, { after, limit: 5 });
        seen.push(...page.items.map(({ version }) => version));
        if (page.cursor === undefined) break;
        after = seen.at(-1) ?? 0;
      }
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect((await store.entries(id, { after: 12 })).items).toEqual([]);
      expect((await store.entries(id, { after: 7, limit: 5 })).cursor).toBeUndefined();
    });
  });

  it('gives the openings of several timelines together', async () => {
    const store = await create();
    const [one, two] = [firstChange(), firstChange()];
    for (const change of [one, two, nextChange(one)]) await store.save(change);
    const openings = await store.openings([one.ticket.id, two.ticket.id, newTicketId()]);
    const versions = (id: string) => (openings.get(id) ?? []).map(({ version }) => version);
    expect([versions(one.ticket.id), versions(two.ticket.id)]).toEqual([[1, 2], [1]]);
    expect(openings.get(two.ticket.id)?.[0]).toStrictEqual(two.entry);
  });

  describe('saving', () => {
    it('refuses a version that others have made, and tells the version that is there', async () => {
      const store = await create();
      const first = firstChange();
      await store.save(first);
      const mine = nextChange(first, { subject: 'mine' }, 'entry-mine');
      const theirs = nextChange(first, { subject: 'theirs' }, 'entry-theirs');
      await store.save(theirs);
      await expect(store.save(mine)).rejects.toMatchObject({ code: 'version_conflict', currentVersion: 2 });
      expect(await store.load(first.ticket.id)).toMatchObject({ subject: 'theirs', version: 2 });
      expect(await store.entry(first.ticket.id, 2)).toMatchObject({ id: 'entry-theirs' });
    });

    it('refuses a number that is taken', async () => {
      const store = await create();
      const { id } = await stored(store);
      const second = firstChange({ id, subject: 'another' });
      await expect(store.save({ ...second, entry: { ...second.entry, id: 'entry-other' } })).rejects.toMatchObject({
        code: 'version_conflict',
        currentVersion: 1,
      });
    });

    it('refuses a version whose ticket was never stored', async () => {
      const store = await create();
      await expect(store.save(nextChange(firstChange()))).rejects.toMatchObject({ code: 'version_conflict' });
    });

    it('takes the same change again: its answer may have been lost', async () => {
      const store = await create();
      const first = firstChange();
      await store.save(first);
      const second = nextChange(first);
      await store.save(second);
      await store.save(second);
      await store.save(first);
      expect(await store.load(first.ticket.id)).toMatchObject({ version: 2 });
      expect((await store.entries(first.ticket.id)).items).toHaveLength(2);
    });

    it('lets one of many at the same time win', async () => {
      const store = await create();
      const first = firstChange();
      await store.save(first);
      const results = await Promise.allSettled(
        Array.from({ length: 8 }, (_, i) => store.save(nextChange(first, { subject: `${i}` }, `entry-race-${i}`))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.entries(first.ticket.id)).items).toHaveLength(2);
    });
  });

  describe('what is due', () => {
    const dueAt = async (store: TicketStore, now: string): Promise<string[]> => {
      const ids: string[] = [];
      for await (const batch of store.due(new Date(now))) ids.push(...batch);
      return ids.sort();
    };
    const timers = (...instants: string[]) => ({ timers: instants.map((at) => ({ kind: 'requeue' as const, at })) });

    it('is every ticket whose earliest timer has come, to the millisecond', async () => {
      const store = await create();
      const past = await stored(store, timers('2026-03-09T00:00:00.000Z', '2026-03-04T11:59:59.999Z'));
      const now = await stored(store, timers('2026-03-04T12:00:00.000Z'));
      await stored(store, timers('2026-03-04T12:00:00.001Z'));
      await stored(store, timers());
      expect(await dueAt(store, '2026-03-04T12:00:00.000Z')).toEqual([past.id, now.id].sort());
      expect(await dueAt(store, '2026-03-04T11:00:00.000Z')).toEqual([]);
    });

    it('follows the timers of the newest version', async () => {
      const store = await create();
      const first = firstChange(timers('2026-03-04T12:00:00.000Z'));
      await store.save(first);
      const later = nextChange(first, timers('2026-03-05T12:00:00.000Z'));
      await store.save(later);
      expect(await dueAt(store, '2026-03-04T13:00:00.000Z')).toEqual([]);
      expect(await dueAt(store, '2026-03-05T13:00:00.000Z')).toEqual([first.ticket.id]);
      await store.save(nextChange(later, { status: 'closed', ...timers() }));
      expect(await dueAt(store, '2026-03-06T13:00:00.000Z')).toEqual([]);
    });

    it('comes whole, however much it is', async () => {
      const store = await create();
      const due = timers('2026-03-04T12:00:00.000Z');
      const ids = await Promise.all(Array.from({ length: 30 }, async () => (await stored(store, due)).id));
      expect(await dueAt(store, '2026-03-04T12:00:00.000Z')).toEqual(ids.sort());
    });
  });

  ticketListContract(create);
}
