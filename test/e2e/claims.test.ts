import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { act, claim, openTicket, replyBody, system } from './people.ts';

const careline = system();
let agents: string[];
beforeAll(async () => {
  agents = await Promise.all(['ada', 'ben', 'cleo', 'dan'].map((name) => careline.token(`${name}@careline.example`)));
});

const ticketId = (body: unknown) => z.looseObject({ ticket: z.looseObject({ id: z.string() }) }).parse(body).ticket.id;
const paymentTrouble = {
  subject: 'Charged twice',
  message: 'My card was charged twice, please refund the second payment.',
};

/** Empties a queue, so that what follows is alone in it. */
async function drain(queue: string, token: string): Promise<void> {
  for (;;) {
    const answer = await careline.call('/v1/desk/claims', { body: { queues: [queue] }, token });
    if (answer.status === 204) return;
    await careline.call(`/v1/desk/tickets/${ticketId(answer.body)}/solve`, { body: {}, token });
  }
}

describe('claiming', () => {
  it('never gives one ticket to two agents at once', async () => {
    await drain('payment', agents[0] ?? '');
    const opened = new Set<string>();
    for (let i = 0; i < 12; i++) opened.add((await openTicket(careline, paymentTrouble)).id);
    const taken: string[] = [];
    await Promise.all(
      agents.map(async (token) => {
        for (;;) {
          const answer = await careline.call('/v1/desk/claims', { body: { queues: ['payment'] }, token });
          if (answer.status === 204) return;
          taken.push(ticketId(answer.body));
        }
      }),
    );
    await careline.settle();
    for (
      let answer = await careline.call('/v1/desk/claims', { body: { queues: ['payment'] }, token: agents[0] ?? '' });
      answer.status === 200;
    ) {
      taken.push(ticketId(answer.body));
      answer = await careline.call('/v1/desk/claims', { body: { queues: ['payment'] }, token: agents[0] ?? '' });
    }
    expect(new Set(taken).size).toBe(taken.length);
    expect(new Set(taken)).toEqual(opened);
  });

  it('hands out urgent tickets first, then whoever waits longest, also after a release', async () => {
    const token = agents[0] ?? '';
    await drain('payment', token);
    await drain('complaint', token);
    const question = {
      subject: 'Invoice',
      message: 'Please send me the invoice of my last order with our VAT number on it.',
    };
    const first = await openTicket(careline, question);
    const second = await openTicket(careline, question);
    const urgent = await openTicket(careline, {
      subject: 'Fraud',
      message:
        'URGENT!!! You took money from my card without my permission, I will call my lawyer and the police. Payment fraud!',
    });
    expect(await careline.ticket(urgent.id, token)).toMatchObject({ priority: 'urgent' });
    const next = async () =>
      ticketId((await careline.call('/v1/desk/claims', { body: { queues: ['payment', 'complaint'] }, token })).body);
    expect(await next()).toBe(urgent.id);
    expect(await next()).toBe(first.id);
    await act(careline, first.id, 'release', {}, token);
    expect(await next()).toBe(first.id);
    expect(await next()).toBe(second.id);
  });

  it('passes over the message of a ticket that was solved, moved or taken meanwhile', async () => {
    const token = agents[1] ?? '';
    await drain('payment', token);
    // In words of its own: a transfer teaches triage, and the tests that follow write the others.
    const moved = await openTicket(careline, {
      subject: 'Paid two times',
      message: 'You debited my account two times for one invoice. I want the surplus payment back.',
    });
    const stays = await openTicket(careline, paymentTrouble);
    await act(careline, moved.id, 'transfer', { queue: 'order', reason: 'Belongs there' }, token);
    const answer = await careline.call('/v1/desk/claims', { body: { queues: ['payment'] }, token });
    expect(ticketId(answer.body)).toBe(stays.id);
    expect((await careline.call('/v1/desk/claims', { body: { queues: ['payment'] }, token })).status).toBe(204);
    expect(await careline.ticket(moved.id, token)).toMatchObject({ queue: 'order', status: 'new' });
  });

  it('shows each queue with its waiting and urgent tickets', async () => {
    const token = agents[2] ?? '';
    await drain('payment', token);
    await openTicket(careline, paymentTrouble);
    await careline.settle();
    const { queues } = await careline.get(
      z.object({ queues: z.array(z.looseObject({ name: z.string(), waiting: z.number(), urgent: z.number() })) }),
      '/v1/desk/queues',
      { token },
    );
    expect(queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['product', 'order', 'aftersales', 'payment', 'account', 'complaint', 'other', 'general']),
    );
    expect(queues.find(({ name }) => name === 'payment')).toMatchObject({ waiting: 1 });
  });
});

describe('two people on one ticket', () => {
  it('refuses a reply to a version that has moved on, with the newer version', async () => {
    const token = agents[3] ?? '';
    const { id } = await openTicket(careline, paymentTrouble);
    await claim(careline, id, token);
    const seen = await careline.call(`/v1/desk/tickets/${id}`, { token });
    const etag = seen.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\d+"$/);
    await act(careline, id, 'notes', { text: 'Meanwhile' }, token);
    const late = await act(careline, id, 'replies', replyBody('Too late', 'pending'), token, { 'if-match': etag });
    expect(late.status).toBe(412);
    const now = await careline.call(`/v1/desk/tickets/${id}`, { token });
    expect(
      (
        await act(careline, id, 'replies', replyBody('In time', 'pending'), token, {
          'if-match': now.headers.get('etag') ?? '',
        })
      ).status,
    ).toBe(201);
  });

  it('answers 409 to a step that the ticket does not allow, and names it', async () => {
    const token = agents[3] ?? '';
    const { id } = await openTicket(careline, paymentTrouble);
    const answer = await act(careline, id, 'close', {}, token);
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 409, detail: expect.any(String) });
  });
});

describe('listings', () => {
  it('page through a queue with opaque cursors, each ticket once, longest waiting first', async () => {
    const token = agents[0] ?? '';
    for (let i = 0; i < 5; i++) await openTicket(careline, paymentTrouble);
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await careline.call(
        `/v1/desk/tickets?queue=payment&status=new&limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
        { token },
      );
      const page = z
        .looseObject({ tickets: z.array(z.looseObject({ id: z.string() })), cursor: z.string().optional() })
        .parse(answer.body);
      expect(page.tickets.length).toBeLessThanOrEqual(2);
      seen.push(...page.tickets.map(({ id }) => id));
      cursor = page.cursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(5);
    expect((await careline.call('/v1/desk/tickets?cursor=nonsense', { token })).status).toBe(422);
  });
});
