/** Ties the template's event source mappings and schedules to queues, streams and functions. */
import type { VirtualClock } from './clock.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Ledger } from './gateway/ledger.ts';
import { Checkpoints } from './lambda/checkpoints.ts';
import type { LocalFunction } from './lambda/function.ts';
import { readMappings } from './lambda/mapping.ts';
import { QueueSource, type SourceHost } from './lambda/queue-source.ts';
import { readSchedules, Scheduler } from './lambda/schedules.ts';
import { StreamSource } from './lambda/stream-source.ts';
import { SetupError } from './places.ts';
import type { DynamoDbClient } from './services/dynamodb-client.ts';
import type { LocalTable } from './services/dynamodb-tables.ts';
import type { Messaging } from './services/messaging.ts';
import type { Template } from './template/template.ts';

export interface EventSourceDeps {
  template: Template;
  dataDir: string;
  functions: readonly LocalFunction[];
  messaging: Messaging;
  tables: readonly LocalTable[];
  client: DynamoDbClient;
  gateway: Gateway;
  ledger: Ledger;
  deadLetters: DeadLetters;
  clock: VirtualClock;
  hurried(): boolean;
  warn(text: string): void;
}

export interface EventSources {
  queues: QueueSource[];
  streams: StreamSource[];
  scheduler: Scheduler;
  /** A table was written. */
  written(table: string): void;
  start(): void;
  stop(): void;
}

export function eventSources(deps: EventSourceDeps): EventSources {
  const { template, functions, messaging, tables, client, gateway, ledger, deadLetters, clock, dataDir, warn } = deps;
  const allowed: SourceHost['allowed'] = (name, roleArn, needs) => gateway.allowed(name, roleArn, needs);
  const host: SourceHost = {
    allowed,
    counted: (name, action) => ledger.count(name, action),
    failed: (messageId, error) => deadLetters.failed(messageId, error),
    hurried: deps.hurried,
  };
  const giveUp = (queueArn: string, body: string) => {
    const name = queueArn.split(':').at(-1) ?? '';
    const input = JSON.stringify({ QueueUrl: `http://127.0.0.1/000000000000/${name}`, MessageBody: body });
    const headers = { 'x-amz-target': 'AmazonSQS.SendMessage', 'content-type': 'application/x-amz-json-1.0' };
    void messaging.app.inject({ method: 'POST', url: '/', headers, payload: input });
  };

  const queues: QueueSource[] = [];
  const streams: StreamSource[] = [];
  for (const mapping of readMappings(template, functions)) {
    const source = mapping.EventSourceArn;
    const table = tables.find(({ streamArn }) => streamArn === source);
    const queue = messaging.queues.getQueueByArn(source);
    if (table) {
      if (!table.endpointStreamArn) throw new SetupError(`The table ${table.name} has no stream at this endpoint.`);
      const checkpoints = new Checkpoints(dataDir, mapping.id);
      streams.push(new StreamSource(mapping, table, { ...host, client, checkpoints, giveUp, warn }));
    } else if (queue) queues.push(new QueueSource(mapping, queue, messaging.queues, host));
    else throw new SetupError(`${mapping.id} reads ${source}, which the template does not contain.`);
  }
  const scheduler = new Scheduler(readSchedules(template, functions), { clock, allowed, giveUp, warn });
  const all = [...queues, ...streams, scheduler];
  return {
    queues,
    streams,
    scheduler,
    written: (name) => {
      for (const stream of streams) if (stream.table.name === name || stream.table.arn === name) stream.wake();
    },
    start: () => {
      for (const source of all) source.start();
    },
    stop: () => {
      for (const source of all) source.stop();
    },
  };
}
