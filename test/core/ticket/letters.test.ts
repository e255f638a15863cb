import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import {
  agent,
  claimedStory,
  DAYS,
  MINUTES,
  NOW,
  openedStory,
  pendingStory,
  type Story,
  solvedStory,
} from '../../support/ticket-factory.ts';

const elapse: Command = { type: 'elapse' };
const sent = (forVersion: number): Command => ({
  type: 'recordLetterSent',
  letter: 'acknowledgement',
  forVersion,
  messageId: 'm',
});
const failure = (
  reason: Extract<Command, { type: 'recordLetterFailure' }>['reason'],
  permanent = true,
  forVersion: number | undefined = 1,
): Command => ({ type: 'recordLetterFailure', reason, permanent, forVersion });
const kinds = ({ ticket }: Story) => ticket.owedLetters.map(({ letter }) => letter);

describe('a letter owed', () => {
  it.each<[string, Story, string | undefined]>([
    ['for a ticket by the form', openedStory(), 'acknowledgement'],
    ['not for a ticket by email', openedStory({ open: { channel: 'email' } }), undefined],
    ['for a reply', pendingStory(), 'reply'],
    ['for a reply that solves, once', solvedStory(), 'reply'],
    ['for a solving without words', claimedStory().do({ type: 'solve' }, { by: agent() }), 'solved'],
    [
      'for a solving by the clock',
      pendingStory()
        .delivered()
        .do(elapse, { after: 8 * DAYS }),
      'solved',
    ],
    ['for a reminder', pendingStory().delivered().do(elapse, { after: DAYS }), 'reminder'],
    ['for a survey', solvedStory().delivered().do(elapse, { after: DAYS }), 'survey'],
    ['not for a note', claimedStory().do({ type: 'note', text: 'Hm.', mentions: [] }, { by: agent() }), undefined],
  ])('%s', (_, { entries, ticket }, letter) => {
    expect(entries.at(-1)?.letter).toBe(letter);
    if (letter) expect(ticket.owedLetters.at(-1)).toMatchObject({ letter, version: ticket.version });
  });

  it('is asked for again until it is sent', () => {
    const first = openedStory().do({ type: 'elapse' }, { after: 15 * MINUTES });
    expect(first.entries.at(-1)?.events).toContainEqual({
      type: 'LettersOverdue',
      letters: [{ version: 1, letter: 'acknowledgement' }],
    });
    expect(first.ticket.timers).toContainEqual({ kind: 'letters', at: addSeconds(NOW, 30 * MINUTES) });
    expect(first.do(sent(1)).ticket.timers.map(({ kind }) => kind)).not.toContain('letters');
  });

  it('is recorded as sent once', () => {
    const story = openedStory().do(sent(1));
    expect(story.ticket.owedLetters).toStrictEqual([]);
    expect(story.decide(sent(1)).changed).toBe(false);
    expect(story.decide(sent(2)).changed).toBe(false);
  });

  it('keeps a claim as it is', () => {
    const story = claimedStory();
    expect(story.do(sent(1), { after: 60 }).ticket.activeAt).toBe(story.ticket.activeAt);
  });

  it.each<[string, Story, Command, string[]]>([
    [
      'a reminder, when the customer writes',
      pendingStory().delivered().do(elapse, { after: DAYS }),
      { type: 'customerWrites', text: 'Hi', via: 'email' },
      [],
    ],
    [
      'a survey, when the ticket is reopened',
      solvedStory().delivered().do(elapse, { after: DAYS }),
      { type: 'reopen' },
      [],
    ],
    [
      'a notice, when the ticket is reopened',
      claimedStory().delivered().do({ type: 'solve' }, { by: agent() }),
      { type: 'reopen' },
      [],
    ],
  ])('goes when it is no longer true: %s', (_, story, command, left) => {
    expect(story.ticket.owedLetters).toHaveLength(1);
    expect(kinds(story.do(command))).toStrictEqual(left);
  });
});

describe('a letter that fails', () => {
  it.each<['bounce' | 'complaint' | 'rejected' | 'suppressed' | 'delayed', boolean, string | undefined, boolean]>([
    ['bounce', true, 'bounce', false],
    ['bounce', false, undefined, true],
    ['complaint', true, 'complaint', false],
    ['rejected', true, 'rejected', false],
    ['suppressed', true, undefined, false],
    ['delayed', false, undefined, true],
  ])('by %s, for good: %s', (reason, permanent, unreachable, owed) => {
    const story = openedStory().do(failure(reason, permanent));
    expect(story.ticket.unreachable?.reason).toBe(unreachable);
    expect(kinds(story)).toStrictEqual(owed ? ['acknowledgement'] : []);
    expect(story.entries.at(-1)?.events[0]).toMatchObject({ type: 'LetterFailed', reason, permanent });
    expect(story.decide(failure(reason, permanent)).changed).toBe(false);
  });

  it('after it was sent is told as well', () => {
    const story = openedStory().do(sent(1)).do(failure('bounce'));
    expect(story.ticket.unreachable).toStrictEqual({ reason: 'bounce', at: NOW });
  });

  it('is told for each letter, and delayed and failed apart', () => {
    const story = pendingStory()
      .do(failure('delayed', false))
      .do(failure('bounce'))
      .do(failure('bounce', true, 4));
    expect(story.entries.filter(({ events }) => events[0]?.type === 'LetterFailed')).toHaveLength(3);
  });

  it('stops automatic letters, never an agent’s reply', () => {
    const bounced = claimedStory().do(failure('bounce', true));
    const replied = bounced.do({ type: 'reply', text: 'Yes.', nextStatus: 'pending' }, { by: agent() });
    expect(kinds(replied)).toStrictEqual(['reply']);
    expect(replied.ticket.timers.map(({ kind }) => kind)).not.toContain('reminder');
    const timedOut = replied.do(elapse, { after: 8 * DAYS });
    expect(timedOut.ticket.status).toBe('solved');
    expect(timedOut.entries.at(-1)?.letter).toBeUndefined();
  });

  it('remembers the latest twenty', () => {
    let story = openedStory();
    for (let version = 1; version <= 25; version += 1) story = story.do(failure('delayed', false, version));
    expect(story.ticket.letterFailures).toHaveLength(20);
    expect(story.decide(failure('delayed', false, 25)).changed).toBe(false);
  });
});
