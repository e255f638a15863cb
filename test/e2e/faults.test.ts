import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { act, claim, eventTypes, lettersAbout, newAddress, openTicket, replyBody, system, write } from './people.ts';

const careline = system();
let agent: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
});
afterEach(async () => {
  // A fault that hit no call would have proved nothing.
  const faults = await careline.get(z.array(z.looseObject({ nth: z.number(), seen: z.number() })), '/_local/faults');
  await careline.call('/_local/faults', { method: 'DELETE' });
  for (const { nth, seen } of faults) expect(seen).toBeGreaterThanOrEqual(nth);
});

const fault = async (body: object) => {
  const answer = await careline.call('/_local/faults', { body });
  expect(answer.status).toBeLessThan(300);
};

describe('one letter per event', () => {
  const kinds = ['before', 'after', 'throttle', 'crash'];
  it.each(kinds)('when the call to SES fails (%s)', async (kind) => {
    await fault({ function: 'outreach', action: 'ses:SendRawEmail', kind, times: 1 });
    const { id, email } = await openTicket(careline);
    expect(await lettersAbout(careline, id, email)).toHaveLength(1);
    expect(await eventTypes(careline, id, agent)).toContain('LetterSent');
  });

  it('when outreach dies after the letter went out and before it noted it', async () => {
    await fault({ function: 'outreach', action: 'dynamodb:UpdateItem', kind: 'crash', nth: 2, times: 1 });
    const { id, email } = await openTicket(careline);
    expect(await lettersAbout(careline, id, email)).toHaveLength(1);
  });
});

describe('every accepted message becomes a ticket in a queue', () => {
  const places: [what: string, fault: object][] = [
    ['the relay cannot send to SQS', { function: 'relay', action: 'sqs:SendMessageBatch', kind: 'before', times: 4 }],
    ['the relay loses SQS’s answer', { function: 'relay', action: 'sqs:SendMessageBatch', kind: 'after', times: 2 }],
    ['triage dies', { function: 'triage', kind: 'crash', times: 1 }],
    ['triage is throttled', { function: 'triage', kind: 'throttle', times: 3 }],
    ['insight dies', { function: 'insight', kind: 'crash', times: 1 }],
  ];
  it.each(places)('when %s', async (_what, body) => {
    await fault(body);
    const { id, email } = await openTicket(careline);
    await careline.settle();
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'new', waiting: true, queue: 'order' });
    expect(await lettersAbout(careline, id, email)).toHaveLength(1);
  });

  it('when the table answers with an error, the customer is told, and the same key makes one ticket', async () => {
    const email = newAddress();
    const key = { 'idempotency-key': `fault-${email}` };
    await fault({ function: 'public-api', kind: 'after', times: 1 });
    await write(careline, { email }, key);
    await careline.call('/_local/faults', { method: 'DELETE' });
    expect((await write(careline, { email }, key)).status).toBe(201);
    await careline.settle();
    expect(await careline.mail(email)).toHaveLength(1);
  });
});

describe('mail that does not arrive', () => {
  it('shows a bounce on the timeline and stops automatic letters, but not an agent’s', async () => {
    const email = 'bounce@simulator.amazonses.com';
    const { id } = await openTicket(careline, { email });
    expect(await eventTypes(careline, id, agent)).toContain('LetterFailed');
    const before = (await careline.mail(email)).length;
    await openTicket(careline, { email });
    expect((await careline.mail(email)).length).toBe(before);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Hello?', 'pending'), agent);
    expect((await careline.mail(email)).length).toBe(before + 1);
  });

  it('shows a complaint and stops automatic letters', async () => {
    const email = 'complaint@simulator.amazonses.com';
    const { id } = await openTicket(careline, { email });
    expect(await eventTypes(careline, id, agent)).toContain('LetterFailed');
    const before = (await careline.mail(email)).length;
    await openTicket(careline, { email });
    expect((await careline.mail(email)).length).toBe(before);
  });
});
