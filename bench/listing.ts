/** What a page of 25 tickets costs in read units while the backlog grows. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ticketItem } from '../adapters/dynamodb/ticket-item.ts';
import { policySchema } from '../core/policy.ts';
import { decide } from '../core/ticket/decide.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { RunningSystem } from '../scripts/running/system.ts';
import type { Table } from './intake.ts';
import { readLedger, resetLedger } from './life.ts';
import type { Figure } from './report.ts';

const BACKLOGS = [100, 10_000, 100_000];
const LISTINGS = {
  'queue=order&status=new': 'one queue, one status',
  'queue=order': 'one queue',
  'status=new': 'one status',
  '': 'everything not closed',
};
const BATCH = 25;
const PARALLEL = 8;

export async function listingFigures(system: RunningSystem, table: Table): Promise<Figure[]> {
  const token = await system.token('bench@careline.example');
  const write = writer(table);
  const first = new Map<string, number>();
  const figures: Figure[] = [];
  let filled = 0;
  for (const backlog of BACKLOGS) {
    await fill(write, filled, backlog);
    await system.settle();
    filled = backlog;
    for (const [query, name] of Object.entries(LISTINGS)) {
      await resetLedger(system);
      const answer = await system.call(`/v1/desk/tickets?limit=25${query ? `&${query}` : ''}`, { token });
      if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}`);
      const units = await deskReadUnits(system);
      if (!first.has(query)) first.set(query, units);
      figures.push({
        name: `${name}, ${backlog.toLocaleString('en')} open`,
        ratio: units / (first.get(query) ?? units),
        detail: `${units.toFixed(1)} read units a page of 25`,
      });
    }
    const claims = await claimUnits(system, token);
    figures.push({
      name: `one claim, ${backlog.toLocaleString('en')} open`,
      detail: `${claims.toFixed(1)} read units`,
    });
  }
  return figures;
}

async function claimUnits(system: RunningSystem, token: string): Promise<number> {
  await resetLedger(system);
  const answer = await system.call('/v1/desk/claims', { body: { queues: ['order'] }, token });
  if (answer.status !== 200) throw new Error(`A claim answered ${answer.status}`);
  return deskReadUnits(system);
}

const deskReadUnits = async (system: RunningSystem): Promise<number> =>
  (await readLedger(system))
    .filter((entry) => entry.function === 'desk-api')
    .reduce((sum, { readUnits }) => sum + readUnits, 0);

type Write = (tickets: Ticket[]) => Promise<void>;

async function fill(write: Write, from: number, to: number): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < to) {
      const start = next;
      next = Math.min(to, start + BATCH);
      await write(Array.from({ length: next - start }, (_, i) => waitingTicket(start + i)));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

const policy = policySchema.parse({ shopName: 'Bench' });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ticket that waits in queue `order`, as the form and triage would have made it. Due far ahead: the clock leaves it alone. */
function waitingTicket(i: number): Ticket {
  let rest = i;
  let id = '';
  for (let digit = 0; digit < 8; digit++) {
    id = ALPHABET[rest % 32] + id;
    rest = Math.floor(rest / 32);
  }
  const now = new Date(Date.now() + 86_400_000 + i).toISOString();
  const context = { now, by: { kind: 'customer' as const }, policy, entryId: `bench-${i}`, correlationId: 'bench' };
  const opened = decide(
    undefined,
    {
      type: 'open',
      id: `CL-${id}`,
      channel: 'web',
      customer: { id: `bench-${i}`, email: `bench-${i}@customers.example` },
      subject: 'Where is my parcel?',
      text: 'Where is it?',
      locale: 'en',
    },
    context,
  );
  const scores = { product: 0, order: 1, aftersales: 0, payment: 0, account: 0, complaint: 0, other: 0 };
  return decide(
    opened.ticket,
    {
      type: 'triage',
      result: {
        language: 'en',
        category: 'order',
        scores,
        top2: [
          { category: 'order', score: 1 },
          { category: 'other', score: 0 },
        ],
        decided: true,
        priority: 'normal',
        sentiment: 0,
        reasons: [],
        requests: [{ category: 'order', score: 1, priority: 'normal' }],
      },
      verdict: {
        routing: { category: 'order', queue: 'order', priority: 'normal', unsure: false },
        tags: [],
        isNamed: false,
        rules: [],
      },
    },
    context,
  ).ticket;
}

function writer(table: Table): Write {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: table.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  return async (tickets) => {
    let items = tickets.map((ticket) => ({ PutRequest: { Item: ticketItem(ticket) } }));
    while (items.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table.name]: items } }));
      items = (UnprocessedItems?.[table.name] ?? []) as typeof items;
    }
  };
}
