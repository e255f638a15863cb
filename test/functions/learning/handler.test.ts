import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policySchema } from '../../../core/policy.ts';
import { decodeModel } from '../../../core/triage/learn.ts';
import { createHandler } from '../../../functions/learning/handler.ts';
import { createHandler as createTriage } from '../../../functions/triage/handler.ts';
import { changeTicket } from '../../../workflow/change-ticket.ts';
import { openTicket } from '../../../workflow/open-ticket.ts';
import { planRelay } from '../../../workflow/relay-entries.ts';
import { forget, overviewOfModel, rollBack } from '../../../workflow/shop-model.ts';
import { triageTicket } from '../../../workflow/triage-ticket.ts';
import { agent } from '../../support/ticket-factory.ts';
import { createWorld, type World } from '../../workflow/world.ts';
import { captureLogs } from '../logs.ts';

// Learning takes seconds of a processor.
vi.setConfig({ testTimeout: 60_000 });

let world: World;
let logs: ReturnType<typeof captureLogs>;
let counted: Record<string, number>;
let tickets = 0;
const counters = {
  count(counts: Readonly<Record<string, number>>) {
    for (const [name, count] of Object.entries(counts)) counted[name] = (counted[name] ?? 0) + count;
  },
};
beforeEach(() => {
  world = createWorld();
  logs = captureLogs();
  counted = {};
});
afterEach(() => vi.restoreAllMocks());

const event = (messages: readonly object[]) =>
  ({ Records: messages.map((message, i) => ({ messageId: `m-${i}`, body: JSON.stringify(message) })) }) as SQSEvent;
const lastOf = (id: string) => world.tickets.timeline(id).slice(-1);
const learning = () => createHandler({ ...world, logger: logs.logger, counters });
const triage = () => createTriage({ ...world, logger: logs.logger, counters });

let triageNow: ReturnType<typeof triage>;
async function triaged(text: string) {
  tickets += 1;
  const id = await openTicket(world, {
    channel: 'web',
    email: `customer-${tickets}@example.com`,
    subject: 'Hello',
    text,
    locale: 'en',
    correlationId: 'c',
  });
  await triageNow(event(planRelay(world.tickets.timeline(id)).triage));
  const ticket = await world.tickets.load(id);
  if (!ticket) throw new Error('No ticket');
  return ticket;
}
async function openedOnly(text: string, subject = 'Hello') {
  tickets += 1;
  const email = `customer-${tickets}@example.com`;
  return openTicket(world, { channel: 'email', email, subject, text, locale: 'en', correlationId: 'c' });
}
async function corrected(text: string, category: 'aftersales' | 'other', by = agent()) {
  const { id } = await triaged(text);
  await changeTicket(world, id, { type: 'edit', category }, { by, correlationId: 'c' });
  return { id, messages: planRelay(lastOf(id)).learning };
}
/** Words that no model knows. */
const texts = [
  'glimmerwick please',
  'need a glimmerwick now',
  'my glimmerwick',
  'glimmerwick again',
  'the glimmerwick',
];
async function teach(count = texts.length) {
  for (const text of texts.slice(0, count)) {
    world.clock.advance(1);
    const { messages } = await corrected(text, 'aftersales');
    expect(await learning()(event(messages))).toEqual({ batchItemFailures: [] });
  }
}
const probe = 'about the glimmerwick';

