/** Held mail that a lead lets in, back to the intake's queue. */
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MailIntake } from '../../workflow/ports.ts';

export const createMailIntake = (client: Pick<SQSClient, 'send'>, queueUrl: string): MailIntake => ({
  async release({ id, rawKey, receivedAt, recipients }) {
    const body = JSON.stringify({ released: { id, rawKey, receivedAt, recipients } });
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
  },
});
