/** What is due: the head of every shard of the index of timers, and nothing behind it. */
import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { duePartition, INDEXES, SHARDS } from './keys.ts';
import { shardsOf } from './shard.ts';
import { fromPlace } from './ticket-item.ts';

const BATCH = 100;

export async function* readDue({ client, name }: Table, now: Date): AsyncGenerator<string[]> {
  const { due } = INDEXES;
  for (const shard of shardsOf(SHARDS.due)) {
    const pages = paginateQuery(
      { client, pageSize: BATCH },
      {
        TableName: name,
        IndexName: due.name,
        KeyConditionExpression: '#partition = :partition AND #sort <= :now',
        ProjectionExpression: '#sort',
        ExpressionAttributeNames: { '#partition': due.partition, '#sort': due.sort },
        // `~` sorts behind `#`: every ticket of this very millisecond is due.
        ExpressionAttributeValues: { ':partition': duePartition(shard), ':now': `${now.toISOString()}~` },
      },
    );
    for await (const page of pages) {
      const ids = (page.Items ?? []).map((item) => fromPlace(z.string().parse(item[due.sort])).ticketId);
      if (ids.length > 0) yield ids;
    }
  }
}
