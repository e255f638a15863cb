/** What all service queues do. `read` tells what has arrived. */
import { expect, it } from 'vitest';
import { type TicketMessage, ticketMessageSchema } from '../../../core/events.ts';
import type { ServiceQueues } from '../../../workflow/ports.ts';
import { firstChange } from './samples.ts';

export const serviceQueueNames = ['triage', 'outreach', 'insight', 'learning'] as const;
export type ReadQueue = (queue: (typeof serviceQueueNames)[number]) => Promise<unknown[]>;

const message = (correlationId = 'c-1'): TicketMessage => {
  const { plan: _, words: __, mail: ___, ...pointer } = firstChange().entry;
  return ticketMessageSchema.parse({ ...pointer, correlationId });
};

export function serviceQueuesContract(create: () => Promise<{ queues: ServiceQueues; read: ReadQueue }>): void {
  it('bring each message to its queue, as it was', async () => {
    const { queues, read } = await create();
    const [one, two, three] = [message(), message(), message()];
    await queues.sendTriage([one]);
    await queues.sendOutreach([two]);
    await queues.sendInsight([one, two, three]);
    await queues.sendLearning([three]);
    expect(await read('triage')).toStrictEqual([one]);
    expect(await read('outreach')).toStrictEqual([two]);
    expect(await read('learning')).toStrictEqual([three]);
    expect(sorted(await read('insight'))).toStrictEqual(sorted([one, two, three]));
  });

  it('take any number of messages, and none', async () => {
    const { queues, read } = await create();
    const messages = Array.from({ length: 27 }, () => message());
    await queues.sendInsight(messages);
    await queues.sendInsight([]);
    expect(sorted(await read('insight'))).toStrictEqual(sorted(messages));
  });

  it('take messages that are large together, and any character', async () => {
    const { queues, read } = await create();
    const messages = Array.from({ length: 10 }, (_, i) =>
      message(`${i}\u0000\uffff\ufffe\ud800𝄞${'中'.repeat(30_000)}`),
    );
    await queues.sendTriage(messages);
    expect(sorted(await read('triage'))).toStrictEqual(sorted(messages));
  });
}

const sorted = (messages: unknown[]): unknown[] => messages.map((one) => JSON.stringify(one)).sort();
