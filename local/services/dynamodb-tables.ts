/** Creates the template's tables. A table that exists is kept; one whose keys or indexes differ stops the start. */
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { SetupError } from '../places.ts';
import { type Resource, read, type Template } from '../template/template.ts';
import type { DynamoDbClient } from './dynamodb-client.ts';
import { DynamoDbError } from './dynamodb-client.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string().optional(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(indexSchema).optional(),
  LocalSecondaryIndexes: z.array(indexSchema).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});
const describedSchema = z.object({
  Table: z.object({
    TableStatus: z.string(),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: keySchema })).default([]),
    LatestStreamArn: z.string().optional(),
  }),
});

export interface LocalTable {
  name: string;
  arn: string;
  /** Of the template; the endpoint's own is `endpointStreamArn`. */
  streamArn: string;
  endpointStreamArn?: string;
  partitionKey: string;
}

const shape = (keys: z.infer<typeof keySchema>, indexes: { IndexName: string; KeySchema: unknown }[]) =>
  JSON.stringify([keys, ...indexes.map(({ IndexName, KeySchema }) => [IndexName, KeySchema]).sort()]);

async function describe(client: DynamoDbClient, TableName: string) {
  try {
    return (await client('DescribeTable', { TableName }, describedSchema)).Table;
  } catch (error) {
    if (error instanceof DynamoDbError && error.type === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function active(client: DynamoDbClient, name: string) {
  for (;;) {
    const table = await describe(client, name);
    if (table?.TableStatus === 'ACTIVE') return table;
    await delay(20);
  }
}

async function createTable(client: DynamoDbClient, resource: Resource): Promise<LocalTable> {
  const TableName = resource.ref;
  const wanted = read(resource, tableSchema);
  const { TimeToLiveSpecification: ttl, StreamSpecification: stream, ...definition } = wanted;
  if (!(await describe(client, TableName))) {
    const StreamSpecification = stream && { StreamEnabled: true, StreamViewType: stream.StreamViewType };
    const settings = { TableName, BillingMode: 'PAY_PER_REQUEST', ...definition, StreamSpecification };
    await client('CreateTable', settings, z.unknown());
    await active(client, TableName);
    if (ttl?.Enabled) await client('UpdateTimeToLive', { TableName, TimeToLiveSpecification: ttl }, z.unknown());
  }
  const table = await active(client, TableName);
  const indexes = wanted.GlobalSecondaryIndexes ?? [];
  if (shape(wanted.KeySchema, indexes) !== shape(table.KeySchema, table.GlobalSecondaryIndexes)) {
    throw new SetupError(
      `The table ${TableName} on disk has other keys or indexes than the template. Start afresh: npm start -- --fresh`,
    );
  }
  return {
    name: TableName,
    arn: resource.attribute('Arn'),
    streamArn: resource.attribute('StreamArn'),
    ...(table.LatestStreamArn !== undefined && { endpointStreamArn: table.LatestStreamArn }),
    partitionKey: wanted.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
  };
}

export async function createTables(client: DynamoDbClient, template: Template): Promise<LocalTable[]> {
  const tables: LocalTable[] = [];
  for (const resource of template.ofType('AWS::DynamoDB::Table')) tables.push(await createTable(client, resource));
  const [global] = template.ofType('AWS::DynamoDB::GlobalTable');
  // A global table with one replica is a table whose replica carries the odd property; keys and indexes stand the same.
  if (global) tables.push(await createTable(client, global));
  return tables;
}
