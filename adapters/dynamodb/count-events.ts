/** Adds events to the counters, each once: its mark and what it adds are one transaction. */
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { CarelineError } from '../../core/errors.ts';
import type { Count, Counters } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { cancellationReasons, conditionFailed, passes, pause } from './failures.ts';
import { agentCountersKey, countedKey, countersKey, SHARDS, TABLE_KEYS, TOTAL } from './keys.ts';
import { shardOf } from './shard.ts';
import type { Item } from './ticket-item.ts';

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A batch shares its writes to the counters; with two agents an event it stays far below 100 actions. */
const BATCH = 10;
const ATTEMPTS = 8;
/** Longer than any queue keeps a message, its dead-letter queue and a redrive included. */
const REMEMBER_DAYS = 60;

export async function countEvents(table: Table, counts: readonly Count[]): Promise<void> {
  const once = [...new Map(counts.map((count) => [count.eventId, count])).values()];
  for (let start = 0; start < once.length; start += BATCH) await addBatch(table, once.slice(start, start + BATCH));
}

async function addBatch({ client, name }: Table, batch: Count[]): Promise<void> {
  let rest = batch;
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: actionsOf(name, rest) }));
      return;
    } catch (error) {
      const reasons = cancellationReasons(error) ?? [];
      // The marks come first, in the order of the events: what is marked is counted already.
      const fresh = rest.filter((_, i) => !conditionFailed(reasons[i]));
      if (fresh.length === rest.length) {
        if (!passes(error)) throw error;
        if (attempt === ATTEMPTS) throw new CarelineError('unavailable', 'The counters are busy.', { cause: error });
        await pause(attempt);
      }
      rest = fresh;
    }
  }
}

function actionsOf(table: string, counts: readonly Count[]): Action[] {
  // One shard for the batch: fewer writes, and batches at the same time still spread.
  const shard = shardOf(counts.map(({ eventId }) => eventId).join(), SHARDS.counters);
  const sums = new Map<string, { key: Item; counters: Counters }>();
  const sum = (key: Item, deltas: Counters) => {
    const id = JSON.stringify(key);
    const counters = sums.get(id)?.counters ?? {};
    for (const [counter, delta] of Object.entries(deltas)) counters[counter] = (counters[counter] ?? 0) + delta;
    sums.set(id, { key, counters });
  };
  for (const { day, deltas, totals, agents } of counts) {
    sum(countersKey(day, shard), deltas);
    sum(countersKey(TOTAL, shard), totals);
    for (const [agent, own] of Object.entries(agents)) {
      sum(agentCountersKey(day, agent), own.deltas);
      sum(agentCountersKey(TOTAL, agent), own.totals);
    }
  }
  const updates = [...sums.values()].flatMap(({ key, counters }) => addition(table, key, counters));
  return [...counts.map((count) => mark(table, count)), ...updates];
}

const mark = (table: string, { eventId, day }: Count): Action => ({
  Put: {
    TableName: table,
    Item: { ...countedKey(eventId), [TABLE_KEYS.ttl]: Date.parse(day) / 1000 + REMEMBER_DAYS * 86_400 },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

function addition(table: string, key: Item, counters: Counters): Action[] {
  const changes = Object.entries(counters).filter(([, delta]) => delta !== 0);
  if (changes.length === 0) return [];
  return [
    {
      Update: {
        TableName: table,
        Key: key,
        UpdateExpression: `ADD ${changes.map((_, i) => `#${i} :${i}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changes.map(([counter], i) => [`#${i}`, counter])),
        ExpressionAttributeValues: Object.fromEntries(changes.map(([, delta], i) => [`:${i}`, delta])),
      },
    },
  ];
}
