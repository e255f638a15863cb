import { describe, expect, it } from 'vitest';
import { claimedStory, openedTicket, solvedStory, waitingStory } from '../../support/ticket-factory.ts';

const OTHER = 'CL-AAAAAAA1';
const refusal = (code: string) => expect.objectContaining({ code });

describe('merging', () => {
  it('closes the one ticket, without a letter or a survey', () => {
    const story = solvedStory().do({ type: 'mergeInto', into: OTHER });
    expect(story.ticket).toMatchObject({ status: 'closed', mergedInto: OTHER });
    expect(story.entries.at(-1)?.events).toStrictEqual([
      { type: 'TicketMerged', into: OTHER },
      { type: 'TicketClosed', by: 'merge' },
    ]);
    expect(story.entries.at(-1)?.letter).toBeUndefined();
    expect(story.ticket.timers.map(({ kind }) => kind)).toStrictEqual(['letters']);
  });

  it('takes a waiting ticket out of its line', () => {
    expect(waitingStory().do({ type: 'mergeInto', into: OTHER }).ticket).toMatchObject({ waiting: false });
  });

  it('adds it to the other', () => {
    const story = claimedStory().do({ type: 'absorb', from: OTHER });
    expect(story.ticket).toMatchObject({ status: 'open', absorbed: [OTHER] });
  });

  it('can be repeated, also when the tickets have moved on', () => {
    const merged = waitingStory().do({ type: 'mergeInto', into: OTHER });
    expect(merged.decide({ type: 'mergeInto', into: OTHER }).changed).toBe(false);
    const closed = solvedStory().do({ type: 'absorb', from: OTHER }).do({ type: 'close' });
    expect(closed.decide({ type: 'absorb', from: OTHER }).changed).toBe(false);
  });

  it.each<[string, () => unknown, string]>([
    ['into itself', () => waitingStory().decide({ type: 'mergeInto', into: openedTicket().id }), 'invalid'],
    ['of itself', () => waitingStory().decide({ type: 'absorb', from: openedTicket().id }), 'invalid'],
    [
      'in a circle',
      () => waitingStory().do({ type: 'absorb', from: OTHER }).decide({ type: 'mergeInto', into: OTHER }),
      'invalid',
    ],
    [
      'into a second ticket',
      () => waitingStory().do({ type: 'mergeInto', into: OTHER }).decide({ type: 'mergeInto', into: 'CL-AAAAAAA2' }),
      'transition_not_allowed',
    ],
    [
      'into a closed ticket',
      () => solvedStory().do({ type: 'close' }).decide({ type: 'absorb', from: OTHER }),
      'transition_not_allowed',
    ],
  ])('%s is refused', (_, act, code) => {
    expect(act).toThrow(refusal(code));
  });

  it('takes in fifty at most', () => {
    let story = waitingStory();
    for (let i = 0; i < 50; i += 1)
      story = story.do({ type: 'absorb', from: `CL-AAAAAA${String(i).padStart(2, '0')}` });
    expect(() => story.decide({ type: 'absorb', from: OTHER })).toThrow(refusal('invalid'));
  });
});
