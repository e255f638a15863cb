/** What only the real adapter has: its cost, its keys, its answers to DynamoDB's refusals. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Table } from '../../../adapters/dynamodb/client.ts';
import { createCounterStore } from '../../../adapters/dynamodb/counter-store.ts';
import { ticketKey } from '../../../adapters/dynamodb/keys.ts';
import { saveDecision } from '../../../adapters/dynamodb/save-decision.ts';
import { readRecord } from '../../../adapters/dynamodb/stream.ts';
import { entryItem, ticketItem } from '../../../adapters/dynamodb/ticket-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { firstChange, stored } from '../../support/contracts/samples.ts';
import { type LocalDynamoDb, startDynamoDb } from '../../support/dynamodb.ts';

let db: LocalDynamoDb;
beforeAll(async () => {
  db = await startDynamoDb();
});
afterAll(() => db.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

/** Answers of DynamoDB to `send`, one a call; the last one for ever. */
function scripted(...answers: (object | Error)[]): { table: Table; calls: () => number } {
  let calls = 0;
  const send = async () => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { table: { name: 't', client: { send } as unknown as Table['client'] }, calls: () => calls };
}

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('keys of a ticket', () => {
  const keysOf = (overrides: Parameters<typeof firstChange>[0]) =>
    Object.keys(ticketItem(firstChange(overrides).ticket)).filter((name) => /(Pk|Sk)$/.test(name));

  it('put it into an index only where it has something to be found by', () => {
    const always = ['statusPk', 'statusSk', 'customerPk', 'customerSk'];
    const line = ['queuePk', 'queueSk'];
    expect(keysOf({ timers: [], waiting: false })).toEqual(always);
    expect(keysOf({ timers: [] })).toEqual([...line, ...always]);
    expect(keysOf({ assignee: 'ada', status: 'open' })).toContain('assigneePk');
    expect(keysOf({ timers: [{ kind: 'requeue', at: '2026-03-04T12:00:00.000Z' }] })).toContain('duePk');
  });

  it('spread a burst evenly over the shards', () => {
    const shards = Array.from({ length: 400 }, () => String(ticketItem(firstChange().ticket)['statusPk']));
    const counts = Object.values(Object.groupBy(shards, (shard) => shard)).map((group) => group?.length ?? 0);
    expect(counts).toHaveLength(4);
    expect(Math.min(...counts)).toBeGreaterThan(50);
  });

  it('are not part of what is read, nor is what a newer version has added', () => {
    const { ticket, entry } = firstChange();
    expect(readRecord(marshall({ ...entryItem(entry), mood: 'new' }))).toStrictEqual(entry);
    expect(() => readRecord(marshall(ticketItem(ticket)))).toThrow();
    expect(() => readRecord(undefined)).toThrow();
  });
});

describe('the cost of a page', () => {
  it('is the same whatever the backlog', async () => {
    const table = await db.createTable();
    const store = createTicketStore(table);
    const reads = vi.spyOn(table.client, 'send');
    const cost = async () => {
      reads.mockClear();
      await store.list({ queue: 'order' }, { limit: 5 });
      await store.waiting('order', 'normal', { limit: 5 });
      const keys = reads.mock.calls.map(([command]) => command.input);
      return { calls: keys.length, limits: keys.map((input) => ('Limit' in input ? input.Limit : undefined)) };
    };
    await Promise.all(Array.from({ length: 12 }, () => stored(store)));
    const few = await cost();
    await Promise.all(Array.from({ length: 120 }, () => stored(store)));
    expect(await cost()).toEqual(few);
    expect(Math.max(...few.limits.map((limit) => limit ?? 0))).toBe(6);
  });
});

describe('saving among others', () => {
  it('tries again when another transaction is on the same item', async () => {
    const { table, calls } = scripted(cancelled('TransactionConflict', 'None'), cancelled('ThrottlingError'), {});
    await saveDecision(table, firstChange());
    expect(calls()).toBe(3);
  });

  it('is unavailable when others are always faster', async () => {
    const { table, calls } = scripted(cancelled('TransactionConflict', 'TransactionConflict'));
    await expect(saveDecision(table, firstChange())).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(calls()).toBe(5);
  });

  it('passes on what it does not know', async () => {
    const { table, calls } = scripted(new Error('socket hang up'));
    await expect(saveDecision(table, firstChange())).rejects.toThrow('socket hang up');
    expect(calls()).toBe(1);
  });
});

describe('reading in batches', () => {
  it('reads again what DynamoDB left over', async () => {
    const { ticket } = firstChange();
    const { table, calls } = scripted(
      { Items: [{ customerSk: `${ticket.createdAt}#${ticket.id}` }] },
      { Responses: {}, UnprocessedKeys: { t: { Keys: [ticketKey(ticket.id)] } } },
      { Responses: { t: [ticketItem(ticket)] } },
    );
    const { items } = await createTicketStore(table).list({ customerId: ticket.customer.id }, { limit: 1 });
    expect(items).toStrictEqual([ticket]);
    expect(calls()).toBe(3);
  });
});

describe('counting among others', () => {
  const count = (eventId: string) => ({ eventId, day: '2026-03-04', deltas: { a: 1 }, totals: {}, agents: {} });

  it('tries again when another transaction is on the same counters', async () => {
    const { table, calls } = scripted(cancelled('None', 'TransactionConflict'), {});
    await createCounterStore(table).add([count('e1')]);
    expect(calls()).toBe(2);
  });

  it('writes the counters of a batch once, and forgets the marks in time', async () => {
    const table = await db.createTable();
    const writes = vi.spyOn(table.client, 'send');
    await createCounterStore(table).add(Array.from({ length: 10 }, (_, i) => count(`e${i}`)));
    expect(writes).toHaveBeenCalledTimes(1);
    const mark = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk: 'COUNTED#e3', sk: 'COUNTED' } }),
    );
    expect(mark.Item?.['expiresAt']).toBe(Date.parse('2026-05-03') / 1000);
  });
});
