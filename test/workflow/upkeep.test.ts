import { beforeEach, describe, expect, it } from 'vitest';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { fireTimers } from '../../workflow/fire-timers.ts';
import { openTicket } from '../../workflow/open-ticket.ts';
import { queueOverview } from '../../workflow/queue-overview.ts';
import { refillWorkQueues } from '../../workflow/refill-work-queues.ts';
import { triageTicket } from '../../workflow/triage-ticket.ts';
import { DAYS, policy, system, triageCommand } from '../support/ticket-factory.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = createWorld(policy({ limits: { perSenderHour: 1_000, perSenderDay: 1_000 } }));
});

const open = (text = 'Where is my parcel? My order has not arrived.') =>
  openTicket(world, { channel: 'web', email: 'mei@example.com', subject: 's', text, locale: 'en', correlationId: 'c' });
async function wait(): Promise<string> {
  const id = await open();
  await changeTicket(world, id, triageCommand(), { by: system(), correlationId: 'c' });
  world.clock.advance(1);
  return id;
}

describe('the clock', () => {
  const run = (more: Partial<Parameters<typeof fireTimers>[1]> = {}) =>
    fireTimers(world, { correlationId: 'c', hasTime: () => true, onFailure: () => {}, ...more });

  it('fires what is due, once, also when two runs overlap', async () => {
    const ids = [await wait(), await wait()];
    expect(await run()).toMatchObject({ fired: 0, complete: true });
    world.clock.advance(2 * DAYS);
    const [a, b] = await Promise.all([run(), run()]);
    expect((a?.fired ?? 0) + (b?.fired ?? 0)).toBeGreaterThanOrEqual(ids.length);
    const versions = ids.map((id) => world.tickets.stored.get(id)?.version);
    expect(await run()).toMatchObject({ fired: 0 });
    expect(ids.map((id) => world.tickets.stored.get(id)?.version)).toEqual(versions);
    for (const id of ids) {
      const breaches = world.tickets
        .timeline(id)
        .flatMap(({ events }) => events.filter(({ type }) => type === 'SlaBreached'));
      expect(new Set(breaches.map((event) => JSON.stringify(event))).size).toBe(breaches.length);
    }
  });

  it('goes on past a ticket that fails and names it', async () => {
    const [bad, good] = [await wait(), await wait()];
    world.clock.advance(2 * DAYS);
    const failures: string[] = [];
    const load = async (id: string) => {
      if (id === bad) throw new Error('unreadable');
      return world.tickets.load(id);
    };
    const result = await fireTimers(
      { ...world, tickets: { ...world.tickets, load } },
      { correlationId: 'c', hasTime: () => true, onFailure: (id) => void failures.push(id) },
    );
    expect(result).toMatchObject({ fired: 1, failed: 1 });
    expect(failures).toEqual([bad]);
    expect(world.tickets.stored.get(good)?.version).toBeGreaterThan(2);
  });

  it('stops when its time is up and leaves the rest for the next run', async () => {
    for (let i = 0; i < 30; i += 1) await wait();
    world.clock.advance(2 * DAYS);
    let left = 12;
    const first = await run({ hasTime: () => left-- > 0 });
    expect(first.complete).toBe(false);
    expect(first.fired).toBeLessThan(30);
    const second = await run();
    expect(first.fired + second.fired).toBe(30);
  });
});

describe('reconcile', () => {
  const refill = (counted?: number) =>
    refillWorkQueues(world, {
      queues: ['order', 'general'],
      countedWaiting: () => counted,
      correlationId: 'c',
      hasTime: () => true,
    });
  const order = (states: Awaited<ReturnType<typeof refill>>) =>
    states.find(({ queue, lane }) => queue === 'order' && lane === 'normal');

  it('announces a whole line again when its queue was lost', async () => {
    const ids = [];
    for (let i = 0; i < 250; i += 1) ids.push(await wait());
    expect(order(await refill())).toMatchObject({ depth: 0, resent: 250 });
    expect(new Set(world.workQueues.visible.map(({ ticketId }) => ticketId))).toEqual(new Set(ids));
    expect(order(await refill())).toMatchObject({ resent: 0 });
  });

  it('mends a line with too few messages and leaves a full one alone', async () => {
    for (let i = 0; i < 5; i += 1) await wait();
    await refill();
    world.workQueues.visible.splice(0, 2);
    expect(order(await refill(5))).toMatchObject({ depth: 3, resent: 5 });
    expect(order(await refill(5))).toMatchObject({ resent: 0 });
  });

  it('asks the table where there is no message, whatever the counters say', async () => {
    await wait();
    expect(order(await refill(0))).toMatchObject({ resent: 1 });
  });
});

describe('triage', () => {
  it('routes by what the customer wrote, once', async () => {
    const id = await open();
    expect(await triageTicket(world, id, 'c')).toMatchObject({ changed: true });
    expect(world.tickets.stored.get(id)).toMatchObject({ triaged: true, waiting: true });
    expect(await triageTicket(world, id, 'c')).toBeNull();
  });

  it('has nothing to do for a ticket that is gone', async () => {
    expect(await triageTicket(world, 'CL-00000000', 'c')).toBeNull();
  });
});

it('the overview counts at least the head of a line and nothing where there is none', async () => {
  await wait();
  const overview = await queueOverview(world, ['order', 'payment'], (_queue, lane) => (lane === 'normal' ? 0 : 7));
  expect(overview).toEqual([
    { name: 'order', waiting: 1, urgent: 0, oldestWaitingSince: expect.any(String) },
    { name: 'payment', waiting: 0, urgent: 0 },
  ]);
});
