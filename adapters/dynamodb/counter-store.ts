/** Counters in the table: a day's and the totals in shards, an agent's in items of their own. */
import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { CarelineError } from '../../core/errors.ts';
import type { CounterStore, Counters } from '../../workflow/ports.ts';
import type { Table } from './client.ts';
import { countEvents } from './count-events.ts';
import { agentCountersPartition, countersKey, SHARDS, TABLE_KEYS, TOTAL } from './keys.ts';
import { readItems } from './read-items.ts';
import { shardsOf } from './shard.ts';
import type { Item } from './ticket-item.ts';

const DAY = 86_400_000;
const MAX_DAYS = 366;

export function createCounterStore(table: Table): CounterStore {
  const sumOf = async (days: readonly string[]): Promise<Counters> => {
    const keys = days.flatMap((day) => shardsOf(SHARDS.counters).map((shard) => countersKey(day, shard)));
    const total: Counters = {};
    for (const item of await readItems(table, keys)) addInto(total, item);
    return total;
  };
  return {
    add: (counts) => countEvents(table, counts),
    sum: async (from, to) => sumOf(daysOf(from, to)),
    totals: () => sumOf([TOTAL]),
    async sumByAgent(from, to) {
      const byAgent: Record<string, Counters> = {};
      for (const partition of new Set(daysOf(from, to).map(agentCountersPartition))) {
        await readAgents(table, partition, `${from}#`, `${to}#\u{10ffff}`, byAgent);
      }
      return byAgent;
    },
    async totalsByAgent() {
      const byAgent: Record<string, Counters> = {};
      await readAgents(table, agentCountersPartition(TOTAL), `${TOTAL}#`, `${TOTAL}#\u{10ffff}`, byAgent);
      return byAgent;
    },
  };
}

async function readAgents(
  { client, name }: Table,
  partition: string,
  from: string,
  to: string,
  byAgent: Record<string, Counters>,
): Promise<void> {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
    },
  );
  for await (const { Items: items = [] } of pages) {
    for (const item of items) {
      const key = String(item[TABLE_KEYS.sort]);
      const agent = key.slice(key.indexOf('#') + 1);
      const own = byAgent[agent] ?? {};
      addInto(own, item);
      byAgent[agent] = own;
    }
  }
}

/** All numbers of an item are counters: its keys are text. */
function addInto(total: Counters, item: Item): void {
  for (const [counter, value] of Object.entries(item)) {
    if (typeof value === 'number') total[counter] = (total[counter] ?? 0) + value;
  }
}

/** Throws `invalid` for a range that is none or too long to be read at once. */
function daysOf(from: string, to: string): string[] {
  const first = Date.parse(from);
  const count = (Date.parse(to) - first) / DAY + 1;
  if (!(count >= 1 && count <= MAX_DAYS)) {
    throw new CarelineError('invalid', `A range of counters has 1 to ${MAX_DAYS} days.`);
  }
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10));
}
