/** SQS as an event source: what Lambda's pollers do with a queue. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Permission } from '../iam/evaluate.ts';
import { messageOf, REGION } from '../places.ts';
import type { EmulatedQueue, QueuedMessage, QueueStore } from '../services/fauxqs.ts';
import { eventFilter } from './filter.ts';
import { failedItems, type Mapping } from './mapping.ts';

/** A failed message comes back after its receives times this, never later than the queue's visibility timeout. */
const RETRY_AFTER_SECONDS = 2;
const MAX_CONCURRENCY = 4;

export interface SourceHost {
  allowed(name: string, roleArn: string, needs: readonly Permission[]): boolean;
  counted(name: string, action: string): void;
  /** Why a message failed last, by message id. */
  failed(messageId: string, error: string): void;
  /** True while somebody waits for everything to come to rest: batches are not held back then. */
  hurried(): boolean;
}

interface Received {
  receipt: string;
  message: QueuedMessage;
}

const optionally = (condition: boolean, name: string, value: string) => (condition ? { [name]: value } : {});

function sqsRecord(queue: EmulatedQueue, { receipt, message }: Received) {
  return {
    messageId: message.messageId,
    receiptHandle: receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.approximateReceiveCount),
      SentTimestamp: String(message.sentTimestamp),
      SenderId: '000000000000',
      ApproximateFirstReceiveTimestamp: String(message.approximateFirstReceiveTimestamp ?? message.sentTimestamp),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          ...optionally(StringValue !== undefined, 'stringValue', StringValue ?? ''),
          ...optionally(BinaryValue !== undefined, 'binaryValue', BinaryValue ?? ''),
          stringListValues: [],
          binaryListValues: [],
          dataType: DataType,
        },
      ]),
    ),
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: REGION,
  };
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

export class QueueSource {
  readonly queue: EmulatedQueue;
  readonly #mapping: Mapping;
  readonly #queues: QueueStore;
  readonly #host: SourceHost;
  readonly #passes: (event: unknown) => boolean;
  #active = 0;
  #stopped = false;
  #wake: (() => void) | undefined;

  constructor(mapping: Mapping, queue: EmulatedQueue, queues: QueueStore, host: SourceHost) {
    this.#mapping = mapping;
    this.queue = queue;
    this.#queues = queues;
    this.#host = host;
    this.#passes = eventFilter(mapping.patterns);
  }

  get idle(): boolean {
    const { messages, inflightMessages, delayedMessages } = this.queue;
    return this.#active === 0 && messages.length + inflightMessages.size + delayedMessages.length === 0;
  }

  start(): void {
    void this.#poll();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  async #poll(): Promise<void> {
    const { target, ScalingConfig, BatchSize = 10, MaximumBatchingWindowInSeconds } = this.#mapping;
    const limit = Math.min(ScalingConfig?.MaximumConcurrency ?? MAX_CONCURRENCY, target.definition.concurrency);
    while (!this.#stopped) {
      if (this.#active >= limit) {
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
        continue;
      }
      if (this.queue.messages.length === 0) await this.queue.waitForMessages(20);
      if (this.#stopped || this.queue.messages.length === 0) continue;
      if (!this.#mayRead()) {
        await delay(2000, undefined, { ref: false });
        continue;
      }
      const windowEnds = Date.now() + MaximumBatchingWindowInSeconds * 1000;
      while (this.queue.messages.length < BatchSize && Date.now() < windowEnds && !this.#host.hurried())
        await delay(20);
      const batch = this.#take(BatchSize);
      if (batch.length === 0) continue;
      this.#active += 1;
      void this.#process(batch).finally(() => {
        this.#active -= 1;
        this.#wake?.();
      });
    }
  }

  /** Lambda polls with the function's own role. */
  #mayRead(): boolean {
    const { name, roleArn } = this.#mapping.target.definition;
    const needs = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => ({
      action: `sqs:${action}`,
      resource: this.queue.arn,
    }));
    return this.#host.allowed(name, roleArn, needs);
  }

  #take(max: number): Received[] {
    const taken: Received[] = [];
    const deadLetters = (arn: string) => this.#queues.getQueueByArn(arn);
    while (taken.length < max) {
      const received = this.queue.dequeue(Math.min(10, max - taken.length), undefined, deadLetters);
      if (received.length === 0) break;
      this.#host.counted(this.#mapping.target.definition.name, 'sqs:ReceiveMessage');
      for (const { ReceiptHandle } of received) {
        const message = this.queue.inflightMessages.get(ReceiptHandle)?.message;
        if (message) taken.push({ receipt: ReceiptHandle, message });
      }
    }
    const wanted = taken.filter(({ message }) => this.#passes({ body: parsed(message.body) }));
    for (const one of taken) if (!wanted.includes(one)) this.queue.deleteMessage(one.receipt);
    return wanted;
  }

  async #process(batch: readonly Received[]): Promise<void> {
    const { target, reportsItemFailures } = this.#mapping;
    const ids = new Set(batch.map(({ message }) => message.messageId));
    let failed: string[] | null = null;
    let reason = 'the function reported it as failed';
    try {
      const answer = await target.invoke({ Records: batch.map((one) => sqsRecord(this.queue, one)) });
      failed = reportsItemFailures ? failedItems(answer, ids) : [];
      if (!failed) reason = 'the function answered with batchItemFailures that are not understood';
    } catch (error) {
      reason = messageOf(error);
    }
    if (this.#stopped) return;
    const visibility = Number(this.queue.attributes['VisibilityTimeout'] ?? 30);
    let deleted = 0;
    for (const { receipt, message } of batch) {
      if (failed && !failed.includes(message.messageId)) {
        this.queue.deleteMessage(receipt);
        deleted += 1;
        continue;
      }
      this.#host.failed(message.messageId, `${target.definition.name}: ${reason}`);
      const after = Math.min(visibility, RETRY_AFTER_SECONDS * message.approximateReceiveCount);
      if (this.queue.inflightMessages.has(receipt)) this.queue.changeVisibility(receipt, after);
    }
    for (let i = 0; i < deleted; i += 10) this.#host.counted(target.definition.name, 'sqs:DeleteMessage');
  }
}
