/** From the 201 to the moment an agent can take the ticket, beside the two SQS hops of that way sent bare. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { RunningSystem } from '../scripts/running/system.ts';
import { type Figure, median } from './report.ts';

const ROUNDS = 20;
const HOPS = 2;

export async function claimableFigures(system: RunningSystem, sqsEndpoint: string): Promise<Figure[]> {
  const token = await system.token('bench@careline.example');
  const sqs = new SQSClient({
    endpoint: sqsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `bench-${randomUUID().slice(0, 8)}` }));
  const ours: number[] = [];
  const bare: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(
        await timed(async () => {
          for (let hop = 0; hop < HOPS; hop++) await hopThrough(sqs, QueueUrl);
        }),
      );
      ours.push(await untilClaimable(system, token));
    }
  } finally {
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    sqs.destroy();
  }
  return [
    {
      name: 'from 201 to claimable',
      ratio: median(ours) / median(bare),
      detail: `of ${HOPS} bare SQS hops; ${median(ours).toFixed(0)} ms against ${median(bare).toFixed(0)} ms`,
    },
  ];
}

async function hopThrough(sqs: SQSClient, QueueUrl: string): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ ticketId: 'CL-00000000' }) }));
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages[0]?.ReceiptHandle }));
}

/** Milliseconds from the answer of the form to the claim that gets the ticket; claims are tried without a pause. */
async function untilClaimable(system: RunningSystem, token: string): Promise<number> {
  await system.settle();
  const accepted = await system.call('/v1/tickets', {
    body: {
      email: `bench-${randomUUID().slice(0, 8)}@customers.example`,
      subject: 'Charged twice',
      message: 'My card was charged twice, please refund the second payment.',
    },
  });
  const { id } = accepted.body as { id: string };
  return timed(async () => {
    for (;;) {
      const answer = await system.call('/v1/desk/claims', { body: { queues: ['payment'] }, token });
      if (answer.status === 200 && (answer.body as { ticket: { id: string } }).ticket.id === id) return;
      await sleep(1);
    }
  });
}

async function timed(action: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
