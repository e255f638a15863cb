import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import type { ClockKind } from '../../../core/ticket/ticket.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import {
  agent,
  claimedStory,
  DAYS,
  HOURS,
  heldStory,
  MINUTES,
  NOW,
  openedStory,
  pendingStory,
  policy,
  type Story,
  solvedStory,
  waitingStory,
} from '../../support/ticket-factory.ts';

const elapse: Command = { type: 'elapse' };
const writes: Command = { type: 'customerWrites', text: 'And?', via: 'email' };
const reply = (nextStatus: 'open' | 'pending' | 'solved'): Command => ({ type: 'reply', text: 'Yes.', nextStatus });
const clock = ({ ticket }: Story, kind: ClockKind) => ticket.clocks[kind];
const dueAfter = (story: Story, kind: ClockKind) => {
  const dueAt = clock(story, kind)?.dueAt;
  return dueAt && (Date.parse(dueAt) - Date.parse(NOW)) / 1000;
};
const events = (story: Story) => story.entries.at(-1)?.events ?? [];
const byAda = { by: agent() };

describe('targets', () => {
  it.each<[string, Story, number, number]>([
    ['of a new ticket are the default', openedStory(), HOURS, 2 * DAYS],
    ['of an urgent ticket', waitingStory({ result: { priority: 'urgent' } }), 5 * MINUTES, 8 * HOURS],
    ['of a complaint', waitingStory({ result: { category: 'complaint' } }), 5 * MINUTES, 8 * HOURS],
    ['of high priority are the default', waitingStory({ result: { priority: 'high' } }), HOURS, 2 * DAYS],
    ['follow an edit', waitingStory().do({ type: 'edit', priority: 'urgent' }), 5 * MINUTES, 8 * HOURS],
    [
      'follow an edit back',
      waitingStory({ result: { priority: 'urgent' } }).do({ type: 'edit', priority: 'normal' }),
      HOURS,
      2 * DAYS,
    ],
  ])('%s', (_, story, first, resolution) => {
    expect(dueAfter(story, 'firstResponse')).toBe(first);
    expect(dueAfter(story, 'resolution')).toBe(resolution);
  });

  it('count business time', () => {
    const nine: [string, string][] = [['09:00', '10:30']];
    const hours = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] };
    const story = openedStory({ policy: policy({ calendar: { hours } }) });
    expect(clock(story, 'firstResponse')).toMatchObject({
      warnAt: '2026-03-05T09:15:00.000Z',
      dueAt: '2026-03-05T09:30:00.000Z',
    });
  });

  it('that a longer one replaces take their warning and breach back', () => {
    const urgent = waitingStory({ result: { priority: 'urgent' } }).do(elapse, { after: 10 * MINUTES });
    expect(clock(urgent, 'firstResponse')?.breachedAt).toBeDefined();
    const calmed = urgent.do({ type: 'edit', priority: 'normal' });
    expect(clock(calmed, 'firstResponse')).toMatchObject({ targetSeconds: HOURS, dueAt: addSeconds(NOW, HOURS) });
    expect(clock(calmed, 'firstResponse')).not.toHaveProperty('breachedAt');
  });

  it('that a shorter one replaces may be missed at once', () => {
    const story = waitingStory().do({ type: 'edit', priority: 'urgent' }, { after: 30 * MINUTES });
    expect(dueAfter(story, 'firstResponse')).toBe(5 * MINUTES);
    expect(events(story.do(elapse))).toContainEqual(expect.objectContaining({ type: 'SlaBreached' }));
  });

  it('are not moved by an escalation', () => {
    const story = waitingStory({ result: { priority: 'high' } })
      .delivered()
      .do(elapse, { after: HOURS });
    expect(story.ticket.priority).toBe('urgent');
    expect(dueAfter(story, 'resolution')).toBe(2 * DAYS);
  });
});

