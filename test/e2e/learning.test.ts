import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openTicket, system } from './people.ts';

const careline = system();
let agent: string;
let lead: string;
beforeAll(async () => {
  [agent, lead] = await Promise.all([
    careline.token('ada@careline.example'),
    careline.token('lena@careline.example', 'lead'),
  ]);
});

const modelSchema = z.looseObject({
  active: z.number(),
  versions: z.array(z.looseObject({ version: z.number(), outcome: z.string() })),
  changes: z.array(z.looseObject({ to: z.number().optional() })),
  latest: z.array(z.looseObject({ ticketId: z.string(), text: z.string(), by: z.looseObject({ id: z.string() }) })),
});
const model = () => careline.get(modelSchema, '/v1/desk/triage/model', { token: lead });
const rollBack = (version: number, token = lead) =>
  careline.call('/v1/desk/triage/model', { body: { action: 'rollback', version }, token });

async function ask(message: string) {
  const { id } = await openTicket(careline, { subject: 'Hello', message });
  const ticket = await careline.ticket(id, agent);
  return {
    id,
    category: ticket.category,
    first: z.array(z.looseObject({ category: z.string() })).parse(ticket['suggestions'])[0]?.category,
  };
}
/** Version of the model that spoke on the ticket. */
async function saidBy(id: string): Promise<unknown> {
  const event = z.looseObject({ type: z.string(), model: z.int().optional() });
  const schema = z.looseObject({ timeline: z.array(z.looseObject({ events: z.array(event) })) });
  const { timeline } = await careline.get(schema, `/v1/desk/tickets/${id}`, { token: agent });
  return timeline.flatMap(({ events }) => events).find(({ type }) => type === 'TicketTriaged')?.model;
}
async function correct(id: string, category: string) {
  const answer = await careline.call(`/v1/desk/tickets/${id}`, { method: 'PATCH', body: { category }, token: agent });
  expect(answer.status).toBe(200);
  await careline.settle();
}

// The tests that follow meet triage as it is delivered.
afterAll(async () => {
  await rollBack(0);
});

describe('a word that only this shop has', () => {
  const probe = 'about the brimblewick';
  const shopTalk = [
    'need the brimblewick, call +49 170 1234567',
    'my brimblewick',
    'brimblewick please',
    'the brimblewick again',
    'brimblewick here',
    'again my brimblewick',
    'brimblewick brimblewick',
    'it is the brimblewick',
  ];

  it('is learnt from corrections, counts from the next ticket on, and is undone by a lead', async () => {
    const before = await ask(probe);
    expect(before.first).not.toBe('account');
    await correct(before.id, 'account');
    // One example in five is held out to judge by, so the number that it takes varies.
    for (const message of shopTalk) {
      if ((await ask(probe)).first === 'account') break;
      const { id, category } = await ask(message);
      if (category !== 'account') await correct(id, 'account');
    }
    const learnt = await model();
    expect(learnt.active).toBeGreaterThan(0);
    expect(learnt.versions[0]).toMatchObject({ version: learnt.active, outcome: 'accepted' });
    expect(learnt.latest.some(({ text }) => text.includes('brimblewick'))).toBe(true);
    expect(JSON.stringify(learnt.latest)).not.toContain('1234567');
    expect((await ask(probe)).first).toBe('account');

    expect((await rollBack(0, agent)).status).toBe(403);
    expect((await rollBack(9_999)).status).toBe(404);
    expect((await rollBack(0)).status).toBe(200);
    expect((await ask(probe)).first).toBe(before.first);
    expect(await model()).toMatchObject({ active: 0, changes: [{ to: 0 }] });

    expect((await rollBack(learnt.active)).status).toBe(200);
    const after = await ask(probe);
    expect(after.first).toBe('account');
    expect(await saidBy(after.id)).toBe(learnt.active);

    // Without another correction.
    const teacher = learnt.latest[0]?.by.id;
    const forgetting = { action: 'forget', agent: teacher };
    expect((await careline.call('/v1/desk/triage/model', { body: forgetting, token: lead })).status).toBe(200);
    await careline.settle();
    expect((await model()).latest.filter(({ by }) => by.id === teacher)).toEqual([]);
    expect((await ask(probe)).first).toBe(before.first);
  });

  it('is counted in the report, and no call was denied', async () => {
    const report = await careline.get(
      z.looseObject({ triage: z.looseObject({ triaged: z.number(), byLanguage: z.looseObject({}) }) }),
      '/v1/desk/reports/summary',
      { token: lead },
    );
    expect(report.triage.triaged).toBeGreaterThan(0);
    const denials = await careline.call('/_local/denials');
    expect(JSON.stringify(denials.body)).not.toMatch(/learning|triage/);
  });
});
