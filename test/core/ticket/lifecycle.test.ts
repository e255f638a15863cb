import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import {
  agent,
  claimedStory,
  customer,
  DAYS,
  HOURS,
  heldStory,
  NOW,
  pendingStory,
  type Story,
  solvedStory,
  waitingStory,
} from '../../support/ticket-factory.ts';

const last = (story: Story) => story.entries.at(-1);
const types = (story: Story) => last(story)?.events.map(({ type }) => type);

describe('a hold', () => {
  it('comes back after the policy’s time', () => {
    expect(heldStory().ticket).toMatchObject({ status: 'on_hold', resumeAt: addSeconds(NOW, 3 * DAYS) });
    expect(heldStory().ticket.timers).toContainEqual({ kind: 'resume', at: addSeconds(NOW, 3 * DAYS) });
  });

  it('comes back at the named time, whatever the zone', () => {
    const hold: Command = { type: 'hold', reason: 'The carrier', until: '2026-03-05T18:00:00+08:00' };
    expect(claimedStory().do(hold).ticket.resumeAt).toBe('2026-03-05T10:00:00.000Z');
  });

  it.each<[string, string]>([
    ['that has passed', '2026-03-04T10:00:00Z'],
    ['without a zone', '2026-03-05T10:00:00'],
    ['that is none', 'tomorrow'],
  ])('refuses a time %s', (_, until) => {
    const command: Command = { type: 'snooze', until };
    expect(() => claimedStory().decide(command)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: [expect.objectContaining({ path: 'until' })] }),
    );
  });

  it.each<[string, Story, string[], string]>([
    ['to its agent', claimedStory(), ['TicketResumed'], 'open'],
    ['into its line where nobody has it', waitingStory(), ['TicketResumed', 'TicketRouted'], 'new'],
  ])('ends %s', (_, before, events, status) => {
    const after = before
      .delivered()
      .do({ type: 'snooze', until: addSeconds(NOW, HOURS) })
      .do({ type: 'elapse' }, { after: HOURS });
    expect(types(after)).toStrictEqual(events);
    expect(after.ticket).toMatchObject({ status, waiting: status === 'new', unansweredSince: NOW });
  });

  it('gives the agent the full time of a claim afterwards', () => {
    const after = claimedStory()
      .do({ type: 'snooze', until: addSeconds(NOW, DAYS) })
      .do({ type: 'elapse' }, { after: DAYS });
    expect(after.ticket.timers).toContainEqual({ kind: 'claimExpiry', at: addSeconds(NOW, DAYS + HOURS / 2) });
  });
});

describe('solving', () => {
  it('says who, how, and how long it took without the pauses', () => {
    const solve: Command = { type: 'solve', resolution: 'refunded' };
    const story = heldStory()
      .do({ type: 'reopen' }, { after: HOURS })
      .do(solve, { by: agent('ben'), after: HOURS });
    expect(last(story)).toMatchObject({
      letter: 'solved',
      events: [
        {
          type: 'TicketSolved',
          by: 'agent',
          agent: 'ben',
          resolution: 'refunded',
          round: 1,
          resolutionSeconds: HOURS,
          resolutionMet: true,
        },
      ],
    });
  });

  it('of a ticket that nobody has takes it', () => {
    const story = waitingStory().do({ type: 'solve' }, { by: agent('ben') });
    expect(types(story)).toStrictEqual(['TicketClaimed', 'TicketSolved']);
    expect(story.ticket).toMatchObject({ assignee: 'ben', survey: { round: 1, agent: 'ben' } });
  });

  it('by the customer needs no letter and rates who had it', () => {
    const story = claimedStory().do({ type: 'solve' }, { by: customer });
    expect(last(story)).toMatchObject({ events: [{ by: 'customer', agent: 'agent-ada' }] });
    expect(last(story)?.letter).toBeUndefined();
  });

  it('twice counts its rounds', () => {
    const story = solvedStory().do({ type: 'reopen' }, { by: agent() }).do({ type: 'solve' }, { by: agent() });
    expect(story.ticket).toMatchObject({ reopenings: 1, survey: { round: 2, agent: 'agent-ada' } });
  });

  it('after the target says so', () => {
    const story = claimedStory().do({ type: 'solve' }, { by: agent(), after: 3 * DAYS });
    expect(last(story)?.events[0]).toMatchObject({ resolutionSeconds: 3 * DAYS, resolutionMet: false });
  });
});

describe('reopening', () => {
  it.each<[string, Story, string[]]>([
    ['a solved ticket', solvedStory(), ['TicketReopened']],
    ['a pending ticket', pendingStory(), ['TicketResumed']],
    ['a held ticket', heldStory(), ['TicketResumed']],
  ])('%s gives it back to its agent', (_, before, events) => {
    const story = before.do({ type: 'reopen', reason: 'A mistake' }, { by: agent(), after: HOURS });
    expect(types(story)).toStrictEqual(events);
    expect(story.ticket).toMatchObject({ status: 'open', assignee: 'agent-ada' });
    expect(story.ticket.solvedAt).toBeUndefined();
  });

  it('says by whom and why', () => {
    const story = solvedStory().do({ type: 'reopen', reason: 'A mistake' }, { by: agent() });
    expect(last(story)?.events).toStrictEqual([{ type: 'TicketReopened', by: 'agent', reason: 'A mistake' }]);
  });
});

describe('closing', () => {
  it('keeps when it was solved', () => {
    const { ticket } = solvedStory().do({ type: 'close' }, { by: agent(), after: HOURS });
    expect(ticket).toMatchObject({ status: 'closed', solvedAt: NOW, closedAt: addSeconds(NOW, HOURS) });
  });
});
