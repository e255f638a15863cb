/** Work queues, one SQS queue for each queue and lane: `<prefix><queue>-<lane>` is its URL. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type QueueAttributeName,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { type WorkMessage, workMessageSchema } from '../../core/events.ts';
import type { Lane } from '../../core/words.ts';
import type { ReceivedWork, WorkQueues } from '../../workflow/ports.ts';
import { sendBatches } from './send-batches.ts';

const DEPTH = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] satisfies QueueAttributeName[];

export function createWorkQueues(client: Pick<SQSClient, 'send'>, urlPrefix: string): WorkQueues {
  const urlOf = (queue: string, lane: Lane) => `${urlPrefix}${queue}-${lane}`;
  const urlOfWork = ({ message }: ReceivedWork) => urlOf(message.queue, message.lane);
  const remove = (url: string, receipt: string) =>
    client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));

  return {
    async send(messages) {
      const byUrl = Map.groupBy(messages, ({ queue, lane }) => urlOf(queue, lane));
      for (const [url, group] of byUrl) await sendBatches(client, url, group);
    },

    async receive(queue, lane) {
      const url = urlOf(queue, lane);
      for (;;) {
        const answer = await client.send(
          new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 1, WaitTimeSeconds: 0 }),
        );
        const received = answer.Messages?.[0];
        if (!received) return null;
        const receipt = received.ReceiptHandle ?? '';
        const message = messageOf(received.Body);
        if (message && urlOf(message.queue, message.lane) === url) return { message, receipt };
        // Not a place in this line. Tickets are never only in a message, so nothing is lost with it.
        await remove(url, receipt);
      }
    },

    async drop(work) {
      await remove(urlOfWork(work), work.receipt);
    },

    async giveBack(work) {
      try {
        await client.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: urlOfWork(work),
            ReceiptHandle: work.receipt,
            VisibilityTimeout: 0,
          }),
        );
      } catch (error) {
        if (!isVisibleAgain(error)) throw error;
      }
    },

    async depth(queue, lane) {
      const { Attributes: attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: urlOf(queue, lane), AttributeNames: DEPTH }),
      );
      return DEPTH.reduce((sum, name) => sum + Number(attributes?.[name] ?? 0), 0);
    },
  };
}

function messageOf(body: string | undefined): WorkMessage | null {
  try {
    return workMessageSchema.safeParse(JSON.parse(body ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** The visibility timeout was faster: the message is where it should be. */
const isVisibleAgain = (error: unknown): boolean => error instanceof Error && error.name.endsWith('MessageNotInflight');
