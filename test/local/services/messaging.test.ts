import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Messaging, startMessaging } from '../../../local/services/messaging.ts';
import { resolveTemplate, type Template } from '../../../local/template/template.ts';

const Arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const Resources = {
  Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'work',
      VisibilityTimeout: 300,
      RedrivePolicy: { deadLetterTargetArn: Arn('Dead'), maxReceiveCount: 3 },
    },
  },
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news' } },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { Protocol: 'sqs', TopicArn: { Ref: 'Topic' }, Endpoint: Arn('Work'), RawMessageDelivery: true },
  },
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'raw-mail' } },
};
const places = { origin: 'http://127.0.0.1:1', gateway: 'http://127.0.0.1:2' };
const empty = { Outputs: {}, Parameters: {}, Mappings: {}, Conditions: {} };
const template: Template = resolveTemplate(
  { stacks: [{ name: 'S', template: { ...empty, Resources } }], asset: () => undefined },
  places,
);
const QueueUrl = 'http://127.0.0.1:2/000000000000/work';

let dir: string;
let messaging: Messaging;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'careline-messaging-'));
  messaging = await startMessaging(template, dir);
});
afterAll(async () => {
  await messaging.stop();
  rmSync(dir, { recursive: true });
});

/** One SQS call; its answer. */
async function sqs(action: string, input: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const headers = { 'x-amz-target': `AmazonSQS.${action}`, 'content-type': 'application/x-amz-json-1.0' };
  const body = Buffer.from(JSON.stringify({ QueueUrl, ...input }));
  const call = { service: 'sqs' as const, action, input: {}, method: 'POST', url: '/', headers, body };
  const reply = await messaging.sqs.execute(call);
  if (reply.status !== 200) throw new Error(String(reply.body));
  const text = Buffer.from(reply.body).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
async function receive(): Promise<{ Body: string; ReceiptHandle: string } | undefined> {
  const { Messages } = (await sqs('ReceiveMessage')) as { Messages?: { Body: string; ReceiptHandle: string }[] };
  return Messages?.[0];
}
const restart = async () => {
  await messaging.stop();
  messaging = await startMessaging(template, dir);
};

describe('queues', () => {
  it('give a message back at once, and keep it over a restart', async () => {
    await sqs('SendMessage', { MessageBody: 'one' });
    const first = await receive();
    await sqs('ChangeMessageVisibility', { ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 });
    await restart();
    const again = await receive();
    expect(again?.Body).toBe('one');
    await sqs('DeleteMessage', { ReceiptHandle: again?.ReceiptHandle });
    await restart();
    expect(await receive()).toBeUndefined();
  });

  it('show a message that was in flight at once after a restart, for whoever had it is gone', async () => {
    await sqs('SendMessage', { MessageBody: 'held' });
    expect(await receive()).toMatchObject({ Body: 'held' });
    expect(await receive()).toBeUndefined();
    await restart();
    const again = await receive();
    expect(again?.Body).toBe('held');
    await sqs('DeleteMessage', { ReceiptHandle: again?.ReceiptHandle });
  });

  it('have the attributes of the template', async () => {
    const { Attributes } = await sqs('GetQueueAttributes', { AttributeNames: ['All'] });
    expect(Attributes).toMatchObject({
      VisibilityTimeout: '300',
      RedrivePolicy: expect.stringContaining('"maxReceiveCount":3'),
    });
    expect([...messaging.deadLetterArns]).toEqual(['arn:aws:sqs:us-east-1:000000000000:dead']);
  });

  it('get what is published to their topic, once, after a restart too', async () => {
    await restart();
    await messaging.publish('arn:aws:sns:us-east-1:000000000000:news', 'hello');
    const message = await receive();
    expect(message?.Body).toBe('hello');
    await sqs('DeleteMessage', { ReceiptHandle: message?.ReceiptHandle });
    expect(await receive()).toBeUndefined();
  });
});

describe('buckets', () => {
  it('keep objects over a restart', async () => {
    await messaging.putObject('raw-mail', 'in/a b', Buffer.from([0, 255, 10]));
    await restart();
    const reply = await messaging.s3.execute({
      service: 's3',
      action: 'GetObject',
      input: {},
      method: 'GET',
      url: '/raw-mail/in/a%20b',
      headers: {},
      body: Buffer.alloc(0),
    });
    expect([reply.status, [...Buffer.from(reply.body)]]).toEqual([200, [0, 255, 10]]);
  });

  it('take the largest mail that SES takes', async () => {
    await expect(messaging.putObject('raw-mail', 'in/large', Buffer.alloc(40 * 1024 * 1024))).resolves.toBeUndefined();
  });
});
