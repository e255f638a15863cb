import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqs } from '../../../adapters/sqs/client.ts';
import { createServiceQueues } from '../../../adapters/sqs/service-queues.ts';
import { createWorkQueues } from '../../../adapters/sqs/work-queues.ts';
import { type ReadQueue, serviceQueueNames, serviceQueuesContract } from '../../support/contracts/service-queues.ts';
import { suiteQueues, workQueuesContract } from '../../support/contracts/work-queues.ts';
import { memoryServiceQueues, memoryWorkQueues } from '../../support/fakes.ts';

let server: FauxqsServer;
let client: SQSClient;
let count = 0;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  client = createSqs({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

/** Queues of its own for every test; the start that all their URLs have in common. */
function createQueues(names: readonly string[]): string {
  count += 1;
  const prefix = `suite${count}-`;
  const [url = ''] = names.map((name) => server.createQueue(`${prefix}${name}`).queueUrl);
  return url.slice(0, url.lastIndexOf(prefix) + prefix.length);
}

async function readAll(queueUrl: string): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (;;) {
    const { Messages: messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    );
    if (messages.length === 0) return bodies;
    bodies.push(...messages.map(({ Body: body = '' }) => JSON.parse(body) as unknown));
  }
}

describe('in memory', () => {
  describe('work queues', () => workQueuesContract(async () => memoryWorkQueues()));
  describe('service queues', () =>
    serviceQueuesContract(async () => {
      const queues = memoryServiceQueues();
      return { queues, read: async (queue) => queues.sent[queue] };
    }));
});

describe('in SQS', () => {
  describe('work queues', () => workQueuesContract(async () => createWorkQueues(client, createQueues(suiteQueues))));
  describe('service queues', () =>
    serviceQueuesContract(async () => {
      const prefix = createQueues(serviceQueueNames);
      const read: ReadQueue = (queue) => readAll(prefix + queue);
      const url = (name: (typeof serviceQueueNames)[number]) => prefix + name;
      const urls = {
        triage: url('triage'),
        outreach: url('outreach'),
        insight: url('insight'),
        learning: url('learning'),
      };
      return { queues: createServiceQueues(client, urls), read };
    }));

  it('drops what is no place in this line and takes the next', async () => {
    const prefix = createQueues(suiteQueues);
    const queues = createWorkQueues(client, prefix);
    const name = `suite${count}-order-normal`;
    const place = {
      ticketId: 'CL-00000001',
      queue: 'order',
      lane: 'normal',
      unansweredSince: '2026-03-04T10:00:00.000Z',
    };
    server.sendMessage(name, 'no JSON');
    server.sendMessage(name, JSON.stringify({ ...place, correlationId: 'c', extra: true }));
    server.sendMessage(name, JSON.stringify({ ...place, correlationId: 'c', queue: 'payment' }));
    server.sendMessage(name, JSON.stringify({ ...place, correlationId: 'c' }));
    expect((await queues.receive('order', 'normal'))?.message).toEqual({ ...place, correlationId: 'c' });
    expect(await queues.depth('order', 'normal')).toBe(1);
  });

  it('gives back what is visible again without a complaint', async () => {
    const queues = createWorkQueues(client, createQueues(suiteQueues));
    const message = {
      ticketId: 'CL-00000001',
      queue: 'order',
      lane: 'normal',
      unansweredSince: '2026-03-04T10:00:00.000Z',
      correlationId: 'c',
    } as const;
    await queues.send([message]);
    const work = await queues.receive('order', 'normal');
    if (!work) throw new Error('nothing received');
    await queues.giveBack(work);
    await expect(queues.giveBack(work)).resolves.toBeUndefined();
  });
});
