import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { nextTimer } from '../../../core/ticket/timers.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import {
  claimedStory,
  DAYS,
  HOURS,
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
const passed = (story: Story, after: number) => story.delivered().do(elapse, { after });
const events = (story: Story) => story.entries.at(-1)?.events ?? [];
const types = (story: Story) => events(story).map(({ type }) => type);
const timers = ({ ticket }: Story) => ticket.timers.map(({ kind, clock }) => (clock ? `${kind} ${clock}` : kind));

describe('the timers of a ticket', () => {
  const sla = ['slaWarning firstResponse', 'slaBreach firstResponse', 'slaWarning resolution', 'slaBreach resolution'];
  it.each<[string, Story, string[]]>([
    ['before triage', openedStory(), ['triage', ...sla]],
    ['waiting', waitingStory(), ['requeue', ...sla]],
    ['open', claimedStory(), ['claimExpiry', ...sla]],
    ['pending', pendingStory(), ['reminder', 'autoSolve']],
    ['held', claimedStory().do({ type: 'hold', reason: 'The carrier' }), ['resume']],
    ['solved', solvedStory(), ['survey', 'autoClose']],
    ['closed before the survey', solvedStory().do({ type: 'close' }), ['survey']],
  ])('%s', (_, story, expected) => {
    expect(timers(story.delivered()).toSorted()).toStrictEqual(expected.toSorted());
  });

  it('come with the letters that are owed', () => {
    expect(timers(openedStory())).toContain('letters');
  });

  it('tell the earliest', () => {
    expect(nextTimer(openedStory().ticket)).toStrictEqual({ kind: 'triage', at: addSeconds(NOW, 5 * MINUTES) });
    expect(nextTimer(waitingStory().ticket)?.kind).toBe('letters');
  });
});

describe('time', () => {
  it('before the first timer does nothing', () => {
    expect(openedStory().decide(elapse, { after: 5 * MINUTES - 0.001 }).changed).toBe(false);
  });

  it.each<[string, Story, number, string[]]>([
    ['asks triage again', openedStory(), 5 * MINUTES, ['TriageRequested']],
    ['warns of a first response', waitingStory(), 45 * MINUTES, ['SlaWarned']],
    ['finds the first response missed', waitingStory(), HOURS, ['SlaBreached', 'PriorityRaised', 'TicketRouted']],
    ['ends a claim', claimedStory(), 30 * MINUTES, ['ClaimExpired', 'TicketRouted']],
    ['reminds the customer', pendingStory(), DAYS, ['ReminderDue']],
    ['solves what stays pending', pendingStory(), 7 * DAYS, ['TicketSolved']],
    ['asks for a score', solvedStory(), DAYS, ['SurveyRequested']],
    ['catches up on survey and closing', solvedStory(), 4 * DAYS, ['SurveyRequested', 'TicketClosed']],
  ])('%s', (_, story, after, expected) => {
    const later = passed(story, after);
    expect(types(later)).toStrictEqual(expected);
    expect(later.decide(elapse).changed).toBe(false);
  });

  it('asks triage again and again', () => {
    const story = passed(passed(openedStory(), 5 * MINUTES), 5 * MINUTES);
    expect(types(story)).toStrictEqual(['TriageRequested']);
    expect(nextTimer(story.ticket)).toStrictEqual({ kind: 'triage', at: addSeconds(NOW, 15 * MINUTES) });
  });

  it('announces a waiting ticket again, at its own place in line', () => {
    const story = passed(waitingStory({ policy: policy({ sla: slow }) }), DAYS);
    expect(events(story)).toStrictEqual([
      { type: 'TicketRouted', queue: 'order', lane: 'normal', reason: 'requeued', unansweredSince: NOW },
    ]);
    expect(nextTimer(story.ticket)).toStrictEqual({ kind: 'requeue', at: addSeconds(NOW, 2 * DAYS) });
  });
});

const slow = {
  firstResponse: { default: 'P90D' },
  nextResponse: { default: 'P90D' },
  resolution: { default: 'P90D' },
};

