import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entrySchema, type TimelineEntry } from '../../core/events.ts';
import { createHandler as createClock } from '../../functions/clock/handler.ts';
import { createHandler as createReconcile } from '../../functions/reconcile/handler.ts';
import { createHandler as createRelay } from '../../functions/relay/handler.ts';
import { createHandler as createTriage } from '../../functions/triage/handler.ts';
import { openTicket } from '../../workflow/open-ticket.ts';
import { planRelay } from '../../workflow/relay-entries.ts';
import { DAYS, openedStory, waitingStory } from '../support/ticket-factory.ts';
import { createWorld, type World } from '../workflow/world.ts';
import { lambdaContext } from './http-event.ts';
import { captureLogs } from './logs.ts';

let world: World;
let logs: ReturnType<typeof captureLogs>;
let counted: Record<string, number>;
const counters = { count: (counts: Readonly<Record<string, number>>) => void Object.assign(counted, counts) };
beforeEach(() => {
  world = createWorld();
  logs = captureLogs();
  counted = {};
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const open = () =>
  openTicket(world, {
    channel: 'web',
    email: 'mei@example.com',
    subject: 'Order',
    text: 'Where is my parcel? My order has not arrived.',
    locale: 'en',
    correlationId: 'c',
  });

describe('the relay', () => {
  const stream = (...images: unknown[]) =>
    ({
      Records: images.map((NewImage, i) => ({ dynamodb: { SequenceNumber: `s-${i}`, NewImage } })),
    }) as DynamoDBStreamEvent;
  const readRecord = (image: unknown): TimelineEntry | 'asking' =>
    image === 'asking' ? image : entrySchema.parse(image);
  const relay = (workQueues: Pick<World['workQueues'], 'send'> = world.workQueues) =>
    createRelay({ ...world, workQueues, readRecord, logger: logs.logger, counters });

  it('hands entries on and reports nothing', async () => {
    const { entries } = waitingStory();
    expect(await relay()(stream(...entries))).toEqual({ batchItemFailures: [] });
    expect(world.serviceQueues.sent.insight).toHaveLength(2);
    expect(world.workQueues.visible).toHaveLength(1);
    expect(counted).toEqual({ EntriesRelayed: 2, RelayFailed: 0 });
  });

  it('has the model learnt anew where a lead has asked for it', async () => {
    expect(await relay()(stream('asking', ...waitingStory().entries))).toEqual({ batchItemFailures: [] });
    expect(world.serviceQueues.sent.learning).toEqual([{ learn: 'anew' }]);
    expect(world.serviceQueues.sent.insight).toHaveLength(2);
  });

  it('hands on what stands before an unreadable record and comes back from there', async () => {
    const [entry] = openedStory().entries;
    const secret = { words: 'mei@example.com wrote' };
    expect(await relay()(stream(entry, secret, entry))).toEqual({ batchItemFailures: [{ itemIdentifier: 's-1' }] });
    expect(world.serviceQueues.sent.insight).toHaveLength(1);
    expect(counted).toMatchObject({ RelayFailed: 1 });
    expect(logs.text()).not.toContain('mei@example.com');
  });

  it('comes back from the first record when a queue does not answer', async () => {
    const send = async () => Promise.reject(new Error('down'));
    const failing = relay({ send });
    expect(await failing(stream(...waitingStory().entries))).toEqual({
      batchItemFailures: [{ itemIdentifier: 's-0' }],
    });
  });
});

it('triage handles a message once, however often it comes', async () => {
  const id = await open();
  const [message] = planRelay(world.tickets.timeline(id)).triage;
  const record = { messageId: 'm-1', body: JSON.stringify(message) };
  const triage = createTriage({ ...world, logger: logs.logger, counters });
  const event = { Records: [record, { ...record, messageId: 'm-2' }] } as SQSEvent;
  expect(await triage(event)).toEqual({ batchItemFailures: [] });
  expect(await triage(event)).toEqual({ batchItemFailures: [] });
  const triaged = world.tickets
    .timeline(id)
    .filter(({ events }) => events.some(({ type }) => type === 'TicketTriaged'));
  expect(triaged).toHaveLength(1);
  expect(logs.text()).not.toContain('parcel');
});

it('the clock fires what is due and counts failures, also none', async () => {
  await open();
  world.clock.advance(DAYS);
  const result = await createClock({ ...world, logger: logs.logger, counters })({}, lambdaContext());
  expect(result).toMatchObject({ fired: 1, failed: 0, complete: true });
  expect(counted).toEqual({ TimersFired: 1, TimersFailed: 0, TimersLeftOver: 0 });
});

it('the clock does nothing without time', async () => {
  await open();
  world.clock.advance(DAYS);
  const context = lambdaContext({ getRemainingTimeInMillis: () => 100 });
  const result = await createClock({ ...world, logger: logs.logger, counters })({}, context);
  expect(result).toMatchObject({ fired: 0, complete: false });
});

it('reconcile refills a lost queue and reports it', async () => {
  const { entries, ticket } = waitingStory();
  world.tickets.stored.set(ticket.id, ticket);
  expect(entries).toHaveLength(2);
  const reconcile = createReconcile({
    ...world,
    totals: { totals: async () => ({}) },
    logger: logs.logger,
    counters,
  });
  expect(await reconcile({}, lambdaContext())).toMatchObject({ resent: 1 });
  expect(world.workQueues.visible).toMatchObject([{ ticketId: ticket.id, queue: ticket.queue }]);
  expect(counted).toEqual({ WorkMessagesResent: 1, MailsHandedIn: 0 });
});
