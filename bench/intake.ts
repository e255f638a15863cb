/** Tickets accepted per second over HTTP, beside the same two-item transaction sent bare to the same DynamoDB endpoint. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { entryKey, ticketKey } from '../adapters/dynamodb/keys.ts';
import type { RunningSystem } from '../scripts/running/system.ts';
import { type Figure, median, rate } from './report.ts';

const COUNT = 200;
const ROUNDS = 3;

export interface Table {
  endpoint: string;
  name: string;
}

export async function intakeFigures(system: RunningSystem, table: Table): Promise<Figure[]> {
  const bare = bareWriter(table);
  const figures: Figure[] = [];
  await rate(50, 16, (i) => accept(system, `warm-${i}`));
  await rate(50, 16, bare);
  for (const concurrency of [1, 16]) {
    const pairs: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await system.settle();
      const theirs = await rate(COUNT, concurrency, bare);
      const ours = await rate(COUNT, concurrency, (i) => accept(system, `${concurrency}-${round}-${i}`));
      pairs.push({ ours, theirs });
    }
    figures.push({
      name: `tickets accepted at concurrency ${concurrency}`,
      ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
      detail: `of the bare transaction's rate; ${median(pairs.map(({ ours }) => ours)).toFixed(0)}/s against ${median(pairs.map(({ theirs }) => theirs)).toFixed(0)}/s`,
    });
  }
  return figures;
}

async function accept(system: RunningSystem, label: string): Promise<void> {
  const answer = await system.call('/v1/tickets', {
    body: {
      email: `bench-${label}-${randomUUID().slice(0, 8)}@customers.example`,
      subject: 'Where is my parcel?',
      message: 'I ordered nine days ago and tracking has not moved since Tuesday. Where is my parcel?',
    },
  });
  if (answer.status !== 201) throw new Error(`Not accepted: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** Two items of the sizes that a new ticket and its first entry have, without their index keys' meaning. */
function bareWriter(table: Table): (i: number) => Promise<unknown> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: table.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    }),
  );
  return () => {
    const id = `BENCH-${randomUUID()}`;
    const body = { filler: 'x'.repeat(900) };
    const put = (Key: { pk: string; sk: string }) => ({
      Put: { TableName: table.name, Item: { ...Key, ...body }, ConditionExpression: 'attribute_not_exists(pk)' },
    });
    return client.send(new TransactWriteCommand({ TransactItems: [put(ticketKey(id)), put(entryKey(id, 1))] }));
  };
}