describe('an SLA breach', () => {
  it('raises the priority a step and changes the lane of a waiting ticket', () => {
    const story = passed(waitingStory(), HOURS);
    expect(events(story)).toStrictEqual([
      { type: 'SlaBreached', clock: 'firstResponse', dueAt: addSeconds(NOW, HOURS) },
      { type: 'PriorityRaised', from: 'normal', to: 'high', reason: 'firstResponse breached' },
      { type: 'TicketRouted', queue: 'order', lane: 'urgent', reason: 'escalated', unansweredSince: NOW },
    ]);
    expect(story.ticket.clocks.firstResponse?.breachedAt).toBe(story.now);
  });

  it.each<[string, Story, string[]]>([
    [
      'stays in its lane where that is the same',
      waitingStory({ result: { priority: 'low' } }),
      ['SlaBreached', 'PriorityRaised'],
    ],
    ['stays urgent where it is urgent', waitingStory({ result: { priority: 'urgent' } }), ['SlaBreached']],
    [
      'puts a ticket that triage forgot into the general queue',
      openedStory(),
      ['TriageRequested', 'SlaBreached', 'PriorityRaised', 'TicketRouted'],
    ],
  ])('%s', (_, story, expected) => {
    const later = passed(story, HOURS);
    expect(types(later)).toStrictEqual(expected);
    expect(later.ticket.waiting).toBe(true);
  });

  it('leaves an open ticket with its agent', () => {
    const rules = policy({ claimExpiresAfter: 'P1D' });
    const story = passed(claimedStory({ policy: rules }), HOURS);
    expect(types(story)).toStrictEqual(['SlaBreached', 'PriorityRaised']);
    expect(story.ticket).toMatchObject({ status: 'open', assignee: 'agent-ada', priority: 'high' });
  });
});

describe('after missed runs', () => {
  it('a warning that the breach has overtaken is left out', () => {
    expect(types(passed(waitingStory(), 2 * HOURS))).not.toContain('SlaWarned');
  });

  it('two reminders are one', () => {
    const story = passed(pendingStory(), 6 * DAYS);
    expect(events(story)).toStrictEqual([{ type: 'ReminderDue', count: 2 }]);
    expect(timers(story.delivered())).toStrictEqual(['autoSolve']);
  });

  it('a solving comes without the reminders before it', () => {
    const story = passed(pendingStory(), 30 * DAYS);
    expect(types(story)).toStrictEqual(['TicketSolved']);
    expect(events(story)[0]).toMatchObject({ by: 'timeout', agent: 'agent-ada', round: 1, resolutionMet: true });
    expect(story.entries.at(-1)?.letter).toBe('solved');
    expect(story.ticket.timers).toContainEqual({ kind: 'survey', at: addSeconds(story.now, DAYS) });
  });

  it('a ticket that goes back and up is announced once', () => {
    const story = passed(claimedStory(), 3 * DAYS);
    expect(types(story)).toStrictEqual([
      'ClaimExpired',
      'SlaBreached',
      'PriorityRaised',
      'TicketRouted',
      'SlaBreached',
      'PriorityRaised',
    ]);
    expect(story.ticket).toMatchObject({ status: 'new', waiting: true, priority: 'urgent', unansweredSince: NOW });
    expect(story.entries.at(-1)?.facts).toMatchObject({ lane: 'urgent', waiting: true });
  });
});

describe('follow-ups', () => {
  it('remind twice, then solve, ask, and close', () => {
    let story = pendingStory();
    const seen: string[] = [];
    for (let hour = 1; hour <= 15 * 24; hour += 1) {
      const before = story.entries.length;
      story = passed(story, HOURS);
      for (const entry of story.entries.slice(before)) {
        const kinds = entry.events.map(({ type }) => type).filter((type) => type !== 'LetterSent');
        if (kinds.length > 0) seen.push(`${hour} ${kinds.join(' ')} ${entry.letter ?? ''}`.trim());
      }
    }
    expect(seen).toStrictEqual([
      '24 ReminderDue reminder',
      '120 ReminderDue reminder',
      '168 TicketSolved solved',
      '192 SurveyRequested survey',
      '264 TicketClosed',
    ]);
    expect(story.ticket.timers).toStrictEqual([]);
  });

  it('stop when the customer answers', () => {
    const story = pendingStory().do({ type: 'customerWrites', text: 'Hi', via: 'status' }, { after: HOURS });
    expect(timers(story)).not.toContain('reminder');
    expect(timers(story)).not.toContain('autoSolve');
  });

  it('never remind after the solving', () => {
    const rules = policy({ followUp: { reminders: ['P8D', 'PT1H'], solveAfter: 'P7D' } });
    const story = passed(pendingStory({ policy: rules }), HOURS);
    expect(events(story)).toStrictEqual([{ type: 'ReminderDue', count: 1 }]);
    expect(timers(story.delivered())).toStrictEqual(['autoSolve']);
  });
});

describe('a policy that changed since', () => {
  it('fires what it makes due, once', () => {
    const rules = policy({ followUp: { solveAfter: 'P2D' } });
    // The stored timers still say seven days; the run for the reminder brings the new ones.
    const story = pendingStory()
      .delivered()
      .under(rules)
      .do(elapse, { after: 3 * DAYS });
    expect(story.ticket.status).toBe('solved');
    expect(story.entries.at(-1)?.letter).toBe('solved');
    expect(story.decide(elapse).changed).toBe(false);
  });
});
