/** A DynamoDB for tests: the dynoxide binary, in memory, on a free loopback port; one table a call of `createTable`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { createDynamoDb, type Table } from '../../adapters/dynamodb/client.ts';
import { INDEXES, TABLE_KEYS } from '../../adapters/dynamodb/keys.ts';

const root = resolve(import.meta.dirname, '../..');
const BINARY = join(root, 'node_modules/@dynoxide/linux-x64/dynoxide');
const ATTEMPTS = 5;

export interface LocalDynamoDb {
  endpoint: string;
  createTable(): Promise<Table>;
  stop(): Promise<void>;
}

export async function startDynamoDb(options: { dbPath?: string } = {}): Promise<LocalDynamoDb> {
  const { child, port } = await listening(options.dbPath);
  const endpoint = `http://127.0.0.1:${port}`;
  const client = createDynamoDb({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    endpoint,
    async createTable() {
      const name = `careline-${randomUUID()}`;
      await client.send(new CreateTableCommand(tableDefinition(name)));
      return { client, name };
    },
    async stop() {
      client.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The table as deployed, less what has no meaning on one machine. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const indexes = Object.values(INDEXES);
  const names = [TABLE_KEYS.partition, TABLE_KEYS.sort, ...indexes.flatMap(({ partition, sort }) => [partition, sort])];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(TABLE_KEYS.partition, TABLE_KEYS.sort),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partition, index.sort),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
}

const keySchema = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

/** Between finding a port and taking it another process may have it: then the next one. */
async function listening(dbPath?: string): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const child = spawn(BINARY, ['--port', String(port), ...(dbPath ? ['--db-path', dbPath] : [])], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const up = await new Promise<boolean>((decided) => {
      child.once('exit', () => decided(false));
      child.once('error', () => decided(false));
      child.stderr.on('data', (chunk: Buffer) => chunk.includes('listening') && decided(true));
    });
    if (up) {
      process.once('exit', () => child.kill());
      return { child, port };
    }
  }
  throw new Error(`dynoxide did not start (${BINARY})`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
