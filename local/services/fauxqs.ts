/**
 * SQS, SNS and S3: the fauxqs emulator, assembled from its own parts instead of its `startFauxqs`, for three reasons:
 * that function listens on every network interface, here nothing listens at all; with its persistence a message that is
 * given back at once (visibility 0) is lost, because a column that may not be null is set to null; and the pollers of the
 * event sources can use the queues without HTTP. The version is fixed by the lockfile, and a test holds it to this.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from 'fauxqs';
import { SetupError } from '../places.ts';

export interface QueuedMessage {
  messageId: string;
  body: string;
  approximateReceiveCount: number;
  sentTimestamp: number;
  approximateFirstReceiveTimestamp?: number;
  messageAttributes: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
  md5OfBody: string;
}
export interface EmulatedQueue {
  name: string;
  arn: string;
  attributes: Record<string, string>;
  messages: QueuedMessage[];
  delayedMessages: QueuedMessage[];
  inflightMessages: Map<string, { message: QueuedMessage; visibilityDeadline: number }>;
  setAttributes(attributes: Record<string, string>): void;
  dequeue(
    max: number,
    visibilitySeconds: number | undefined,
    deadLetters: (arn: string) => EmulatedQueue | undefined,
  ): { ReceiptHandle: string }[];
  deleteMessage(receipt: string): boolean;
  changeVisibility(receipt: string, seconds: number): void;
  waitForMessages(seconds: number): Promise<void>;
  processTimers(): void;
}
export interface QueueStore {
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): EmulatedQueue;
  getQueueByName(name: string): EmulatedQueue | undefined;
  getQueueByArn(arn: string): EmulatedQueue | undefined;
  allQueues(): Iterable<EmulatedQueue>;
  persistence?: unknown;
}
export interface TopicStore {
  createTopic(name: string, attributes: undefined, tags: undefined, region: string): { subscriptionArns: string[] };
  getTopic(arn: string): { subscriptionArns: string[] } | undefined;
  subscribe(topic: string, protocol: 'sqs', endpoint: string, attributes: Record<string, string>): unknown;
  unsubscribe(arn: string): boolean;
  persistence?: unknown;
}
export interface ObjectStore {
  createBucket(name: string): void;
  hasBucket(name: string): boolean;
  persistence?: unknown;
}
/** The emulator's own write-through to SQLite, as far as it is used or mended here. */
interface SqliteStore {
  db: { exec(sql: string): void; prepare(sql: string): { run(...values: unknown[]): void } };
  loadSqsAndSns(queues: QueueStore, topics: TopicStore): void;
  updateMessageReady(messageId: string): void;
  close(): void;
}
interface FileStore {
  loadS3(objects: ObjectStore): void;
  close(): void;
}

async function part<T>(path: string, name: string): Promise<new (...parameters: string[]) => T> {
  const module: unknown = await import(new URL(path, import.meta.resolve('fauxqs')).href).catch(() => ({}));
  const found = (module as Record<string, unknown>)[name];
  if (typeof found !== 'function') {
    throw new SetupError(`fauxqs no longer has ${name} in ${path}: install the locked version with npm ci`);
  }
  return found as new (
    ...parameters: string[]
  ) => T;
}

export interface Emulator {
  queues: QueueStore;
  topics: TopicStore;
  objects: ObjectStore;
  app: ReturnType<typeof buildApp>;
  stop(): Promise<void>;
}

export async function openEmulator(dataDir: string): Promise<Emulator> {
  const [Queues, Topics, Objects, Sqlite, Files] = await Promise.all([
    part<QueueStore>('./sqs/sqsStore.js', 'SqsStore'),
    part<TopicStore>('./sns/snsStore.js', 'SnsStore'),
    part<ObjectStore>('./s3/s3Store.js', 'S3Store'),
    part<SqliteStore>('./persistence.js', 'PersistenceManager'),
    part<FileStore>('./s3/fileS3Persistence.js', 'FileS3Persistence'),
  ]);
  mkdirSync(dataDir, { recursive: true });
  const [queues, topics, objects] = [new Queues(), new Topics(), new Objects()];
  const sqlite = new Sqlite(dataDir);
  // Survives the death of the process; only a power cut can take the last moments.
  sqlite.db.exec('PRAGMA synchronous = NORMAL');
  const ready = sqlite.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  sqlite.updateMessageReady = (messageId) => ready.run(messageId);
  // Whoever held a message is gone with the process that ended: it waits for nobody.
  sqlite.db.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  const files = new Files(join(dataDir, 's3'));
  sqlite.loadSqsAndSns(queues, topics);
  files.loadS3(objects);
  queues.persistence = sqlite;
  topics.persistence = sqlite;
  objects.persistence = files;
  for (const queue of queues.allQueues()) (queue as { persistence?: unknown }).persistence = sqlite;

  const stores = { sqsStore: queues, snsStore: topics, s3Store: objects };
  // The emulator's own classes, seen through the narrower interfaces above.
  const app = buildApp({
    logger: false,
    stores: stores as unknown as NonNullable<Parameters<typeof buildApp>[0]>['stores'] & object,
  });
  takeLargeBodies(app);
  await app.ready();
  const stop = async () => {
    await app.close();
    sqlite.close();
    files.close();
  };
  return { queues, topics, objects, app, stop };
}

/** A mail has up to 40 MB; the emulator, which has no setting for it, takes 11 MiB. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

function takeLargeBodies(app: object): void {
  const parsers = Object.getOwnPropertySymbols(app).find(
    ({ description }) => description === 'fastify.contentTypeParser',
  );
  const { customParsers } = Reflect.get(app, parsers ?? '') as { customParsers: Map<string, { bodyLimit: number }> };
  for (const parser of customParsers.values()) parser.bodyLimit = MAX_BODY_BYTES;
}
