import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import {
  agent,
  claimedStory,
  HOURS,
  openedStory,
  pendingStory,
  type Story,
  triageCommand,
  waitingStory,
} from '../../support/ticket-factory.ts';

const writes = (text = 'And now?') => ({ type: 'customerWrites', text, via: 'status' }) satisfies Command;
const again = (story: Story, times: number): Story => (times === 0 ? story : again(story.do(writes()), times - 1));
const raised = ({ entries }: Story) =>
  entries.flatMap(({ events }) => events.flatMap((event) => (event.type === 'PriorityRaised' ? [event] : [])));

describe('a customer who writes again and again', () => {
  it('is heard at the third message, and once more at the fifth', () => {
    const story = again(waitingStory(), 5);
    expect(raised(story)).toEqual([
      { type: 'PriorityRaised', from: 'normal', to: 'high', reason: 'unanswered:3' },
      { type: 'PriorityRaised', from: 'high', to: 'urgent', reason: 'unanswered:5' },
    ]);
    expect(again(waitingStory(), 1).ticket.priority).toBe('normal');
  });

  it('changes lanes while the ticket waits, and only then', () => {
    const route = { type: 'TicketRouted', lane: 'urgent', reason: 'escalated' };
    expect(again(waitingStory(), 2).entries.at(-1)?.events.at(-1)).toMatchObject(route);
    expect(
      again(claimedStory(), 2)
        .entries.at(-1)
        ?.events.map(({ type }) => type),
    ).toEqual(['CustomerWrote', 'PriorityRaised']);
  });

  it('is heard at the second where the answer is overdue', () => {
    const late = waitingStory({ result: { priority: 'low' } }).do({ type: 'elapse' }, { after: 2 * HOURS });
    const before = late.ticket.priority;
    const story = again(late, 1);
    expect(before).toBe('normal');
    expect(raised(story).at(-1)).toMatchObject({ to: 'high', reason: 'unanswered:2' });
  });

  it('begins anew with each answer', () => {
    const answered = again(pendingStory(), 2).do(
      { type: 'reply', text: 'Tomorrow.', nextStatus: 'pending' },
      { by: agent() },
    );
    expect(raised(again(answered, 2))).toEqual([]);
    expect(again(answered, 2).ticket.unansweredMessages).toBe(2);
  });

  it('never lowers a priority, nor overrules a person', () => {
    expect(raised(again(waitingStory({ result: { priority: 'urgent' } }), 6))).toEqual([]);
    const low = waitingStory().do({ type: 'edit', priority: 'low' }, { by: agent() });
    expect(again(low, 6).ticket.priority).toBe('low');
  });

  it('keeps what was raised when triage comes late', () => {
    const story = again(openedStory(), 2).do(triageCommand());
    expect(story.ticket).toMatchObject({ priority: 'high', waiting: true });
  });
});

describe('something needed by a day', () => {
  const needed = (date: string, more: object = {}) =>
    openedStory().do(triageCommand({}, { entities: { dates: [{ text: date, date, needed: true, ...more }] } }));

  // The stories are of 4 March.
  it.each([
    ['today', '2026-03-04', 'high'],
    ['in three days', '2026-03-07', 'high'],
    ['in four days', '2026-03-08', 'normal'],
    ['yesterday', '2026-03-03', 'normal'],
  ])('%s makes the priority %s %s', (_, date, priority) => {
    const story = needed(date);
    expect(story.ticket.priority).toBe(priority);
    expect(raised(story).map(({ reason }) => reason)).toEqual(priority === 'high' ? [`needed-by:${date}`] : []);
    expect(story.entries.at(-1)?.events.at(-1)).toMatchObject({
      type: 'TicketRouted',
      lane: priority === 'high' ? 'urgent' : 'normal',
    });
    expect(story.ticket.triageSaid?.priority).toBe('normal');
  });

  it('counts in a later message too', () => {
    const story = waitingStory().do(writes('I need it by Friday!'));
    expect(raised(story)).toMatchObject([{ reason: 'needed-by:2026-03-06' }]);
    expect(raised(story.do(writes('By Friday, I need it by Friday.')))).toHaveLength(1);
  });

  it('is only a day where nobody needs anything by it', () => {
    expect(
      raised(openedStory().do(triageCommand({}, { entities: { dates: [{ text: 'today', date: '2026-03-04' }] } }))),
    ).toEqual([]);
  });
});

describe('what a message names', () => {
  it('is kept with the ticket, and its order number counts where the form gave none', () => {
    const entities = { orderNumbers: ['A-1001'] };
    const triage = triageCommand({}, { entities });
    expect(openedStory().do(triage).ticket).toMatchObject({ entities, orderNumber: 'A-1001' });
    expect(openedStory({ open: { orderNumber: 'B-2' } }).do(triage).ticket.orderNumber).toBe('B-2');
  });

  it('grows with the messages', () => {
    const story = waitingStory().do(writes('It is order number 10342, for £20.')).do(writes('Order number 10343 too.'));
    expect(story.ticket).toMatchObject({
      orderNumber: '10342',
      entities: { orderNumbers: ['10342', '10343'], amounts: [{ value: 20 }] },
    });
  });
});