describe('learning', () => {
  beforeEach(() => {
    triageNow = triage();
  });

  it('makes the next ticket go where agents have put those like it, and can be undone', async () => {
    const before = await triaged(probe);
    expect(before.category).not.toBe('aftersales');
    await teach();
    const state = await world.models.state();
    expect(state?.active).toBeGreaterThan(0);
    const after = await triaged(probe);
    expect(after.suggestions[0]?.category).toBe('aftersales');
    const [said] = lastOf(after.id).flatMap(({ events }) => events.filter(({ type }) => type === 'TicketTriaged'));
    expect(said).toMatchObject({ model: state?.active });

    world.clock.advance(1);
    await rollBack(world, 0, { id: 'lena' });
    expect(await triaged(probe)).toMatchObject({ suggestions: before.suggestions, category: before.category });
    // What was undone is not learnt again.
    expect(await learning()(event(planRelay(lastOf(after.id)).learning))).toEqual({ batchItemFailures: [] });
    expect(await world.models.state()).toMatchObject({ active: 0, latest: state?.latest });
    const { examples, state: now } = await overviewOfModel(world);
    // Once it has learnt, there is nothing to correct any more.
    const taught = world.examples.stored.size;
    expect(taught).toBeGreaterThan(1);
    expect(examples).toMatchObject({ total: taught, ignored: taught, byCategory: { aftersales: taught } });
    expect(now.changes).toMatchObject([{ by: { id: 'lena' }, to: 0 }]);
  });

  it('adds nothing when a message comes again, and one example a ticket', async () => {
    const { id, messages } = await corrected('glimmerwick', 'aftersales');
    await learning()(event(messages));
    await learning()(event([...messages, ...messages]));
    expect(world.examples.stored.size).toBe(1);
    expect((await world.models.versions()).length).toBeLessThanOrEqual(1);
    const again = { type: 'edit', category: 'complaint' } as const;
    await changeTicket(world, id, again, { by: agent(), correlationId: 'c' });
    await learning()(event(planRelay(lastOf(id)).learning));
    expect((await world.examples.all()).map(({ category }) => category)).toEqual(['complaint']);
  });

  it('counts a mistake once, of what triage was sure of, and not again for a later edit', async () => {
    const { id, messages } = await corrected('Where is my parcel? I ordered it last week.', 'aftersales');
    await learning()(event(messages));
    expect(counted).toMatchObject({ TriageMistakes: 1 });
    for (const edit of [{ priority: 'urgent' }, { category: 'other' }] as const) {
      await changeTicket(world, id, { type: 'edit', ...edit }, { by: agent(), correlationId: 'c' });
      await learning()(event(planRelay(lastOf(id)).learning));
    }
    expect(counted).toMatchObject({ TriageMistakes: 1 });
  });

  it('holds what a rule of the shop decided against nobody', async () => {
    const id = await openedOnly('Where is my parcel? I ordered it last week.');
    const then = { category: 'complaint' };
    const policy = policySchema.parse({
      shopName: 'Lantern & Co',
      triage: { rules: [{ name: 'parcels', when: { contains: 'parcel' }, then }] },
    });
    await triageTicket({ ...world, policy }, id, 'c');
    await changeTicket(world, id, { type: 'edit', category: 'order' }, { by: agent(), correlationId: 'c' });
    await learning()(event(planRelay(lastOf(id)).learning));
    expect(await world.examples.all()).toMatchObject([
      { category: 'order', said: { category: 'order', unsure: false } },
    ]);
    expect(counted['TriageMistakes'] ?? 0).toBe(0);
  });

  it('learns from a subject alone, as the customer wrote it', async () => {
    const id = await openedOnly('', 'Re: [CL-ABCDEFGH] glimmerwick');
    await triageTicket(world, id, 'c');
    const edit = { type: 'edit', category: 'aftersales', subject: 'As an agent puts it' } as const;
    await changeTicket(world, id, edit, { by: agent(), correlationId: 'c' });
    await learning()(event(planRelay(lastOf(id)).learning));
    expect(await world.examples.all()).toMatchObject([{ subject: 'glimmerwick', text: '', category: 'aftersales' }]);
  });

  it('learns in the next attempt what was stored when it failed', async () => {
    const { messages } = await corrected('glimmerwick please', 'aftersales');
    const all = vi.spyOn(world.examples, 'all').mockRejectedValueOnce(new Error('away'));
    expect(await learning()(event(messages))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
    all.mockRestore();
    expect(await learning()(event(messages))).toEqual({ batchItemFailures: [] });
    expect(world.examples.stored.size).toBe(1);
    expect(logs.text()).not.toContain('glimmerwick');
  });

  it('two at the same time make one truth', async () => {
    const one = await corrected('glimmerwick please', 'aftersales');
    const two = await corrected('my glimmerwick', 'aftersales');
    await Promise.all([learning()(event(one.messages)), learning()(event(two.messages))]);
    const versions = await world.models.versions();
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
    expect((await world.models.state())?.latest ?? 0).toBe(versions[0]?.version ?? 0);
  });

  it('an agent who says nonsense about thirty tickets does not move the others', async () => {
    const ordinary = [
      'Where is my parcel? It was due on Monday.',
      'I was charged twice for my order, please refund one.',
      'I forgot my password and cannot log in.',
      'The lamp arrived broken, I want to return it.',
      'Does this kettle work with 110 volts?',
      '我的快递怎么还没到',
    ];
    const before = [];
    for (const text of ordinary) before.push((await triaged(text)).suggestions[0]?.category);
    const messages = [];
    for (let i = 0; i < 30; i++) {
      const vandal = await corrected(
        `${ordinary[i % ordinary.length]} ${i}`,
        i % 2 ? 'other' : 'aftersales',
        agent('v'),
      );
      messages.push(...vandal.messages);
    }
    await learning()(event(messages));
    const after = [];
    for (const text of [
      'Can you tell me where my package is?',
      'My card was billed two times',
      'reset password please',
    ]) {
      after.push((await triaged(text)).suggestions[0]?.category);
    }
    expect(after).toEqual(['order', 'payment', 'account']);
    expect(before).toHaveLength(ordinary.length);
    const { examples } = await overviewOfModel(world);
    expect(examples).toMatchObject({ doubted: world.examples.stored.size });
    await forget(world, { agent: 'v' }, { id: 'lena' });
    expect(world.examples.stored.size).toBe(0);
    expect(await learning()(event([{ learn: 'anew' }]))).toEqual({ batchItemFailures: [] });
    expect(await world.models.state()).not.toHaveProperty('asked');
  });
});

describe('triage', () => {
  it('goes on with the model that Careline comes with when the shop’s cannot be read', async () => {
    triageNow = triage();
    vi.spyOn(world.models, 'state').mockRejectedValue(new Error('away'));
    expect((await triaged('Where is my parcel? I ordered it last week.')).category).toBe('order');
    expect(logs.text()).toContain('model of the shop not readable');
    expect(counted).toMatchObject({ ModelUnreadable: 1 });
  });

  it('reads the state once a batch and a model once', async () => {
    triageNow = triage();
    await teach(4);
    const { modelId = '' } = (await world.models.state()) ?? {};
    expect(decodeModel(world.models.encoded.get(modelId)?.encoded ?? '').learnt).toBeGreaterThan(0);
    triageNow = triage();
    const [state, load] = [vi.spyOn(world.models, 'state'), vi.spyOn(world.models, 'load')];
    await triaged('one');
    await triaged('two');
    expect([state.mock.calls.length, load.mock.calls.length]).toEqual([2, 1]);
  });
});
