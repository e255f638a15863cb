import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import {
  agent,
  claimedStory,
  HOURS,
  heldStory,
  MINUTES,
  NOW,
  openedStory,
  pendingStory,
  policy,
  triageCommand,
  waitingStory,
} from '../../support/ticket-factory.ts';

const types = (entry: { events: { type: string }[] } | undefined) => entry?.events.map(({ type }) => type);

describe('triage', () => {
  it('puts a ticket into its category’s queue and keeps the best suggestions', () => {
    const { ticket, entries } = waitingStory({ result: { category: 'payment', priority: 'urgent' } });
    expect(ticket).toMatchObject({
      status: 'new',
      waiting: true,
      triaged: true,
      category: 'payment',
      categoryConfidence: 0.9,
      priority: 'urgent',
      queue: 'payment',
      queuedAt: NOW,
    });
    expect(ticket.suggestions.map(({ category }) => category)[0]).toBe('payment');
    expect(entries[1]?.events).toMatchObject([
      { type: 'TicketTriaged', category: 'payment', unsure: false },
      { type: 'TicketRouted', queue: 'payment', lane: 'urgent', reason: 'triaged', unansweredSince: NOW },
    ]);
  });

  it('uses the queue that the shop names', () => {
    const rules = policy({ queues: { aftersales: 'returns' } });
    expect(waitingStory({ policy: rules, result: { category: 'aftersales' } }).ticket.queue).toBe('returns');
  });

  it('that is unsure sends to the general queue as other, with what it thought', () => {
    const { ticket, entries } = waitingStory({ result: { category: 'complaint', decided: false } });
    expect(ticket).toMatchObject({ category: 'other', queue: 'general', waiting: true });
    expect(ticket.suggestions[0]).toStrictEqual({ category: 'complaint', score: 0.9 });
    expect(entries[1]?.events[0]).toMatchObject({ unsure: true, scores: { complaint: 0.9 }, confidence: 0.9 });
  });

  it('is as sure as it is of the request that leads, and says what spoke for that one first', () => {
    const order = { category: 'order', score: 0.8, priority: 'urgent', reasons: ['category order: "lost"'] } as const;
    const { ticket, entries } = waitingStory({
      result: {
        category: 'account',
        reasons: ['category account: "log in"'],
        requests: [
          { ...order, reasons: [...order.reasons] },
          { category: 'account', score: 0.9, priority: 'normal' },
        ],
      },
    });
    expect(ticket).toMatchObject({ category: 'order', queue: 'order', categoryConfidence: 0.8, priority: 'urgent' });
    expect(ticket.requests).toStrictEqual([
      { category: 'order', priority: 'urgent' },
      { category: 'account', priority: 'normal' },
    ]);
    expect(entries[1]?.events[0]).toMatchObject({
      confidence: 0.8,
      reasons: ['category order: "lost"', 'category account: "log in"'],
    });
  });

  it('is sure of what a rule of the shop names, however unsure the classifier is', () => {
    const unsure = {
      category: 'order',
      decided: false,
      reasons: ['category order: "it"', 'unsure: about as likely'],
    } as const;
    const routing = { category: 'payment', queue: 'payment', priority: 'normal', unsure: false } as const;
    const verdict = { routing, tags: [], isNamed: true, rules: ['invoices'] };
    const { ticket, entries } = openedStory().do(
      triageCommand({ ...unsure, reasons: [...unsure.reasons] }, { verdict }),
    );
    expect(ticket).toMatchObject({ category: 'payment', categoryConfidence: 1 });
    expect(entries[1]?.events[0]).toMatchObject({
      confidence: 1,
      reasons: ['category order: "it"', 'rule: invoices'],
      beforeRules: { category: 'other', unsure: true },
    });
  });

  it('counts once', () => {
    expect(waitingStory().decide(triageCommand({ category: 'account' })).changed).toBe(false);
  });

  it.each([
    ['zh', 'en', 'zh'],
    ['zh', 'zh-Hant-HK', 'zh-Hant-HK'],
    ['und', 'en', 'en'],
  ])('hears %s where the page was %s: %s', (language, locale, expected) => {
    expect(waitingStory({ open: { locale }, result: { language } }).ticket.locale).toBe(expected);
  });

  describe('that comes late', () => {
    const late: Command = triageCommand({ category: 'payment', priority: 'high', language: 'zh' });

    it('leaves the queue alone that a person chose', () => {
      const story = openedStory()
        .do({ type: 'transfer', queue: 'account', reason: 'A password' }, { by: agent() })
        .do(late);
      expect(story.ticket).toMatchObject({ queue: 'account', category: 'payment', waiting: true, priority: 'high' });
      expect(story.entries.at(-1)?.events).toMatchObject([
        { type: 'TicketTriaged' },
        { type: 'TicketRouted', queue: 'account', lane: 'urgent' },
      ]);
    });

    it('leaves category, priority and language alone that a person chose', () => {
      const edit: Command = { type: 'edit', category: 'product', priority: 'low', locale: 'fr' };
      const { ticket } = openedStory().do(edit, { by: agent() }).do(late);
      expect(ticket).toMatchObject({ queue: 'product', category: 'product', priority: 'low', locale: 'fr' });
      expect(ticket.triageSaid).toStrictEqual({ category: 'payment', priority: 'high' });
    });

    it('does not take a ticket away from who answered it, but says where it belongs', () => {
      const reply: Command = { type: 'reply', text: 'Yes.', nextStatus: 'open' };
      const { ticket, entries } = openedStory().do(reply, { by: agent() }).do(late);
      expect(ticket).toMatchObject({ status: 'open', assignee: 'agent-ada', waiting: false, queue: 'payment' });
      expect(types(entries.at(-1))).toStrictEqual(['TicketTriaged']);
    });

    it('keeps the priority that the clock has raised', () => {
      const { ticket } = openedStory()
        .do({ type: 'elapse' }, { after: 2 * HOURS })
        .do(triageCommand({ priority: 'low' }));
      expect(ticket).toMatchObject({ priority: 'high', queue: 'order', waiting: true });
    });
  });
});

