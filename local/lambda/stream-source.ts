/** A DynamoDB stream as an event source: each shard in order, a failed batch again before the next. */
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { messageOf, REGION } from '../places.ts';
import type { DynamoDbClient } from '../services/dynamodb-client.ts';
import type { LocalTable } from '../services/dynamodb-tables.ts';
import type { Checkpoints } from './checkpoints.ts';
import { eventFilter } from './filter.ts';
import { failedItems, type Mapping } from './mapping.ts';
import type { SourceHost } from './queue-source.ts';

/** Writes of the functions wake the reader; this is for writes that came past the gateway. */
const IDLE_POLL_MS = 1000;
const MAX_BACKOFF_MS = 5000;

const recordSchema = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
type StreamRecord = z.infer<typeof recordSchema>;
const recordsSchema = z.object({ Records: z.array(recordSchema), NextShardIterator: z.string().nullish() });
const shardsSchema = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iteratorSchema = z.object({ ShardIterator: z.string() });

export interface StreamHost extends SourceHost {
  client: DynamoDbClient;
  checkpoints: Checkpoints;
  /** Takes what exhausted its retries, where the mapping names a destination. */
  giveUp(destinationArn: string, body: string): void;
  warn(text: string): void;
}

const sequence = (record: StreamRecord) => record.dynamodb.SequenceNumber;

export class StreamSource {
  readonly table: LocalTable;
  readonly #mapping: Mapping;
  readonly #host: StreamHost;
  readonly #passes: (event: unknown) => boolean;
  readonly #streamArn: string;
  #iterators = new Map<string, string | undefined>();
  #written = 1;
  #read = 0;
  #stopped = false;
  #wake: (() => void) | undefined;

  constructor(mapping: Mapping, table: LocalTable, host: StreamHost) {
    this.#mapping = mapping;
    this.table = table;
    this.#host = host;
    this.#passes = eventFilter(mapping.patterns);
    this.#streamArn = table.endpointStreamArn ?? '';
  }

  get idle(): boolean {
    return this.#read === this.#written;
  }

  /** Something was written: read on. */
  wake(): void {
    this.#written += 1;
    this.#wake?.();
  }

  start(): void {
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const written = this.#written;
      try {
        const found = this.#mayRead() ? await this.#readAll() : false;
        if (!found) this.#read = written;
      } catch (error) {
        if (this.#stopped) return;
        this.#host.warn(`stream of ${this.table.name}: ${messageOf(error)}`);
        this.#iterators = new Map();
        await delay(500);
      }
      if (this.#read === this.#written && !this.#stopped) await this.#sleep();
    }
  }

  #sleep(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, IDLE_POLL_MS);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  #mayRead(): boolean {
    const { name, roleArn } = this.#mapping.target.definition;
    const needs = ['GetRecords', 'GetShardIterator', 'DescribeStream'].map((action) => ({
      action: `dynamodb:${action}`,
      resource: this.table.streamArn,
    }));
    return this.#host.allowed(name, roleArn, needs);
  }

  /** One read of every shard. True when there was something. */
  async #readAll(): Promise<boolean> {
    const { client } = this.#host;
    if (this.#iterators.size === 0) {
      const { StreamDescription } = await client('DescribeStream', { StreamArn: this.#streamArn }, shardsSchema);
      for (const { ShardId } of StreamDescription.Shards) this.#iterators.set(ShardId, undefined);
    }
    let found = false;
    for (const [shard, known] of [...this.#iterators]) {
      const ShardIterator = known ?? (await this.#iterator(shard));
      const Limit = this.#mapping.BatchSize ?? 100;
      const { Records, NextShardIterator } = await client('GetRecords', { ShardIterator, Limit }, recordsSchema);
      const last = Records.at(-1);
      if (last) {
        found = true;
        await this.#process(shard, Records);
        if (this.#stopped) return true;
        this.#host.checkpoints.set(shard, sequence(last));
      }
      if (NextShardIterator) this.#iterators.set(shard, NextShardIterator);
      // A closed shard: its children are found by asking anew.
      else this.#iterators = new Map();
    }
    return found;
  }

  async #iterator(ShardId: string): Promise<string> {
    const SequenceNumber = this.#host.checkpoints.get(ShardId);
    const position = SequenceNumber
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
      : { ShardIteratorType: this.#mapping.StartingPosition };
    const answer = await this.#host.client(
      'GetShardIterator',
      { StreamArn: this.#streamArn, ShardId, ...position },
      iteratorSchema,
    );
    return answer.ShardIterator;
  }

  async #process(shard: string, records: readonly StreamRecord[]): Promise<void> {
    const { BatchSize = 100, MaximumRetryAttempts, BisectBatchOnFunctionError } = this.#mapping;
    const own = records
      .map((record) => ({ ...record, awsRegion: REGION, eventSourceARN: this.table.streamArn }))
      .filter((record) => this.#passes(record));
    const batches: { records: StreamRecord[]; attempt: number }[] = [];
    for (let i = 0; i < own.length; i += BatchSize) batches.push({ records: own.slice(i, i + BatchSize), attempt: 0 });
    for (let batch = batches.shift(); batch && !this.#stopped; batch = batches.shift()) {
      const { left, reason } = await this.#invoke(batch.records);
      if (left.length === 0) continue;
      // Progress within the batch starts the count anew, as Lambda's does.
      const attempt = left.length < batch.records.length ? 1 : batch.attempt + 1;
      if (MaximumRetryAttempts >= 0 && attempt > MaximumRetryAttempts) {
        this.#giveUp(shard, left, reason);
        continue;
      }
      await delay(Math.min(MAX_BACKOFF_MS, 100 * 2 ** attempt));
      if (BisectBatchOnFunctionError && left.length > 1) {
        const half = Math.ceil(left.length / 2);
        batches.unshift({ records: left.slice(0, half), attempt }, { records: left.slice(half), attempt });
      } else batches.unshift({ records: left, attempt });
    }
  }

  /** The records that are left to do: from the first failed one on. */
  async #invoke(records: StreamRecord[]): Promise<{ left: StreamRecord[]; reason: string }> {
    const { target, reportsItemFailures } = this.#mapping;
    try {
      const answer = await target.invoke({ Records: records });
      if (!reportsItemFailures) return { left: [], reason: '' };
      const failed = failedItems(answer, new Set(records.map(sequence)));
      if (!failed) return { left: records, reason: 'batchItemFailures are not understood' };
      const first = records.findIndex((record) => failed.includes(sequence(record)));
      return { left: first < 0 ? [] : records.slice(first), reason: 'the function reported failed items' };
    } catch (error) {
      return { left: records, reason: messageOf(error) };
    }
  }

  #giveUp(shard: string, records: readonly StreamRecord[], reason: string): void {
    const { target, DestinationConfig } = this.#mapping;
    const destination = DestinationConfig?.OnFailure?.Destination;
    this.#host.warn(`${target.definition.name} failed on ${records.length} stream records for good: ${reason}`);
    if (!destination) return;
    const [first, last] = [records[0], records.at(-1)];
    const DDBStreamBatchInfo = {
      shardId: shard,
      startSequenceNumber: first && sequence(first),
      endSequenceNumber: last && sequence(last),
      batchSize: records.length,
      streamArn: this.table.streamArn,
    };
    const requestContext = { functionArn: target.definition.arn, condition: 'RetryAttemptsExhausted' };
    const responseContext = { statusCode: 200, functionError: reason };
    this.#host.giveUp(destination, JSON.stringify({ requestContext, responseContext, DDBStreamBatchInfo }));
  }
}
