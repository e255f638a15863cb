/** The intake's queue, for who hands it mail besides SES. */
import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MailIntake } from '../../workflow/ports.ts';
import { sendBatches } from './send-batches.ts';

export const createMailIntake = (client: Pick<SQSClient, 'send'>, queueUrl: string): MailIntake => ({
  async release({ id, rawKey, receivedAt, recipients }) {
    const body = JSON.stringify({ released: { id, rawKey, receivedAt, recipients } });
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
  },

  handIn: (mails) =>
    sendBatches(
      client,
      queueUrl,
      mails.map((unfinished) => ({ unfinished })),
    ),

  async depth() {
    const names = [
      'ApproximateNumberOfMessages',
      'ApproximateNumberOfMessagesDelayed',
      'ApproximateNumberOfMessagesNotVisible',
    ] as const;
    const { Attributes: found = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] }),
    );
    return names.reduce((sum, name) => sum + Number(found[name] ?? 0), 0);
  },
});
