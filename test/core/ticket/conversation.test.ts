import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import {
  agent,
  claimedStory,
  HOURS,
  heldStory,
  NOW,
  openedStory,
  pendingStory,
  type Story,
  solvedStory,
  waitingStory,
} from '../../support/ticket-factory.ts';

const types = (story: Story) => story.entries.at(-1)?.events.map(({ type }) => type);
const reply = (nextStatus: 'open' | 'pending' | 'solved'): Command => ({ type: 'reply', text: 'Yes.', nextStatus });
const writes: Command = { type: 'customerWrites', text: 'And now?', via: 'email' };
const ben = agent('ben');

describe('opening', () => {
  it('makes a new ticket that waits for triage', () => {
    const { ticket, entries } = openedStory({
      open: { orderNumber: 'A-1', categoryHint: 'order', requestHash: 'k.b' },
    });
    expect(ticket).toMatchObject({
      version: 1,
      status: 'new',
      triaged: false,
      waiting: false,
      category: 'other',
      queue: 'general',
      priority: 'normal',
      orderNumber: 'A-1',
      requestHash: 'k.b',
      unansweredSince: NOW,
    });
    expect(entries[0]).toMatchObject({
      events: [{ type: 'TicketOpened', categoryHint: 'order', customer: { email: 'mei@example.com' } }],
      words: { kind: 'customer', text: 'I ordered a lamp two weeks ago.' },
      letter: 'acknowledgement',
    });
    expect(entries[0]).not.toHaveProperty('previously');
  });
});

describe('a reply', () => {
  it.each<[string, Story, Command, string[], string]>([
    ['from new claims it', waitingStory(), reply('open'), ['TicketClaimed', 'AgentReplied'], 'open'],
    [
      'from new, then pending',
      waitingStory(),
      reply('pending'),
      ['TicketClaimed', 'AgentReplied', 'TicketSetPending'],
      'pending',
    ],
    ['before triage', openedStory(), reply('solved'), ['TicketClaimed', 'AgentReplied', 'TicketSolved'], 'solved'],
    ['from open stays open', claimedStory(), reply('open'), ['AgentReplied'], 'open'],
    ['from open solves', claimedStory(), reply('solved'), ['AgentReplied', 'TicketSolved'], 'solved'],
    ['from pending resumes', pendingStory(), reply('open'), ['TicketResumed', 'AgentReplied'], 'open'],
    ['from a hold resumes', heldStory(), reply('open'), ['TicketResumed', 'AgentReplied'], 'open'],
    ['from a hold to pending', heldStory(), reply('pending'), ['AgentReplied', 'TicketSetPending'], 'pending'],
    ['from pending to solved', pendingStory(), reply('solved'), ['AgentReplied', 'TicketSolved'], 'solved'],
    [
      'from solved to pending reopens',
      solvedStory(),
      reply('pending'),
      ['TicketReopened', 'AgentReplied', 'TicketSetPending'],
      'pending',
    ],
    ['from solved reopens', solvedStory(), reply('open'), ['TicketReopened', 'AgentReplied'], 'open'],
    ['to a solved ticket is a postscript', solvedStory(), reply('solved'), ['AgentReplied'], 'solved'],
  ])('%s', (_, before, command, events, status) => {
    const after = before.do(command, { by: agent() });
    expect(types(after)).toStrictEqual(events);
    expect(after.ticket).toMatchObject({ status, assignee: 'agent-ada', answeredAt: NOW });
    expect(after.entries.at(-1)).toMatchObject({ letter: 'reply', words: { kind: 'agent', text: 'Yes.' } });
  });

  it('by another leaves the ticket to its agent', () => {
    const { ticket, entries } = claimedStory().do(reply('solved'), { by: ben });
    expect(ticket).toMatchObject({ assignee: 'agent-ada', survey: { round: 1, agent: 'ben' } });
    expect(entries.at(-1)?.events[0]).toMatchObject({ agent: 'ben' });
  });

  it('that is a postscript is no second solving', () => {
    const { ticket } = solvedStory().do(reply('solved'), { by: agent(), after: HOURS });
    expect(ticket).toMatchObject({ solvedAt: NOW, reopenings: 0, survey: { round: 1 } });
  });

  it('in pending begins the waiting anew', () => {
    const { ticket } = pendingStory()
      .do({ type: 'elapse' }, { after: 25 * HOURS })
      .do(reply('pending'), { by: agent() });
    expect(ticket).toMatchObject({ remindersSent: 0, pendingSince: addSeconds(NOW, 25 * HOURS) });
  });
});

describe('a customer’s message', () => {
  const unassigned = (story: Story): Story => ({ ...story, ...story.do({ type: 'release' }) });

  it.each<[string, Story, string[], string]>([
    ['on a new ticket is added', openedStory(), ['CustomerWrote'], 'new'],
    ['on a waiting ticket is added', waitingStory(), ['CustomerWrote'], 'new'],
    ['on an open ticket is added', claimedStory(), ['CustomerWrote'], 'open'],
    ['on a pending ticket takes it back to its agent', pendingStory(), ['CustomerWrote', 'TicketResumed'], 'open'],
    ['on a held ticket takes it back to its agent', heldStory(), ['CustomerWrote', 'TicketResumed'], 'open'],
    ['on a solved ticket reopens it', solvedStory(), ['CustomerWrote', 'TicketReopened'], 'open'],
    [
      'on a held ticket that nobody has puts it into its line',
      unassigned(claimedStory()).do({ type: 'hold', reason: 'The carrier' }),
      ['CustomerWrote', 'TicketResumed', 'TicketRouted'],
      'new',
    ],
  ])('%s', (_, before, events, status) => {
    const after = before.do(writes);
    expect(types(after)).toStrictEqual(events);
    expect(after.ticket.status).toBe(status);
    expect(after.ticket.answeredAt).toBeUndefined();
    expect(after.entries.at(-1)?.words).toStrictEqual({ kind: 'customer', text: 'And now?' });
    expect(after.entries.at(-1)?.letter).toBeUndefined();
  });

  it('that comes before the answer keeps the place in line', () => {
    expect(waitingStory().do(writes, { after: HOURS }).ticket.unansweredSince).toBe(NOW);
  });

  it.each([
    ['an answer', pendingStory()],
    ['a solving', claimedStory().do({ type: 'solve' }, { by: agent() })],
  ])('after %s starts a new run, and the next messages belong to it', (_, before) => {
    const later = addSeconds(NOW, HOURS);
    const after = before.do(writes, { after: HOURS });
    expect(after.ticket.unansweredSince).toBe(later);
    expect(after.do(writes, { after: HOURS }).ticket.unansweredSince).toBe(later);
  });

  it('tells the line the start of its run', () => {
    const held = waitingStory()
      .do(reply('solved'), { by: agent() })
      .do({ type: 'reopen' })
      .do({ type: 'release' })
      .do({ type: 'hold', reason: 'The carrier' });
    const { ticket, entries } = held.do(writes, { after: HOURS });
    expect(entries.at(-1)?.events.at(-1)).toMatchObject({
      type: 'TicketRouted',
      unansweredSince: addSeconds(NOW, HOURS),
    });
    expect(ticket).toMatchObject({ waiting: true, unansweredSince: addSeconds(NOW, HOURS) });
  });
});

describe('time on a ticket', () => {
  it('does not run backwards when machines disagree', () => {
    const { ticket, entries } = openedStory().do(writes, { after: -5 });
    expect(ticket.updatedAt).toBe(NOW);
    expect(entries.at(-1)?.at).toBe(NOW);
  });
});
