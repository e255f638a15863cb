/** Queues, topics, subscriptions and buckets of the template, and the gateway's backends for them. */
import * as z from 'zod';
import { type AwsCall, type Backend, parseJsonCall, parseQueryCall, type RawRequest } from '../gateway/call.ts';
import type { Reply } from '../gateway/reply.ts';
import { REGION } from '../places.ts';
import { arn } from '../template/attributes.ts';
import { read, type Template } from '../template/template.ts';
import { type Emulator, openEmulator } from './fauxqs.ts';
import { ObjectTags } from './object-tags.ts';
import { s3Backend } from './s3-backend.ts';

const number = z.coerce.number().optional();
const queueSchema = z.object({
  DelaySeconds: number,
  MaximumMessageSize: number,
  MessageRetentionPeriod: number,
  ReceiveMessageWaitTimeSeconds: number,
  VisibilityTimeout: number,
  FifoQueue: z.coerce.boolean().optional(),
  ContentBasedDeduplication: z.coerce.boolean().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});
const subscriptionSchema = z.object({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.coerce.boolean().optional(),
  FilterPolicy: z.unknown().optional(),
  FilterPolicyScope: z.string().optional(),
});

export interface Messaging extends Emulator {
  sqs: Backend;
  sns: Backend;
  s3: Backend;
  publish(topicArn: string, message: string): Promise<void>;
  putObject(bucket: string, key: string, body: Uint8Array): Promise<void>;
  /** ARNs of the queues that others name as their dead-letter queue. */
  deadLetterArns: ReadonlySet<string>;
}

function createQueues({ queues }: Emulator, template: Template): Set<string> {
  const deadLetterArns = new Set<string>();
  for (const resource of template.ofType('AWS::SQS::Queue')) {
    const { RedrivePolicy, ...simple } = read(resource, queueSchema);
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(simple)) if (value !== undefined) attributes[name] = String(value);
    if (RedrivePolicy) {
      attributes['RedrivePolicy'] = JSON.stringify(RedrivePolicy);
      deadLetterArns.add(RedrivePolicy.deadLetterTargetArn);
    }
    const existing = queues.getQueueByName(resource.attribute('QueueName'));
    if (existing) existing.setAttributes(attributes);
    else queues.createQueue(resource.attribute('QueueName'), resource.ref, resource.attribute('Arn'), attributes);
  }
  return deadLetterArns;
}

function createTopics({ topics }: Emulator, template: Template): void {
  for (const resource of template.ofType('AWS::SNS::Topic')) {
    const topic = topics.createTopic(resource.attribute('TopicName'), undefined, undefined, REGION);
    for (const subscription of [...topic.subscriptionArns]) topics.unsubscribe(subscription);
  }
  for (const resource of template.ofType('AWS::SNS::Subscription')) {
    const { Protocol, TopicArn, Endpoint, ...options } = read(resource, subscriptionSchema);
    // People's subscriptions (email to whoever watches the alarms) have nobody to reach here.
    if (Protocol !== 'sqs') continue;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(options)) {
      if (value !== undefined) attributes[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
    }
    topics.subscribe(TopicArn, 'sqs', Endpoint, attributes);
  }
}

const sqsResource = ({ input }: AwsCall) =>
  arn(
    'sqs',
    String(
      input['QueueName'] ??
        String(input['QueueUrl'] ?? '')
          .split('/')
          .at(-1),
    ),
  );

const SQS_ACTIONS = new Set([
  'SendMessage',
  'ReceiveMessage',
  'DeleteMessage',
  'ChangeMessageVisibility',
  'GetQueueAttributes',
  'GetQueueUrl',
  'PurgeQueue',
]);

export async function startMessaging(template: Template, dataDir: string): Promise<Messaging> {
  const emulator = await openEmulator(dataDir);
  const { app, objects } = emulator;
  const deadLetterArns = createQueues(emulator, template);
  createTopics(emulator, template);
  for (const { ref } of template.ofType('AWS::S3::Bucket')) if (!objects.hasBucket(ref)) objects.createBucket(ref);

  const inject = async ({ method, url, headers, body }: RawRequest): Promise<Reply> => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, host: '127.0.0.1' },
      ...(body.length > 0 && { payload: body }),
    });
    const kept: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(answer.headers)) {
      const hop = name === 'content-length' || name === 'connection' || name === 'transfer-encoding' || name === 'date';
      if (!hop && value !== undefined) kept[name] = Array.isArray(value) ? value : String(value);
    }
    return { status: answer.statusCode, headers: kept, body: answer.rawPayload };
  };
  const post = (form: Record<string, string>) =>
    inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(new URLSearchParams(form).toString()),
    });

  return {
    ...emulator,
    deadLetterArns,
    sqs: {
      parse: (request) => parseJsonCall(request, 'AmazonSQS.'),
      permissions(call) {
        const action = call.action.replace(/Batch$/, '');
        return SQS_ACTIONS.has(action) ? [{ action: `sqs:${action}`, resource: sqsResource(call) }] : null;
      },
      execute: inject,
    },
    sns: {
      parse: parseQueryCall,
      permissions({ action, input }) {
        const known = action === 'Publish' || action === 'PublishBatch';
        return known ? [{ action: 'sns:Publish', resource: String(input['TopicArn']) }] : null;
      },
      execute: inject,
    },
    s3: s3Backend(inject, new ObjectTags(dataDir)),
    async publish(TopicArn, Message) {
      const reply = await post({ Action: 'Publish', TopicArn, Message });
      if (reply.status !== 200) throw new Error(`SNS refused a message for ${TopicArn}: ${String(reply.body)}`);
    },
    async putObject(bucket, key, body) {
      const url = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
      const headers = { 'content-type': 'application/octet-stream' };
      const reply = await inject({ method: 'PUT', url, headers, body: Buffer.from(body) });
      if (reply.status !== 200) throw new Error(`S3 refused an object for ${bucket}: ${String(reply.body)}`);
    },
  };
}