describe('a claim', () => {
  it('takes a waiting ticket', () => {
    const { ticket, entries } = waitingStory().do({ type: 'claim', agent: 'ada' }, { by: agent('ada'), after: 90 });
    expect(ticket).toMatchObject({ status: 'open', assignee: 'ada', waiting: false, unansweredSince: NOW });
    expect(entries.at(-1)?.events).toStrictEqual([{ type: 'TicketClaimed', agent: 'ada', waitedSeconds: 90 }]);
    expect(ticket.queuedAt).toBeUndefined();
  });

  it('of one’s own ticket changes nothing', () => {
    expect(claimedStory().decide({ type: 'claim', agent: agent().id }).changed).toBe(false);
  });

  it.each([
    ['that another has', claimedStory()],
    ['that triage has not seen', openedStory()],
    ['that waits for the customer', pendingStory()],
  ])('of a ticket %s is refused', (_, story) => {
    expect(() => story.decide({ type: 'claim', agent: 'ben' })).toThrow(
      expect.objectContaining({ code: 'transition_not_allowed' }),
    );
  });

  it('expires without activity and keeps the place in line', () => {
    const { ticket, entries } = claimedStory()
      .delivered()
      .do({ type: 'elapse' }, { after: 30 * MINUTES });
    expect(ticket).toMatchObject({ status: 'new', waiting: true, unansweredSince: NOW, queue: 'order' });
    expect(ticket.assignee).toBeUndefined();
    expect(entries.at(-1)?.events).toMatchObject([
      { type: 'ClaimExpired', agent: 'agent-ada' },
      { type: 'TicketRouted', reason: 'claim_expired', unansweredSince: NOW },
    ]);
  });

  it('lasts as long as somebody works on it', () => {
    const note: Command = { type: 'note', text: 'Asked the carrier.', mentions: [] };
    const story = claimedStory()
      .delivered()
      .do(note, { by: agent(), after: 20 * MINUTES });
    expect(story.do({ type: 'elapse' }, { after: 29 * MINUTES }).ticket.status).toBe('open');
    expect(story.do({ type: 'elapse' }, { after: 30 * MINUTES }).ticket.status).toBe('new');
  });

  it('is not kept alive by letters and customers', () => {
    const story = claimedStory()
      .do({ type: 'customerWrites', text: 'And?', via: 'email' }, { after: 10 * MINUTES })
      .do(
        { type: 'recordLetterSent', letter: 'acknowledgement', forVersion: 1, messageId: 'm' },
        { after: 10 * MINUTES },
      );
    expect(story.do({ type: 'elapse' }, { after: 10 * MINUTES }).ticket.status).toBe('new');
  });
});

describe('back into the line', () => {
  it.each<[string, Command, string]>([
    ['a release', { type: 'release' }, 'released'],
    ['a transfer', { type: 'transfer', queue: 'payment', reason: 'A refund' }, 'transferred'],
  ])('%s leaves the ticket to nobody, at its own place', (_, command, reason) => {
    const { ticket, entries } = claimedStory().do(command, { by: agent(), after: HOURS });
    expect(ticket).toMatchObject({ status: 'new', waiting: true, unansweredSince: NOW });
    expect(ticket.assignee).toBeUndefined();
    expect(entries.at(-1)?.events.at(-1)).toMatchObject({ type: 'TicketRouted', reason, unansweredSince: NOW });
  });

  it('a transfer says from where to where and why', () => {
    const transfer: Command = { type: 'transfer', queue: 'payment', reason: 'A refund' };
    const { ticket, entries } = heldStory().do(transfer, { by: agent() });
    expect(ticket.queue).toBe('payment');
    expect(entries.at(-1)?.events[0]).toStrictEqual({
      type: 'TicketTransferred',
      from: 'order',
      to: 'payment',
      reason: 'A refund',
    });
  });

  it.each<[string, Command]>([
    ['that names it', { type: 'transfer', queue: 'other', reason: '', category: 'other' }],
    ['into its queue', { type: 'transfer', queue: 'other', reason: '' }],
    ['to where it waits already', { type: 'transfer', queue: 'general', reason: '', category: 'other' }],
  ])('a transfer %s decides an unsure ticket as other', (_, command) => {
    const unsure = waitingStory({ result: { category: 'complaint', decided: false } });
    const decided = unsure.do(command, { by: agent() });
    expect(decided.ticket).toMatchObject({ category: 'other', categoryConfidence: 1 });
    expect(decided.ticket.chosen).toContain('category');
    expect(types(decided.entries.at(-1))).toContain('TicketEdited');
    expect(types(decided.do(command, { by: agent() }).entries.at(-1))).toContain('TicketEdited');
    expect(decided.do({ type: 'edit', category: null }, { by: agent() }).ticket.chosen).toEqual([]);
  });

  it('a transfer to a queue that the shop does not have is invalid', () => {
    expect(() => claimedStory().decide({ type: 'transfer', queue: 'nowhere', reason: '' })).toThrow(
      expect.objectContaining({ code: 'invalid', fields: [{ path: 'queue', message: 'there is no such queue' }] }),
    );
  });

  it('a transfer to the queue in which it waits changes nothing', () => {
    expect(waitingStory().decide({ type: 'transfer', queue: 'order', reason: '' }).changed).toBe(false);
  });
});
