/** What all work queues do. */
import { expect, it } from 'vitest';
import type { WorkMessage } from '../../../core/events.ts';
import type { WorkQueues } from '../../../workflow/ports.ts';
import { newTicketId } from './samples.ts';

/** The queues that a suite uses, as `<queue>-<lane>`. */
export const suiteQueues = ['order-normal', 'order-urgent', 'payment-normal', 'payment-urgent'];

const message = (overrides: Partial<WorkMessage> = {}): WorkMessage => ({
  ticketId: newTicketId(),
  queue: 'order',
  lane: 'normal',
  unansweredSince: '2026-03-04T10:00:00.000Z',
  correlationId: 'c-1',
  ...overrides,
});

export function workQueuesContract(create: () => Promise<WorkQueues>): void {
  it('hand out a message in its own line, and null from an empty one', async () => {
    const queues = await create();
    const sent = message();
    await queues.send([sent]);
    expect(await queues.receive('order', 'urgent')).toBeNull();
    expect(await queues.receive('payment', 'normal')).toBeNull();
    expect((await queues.receive('order', 'normal'))?.message).toStrictEqual(sent);
    expect(await queues.receive('order', 'normal')).toBeNull();
  });

  it('take any number at once and lose none', async () => {
    const queues = await create();
    const sent = Array.from({ length: 23 }, (_, i) => message({ lane: i % 4 === 0 ? 'urgent' : 'normal' }));
    await queues.send(sent);
    expect(await queues.depth('order', 'urgent')).toBe(6);
    expect(await queues.depth('order', 'normal')).toBe(17);
    const received: string[] = [];
    for (const lane of ['urgent', 'normal'] as const) {
      for (let work = await queues.receive('order', lane); work; work = await queues.receive('order', lane)) {
        received.push(work.message.ticketId);
        await queues.drop(work);
      }
    }
    expect(received.sort()).toEqual(sent.map(({ ticketId }) => ticketId).sort());
    expect(await queues.depth('order', 'normal')).toBe(0);
    await queues.send([]);
  });

  it('give one message to one of many', async () => {
    const queues = await create();
    await queues.send([message()]);
    const received = await Promise.all(Array.from({ length: 6 }, () => queues.receive('order', 'normal')));
    expect(received.filter((work) => work !== null)).toHaveLength(1);
  });

  it('show a message again that was given back, and count it all the time', async () => {
    const queues = await create();
    const sent = message();
    await queues.send([sent]);
    const first = await queues.receive('order', 'normal');
    expect(await queues.depth('order', 'normal')).toBe(1);
    if (first) await queues.giveBack(first);
    const second = await queues.receive('order', 'normal');
    expect(second?.message).toStrictEqual(sent);
    if (second) await queues.drop(second);
    expect(await queues.receive('order', 'normal')).toBeNull();
    expect(await queues.depth('order', 'normal')).toBe(0);
  });
}
