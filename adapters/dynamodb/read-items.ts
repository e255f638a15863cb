/** Reads items by key in any number: BatchGetItem in bounded batches, with another attempt for what was left over. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { CarelineError } from '../../core/errors.ts';
import type { Table } from './client.ts';
import { pause } from './failures.ts';
import type { Item } from './ticket-item.ts';

/** DynamoDB's own limit. */
const BATCH = 100;
const ATTEMPTS = 6;

/** In no order; keys without an item are left out. Batches are read one after the other, so that a long range is no burst. */
export async function readItems(table: Table, keys: readonly Item[]): Promise<Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    items.push(...(await readBatch(table, keys.slice(start, start + BATCH))));
  }
  return items;
}

async function readBatch({ client, name }: Table, keys: Item[]): Promise<Item[]> {
  const items: Item[] = [];
  let rest = keys;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [name]: { Keys: rest } } }));
    const found = answer.Responses?.[name] ?? [];
    items.push(...found);
    rest = answer.UnprocessedKeys?.[name]?.Keys ?? [];
    if (rest.length === 0) return items;
    // An answer full of items is the size limit of 16 MB and no throttling: go on at once.
    if (found.length === 0) await pause(attempt);
  }
  throw new CarelineError('unavailable', 'The table is too busy; please try again.');
}