describe('the first response', () => {
  it('is the first public reply, and it is measured', () => {
    const noted = claimedStory().do({ type: 'note', text: 'Hm.', mentions: [] }, { ...byAda, after: 10 * MINUTES });
    expect(clock(noted, 'firstResponse')?.stoppedAt).toBeUndefined();
    const story = noted.do(reply('pending'), { ...byAda, after: 10 * MINUTES });
    expect(events(story)[0]).toMatchObject({ firstResponseSeconds: 20 * MINUTES, firstResponseMet: true });
    expect(clock(story, 'firstResponse')).toMatchObject({ usedSeconds: 20 * MINUTES, stoppedAt: story.now });
  });

  it('that is late says so', () => {
    expect(events(claimedStory().do(reply('open'), { ...byAda, after: HOURS + 1 }))[0]).toMatchObject({
      firstResponseSeconds: HOURS + 1,
      firstResponseMet: false,
    });
  });

  it('does not count a hold', () => {
    const story = heldStory().do(reply('open'), { ...byAda, after: DAYS });
    expect(events(story)).toContainEqual(expect.objectContaining({ firstResponseSeconds: 0, firstResponseMet: true }));
  });

  it('is still owed when a ticket solved without a word comes back', () => {
    const solved = claimedStory().do({ type: 'solve' }, { ...byAda, after: 10 * MINUTES });
    expect(clock(solved, 'firstResponse')).not.toHaveProperty('dueAt');
    const back = solved.do(writes, { after: DAYS });
    expect(clock(back, 'firstResponse')?.dueAt).toBe(addSeconds(back.now, 50 * MINUTES));
    expect(clock(back, 'nextResponse')).toBeUndefined();
  });
});

describe('the next response', () => {
  it('is not awaited before there was a first', () => {
    expect(clock(claimedStory().do(writes), 'nextResponse')).toBeUndefined();
  });

  it('counts from the oldest unanswered message', () => {
    const story = pendingStory().do(writes, { after: HOURS }).do(writes, { after: HOURS });
    expect(dueAfter(story, 'nextResponse')).toBe(5 * HOURS);
    const answered = story.do(reply('pending'), { ...byAda, after: HOURS });
    expect(events(answered)[0]).toMatchObject({ nextResponseSeconds: 2 * HOURS });
    expect(events(answered)[0]).not.toHaveProperty('firstResponseSeconds');
    expect(clock(answered, 'nextResponse')?.stoppedAt).toBe(answered.now);
  });

  it('starts anew with the next run', () => {
    const story = pendingStory().do(writes).do(reply('open'), byAda).do(writes, { after: HOURS });
    expect(clock(story, 'nextResponse')).toMatchObject({ startedAt: addSeconds(NOW, HOURS), usedSeconds: 0 });
    expect(dueAfter(story, 'nextResponse')).toBe(5 * HOURS);
  });

  it('is ended by a solving', () => {
    const story = pendingStory().do(writes).do({ type: 'solve' }, byAda);
    expect(clock(story, 'nextResponse')?.stoppedAt).toBe(NOW);
    expect(clock(story.do({ type: 'reopen' }, byAda), 'nextResponse')).not.toHaveProperty('dueAt');
  });

  it('pauses in a hold', () => {
    const held = pendingStory()
      .do(writes)
      .do({ type: 'hold', reason: 'The carrier' }, { ...byAda, after: HOURS });
    expect(clock(held, 'nextResponse')).toMatchObject({ usedSeconds: HOURS });
    expect(dueAfter(held.do({ type: 'reopen' }, { ...byAda, after: DAYS }), 'nextResponse')).toBe(DAYS + 4 * HOURS);
  });
});

describe('the resolution', () => {
  it.each<[string, Story]>([
    ['pending', pendingStory()],
    ['on hold', heldStory()],
  ])('pauses while %s', (_, story) => {
    expect(clock(story, 'resolution')).not.toHaveProperty('dueAt');
    expect(dueAfter(story.do(writes, { after: DAYS }), 'resolution')).toBe(3 * DAYS);
  });

  it('stops at solved and goes on with the time used', () => {
    const solved = claimedStory().do({ type: 'solve' }, { ...byAda, after: HOURS });
    expect(clock(solved, 'resolution')).toMatchObject({ usedSeconds: HOURS, stoppedAt: solved.now });
    const back = solved.do(writes, { after: DAYS });
    expect(clock(back, 'resolution')).not.toHaveProperty('stoppedAt');
    expect(dueAfter(back, 'resolution')).toBe(HOURS + DAYS + 2 * DAYS - HOURS);
  });

  it('stays missed after a reopening', () => {
    const late = claimedStory()
      .delivered()
      .do(elapse, { after: 3 * DAYS });
    const back = late.do({ type: 'solve' }, byAda).do(writes, { after: HOURS });
    expect(clock(back, 'resolution')?.breachedAt).toBe(late.now);
    expect(back.ticket.timers.filter(({ clock: kind }) => kind === 'resolution')).toStrictEqual([]);
  });
});

describe('a closed ticket', () => {
  it('has stopped clocks only', () => {
    const { ticket } = solvedStory().do({ type: 'close' }, byAda);
    expect(ticket.clocks.firstResponse?.stoppedAt).toBeDefined();
    expect(ticket.clocks.resolution?.stoppedAt).toBeDefined();
  });
});
