import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import { agent, customer, DAYS, HOURS, NOW, policy, type Story, solvedStory } from '../../support/ticket-factory.ts';

const elapse: Command = { type: 'elapse' };
const vote = (score: number, round = 1, comment?: string): Command => ({ type: 'answerSurvey', round, score, comment });
const asked = (story = solvedStory()) => story.delivered().do(elapse, { after: DAYS });
const last = (story: Story) => story.entries.at(-1);
const over = expect.objectContaining({ code: 'transition_not_allowed' });

describe('the survey', () => {
  it('is asked a day after solving, with a letter', () => {
    const story = asked();
    expect(last(story)).toMatchObject({
      letter: 'survey',
      events: [{ type: 'SurveyRequested', round: 1, agent: 'agent-ada' }],
    });
    expect(story.ticket.survey).toMatchObject({ round: 1, requestedAt: addSeconds(NOW, DAYS) });
  });

  it('is asked once a solving', () => {
    const story = asked()
      .delivered()
      .do(elapse, { after: 2 * DAYS });
    expect(story.entries.filter(({ letter }) => letter === 'survey')).toHaveLength(1);
  });

  it('is cancelled by a reopening and asked after the next solving', () => {
    const reopened = solvedStory().delivered().do({ type: 'reopen' }, { by: agent(), after: HOURS });
    expect(reopened.ticket.timers.map(({ kind }) => kind)).not.toContain('survey');
    const again = asked(reopened.do({ type: 'solve' }, { by: agent() }));
    expect(last(again)?.events[0]).toMatchObject({ type: 'SurveyRequested', round: 2 });
  });

  it('still comes when the ticket was closed before', () => {
    const story = asked(solvedStory().do({ type: 'close' }, { by: agent(), after: HOURS }));
    expect(last(story)?.letter).toBe('survey');
    expect(story.ticket.status).toBe('closed');
  });

  it('is not asked where the shop does not want it', () => {
    const story = solvedStory({ policy: policy({ survey: { enabled: false } }) });
    expect(story.ticket.timers.map(({ kind }) => kind)).not.toContain('survey');
  });

  it('is not asked of a customer whom letters do not reach', () => {
    const bounced = solvedStory().do({ type: 'recordLetterFailure', reason: 'bounce', permanent: true });
    expect(bounced.ticket.timers.map(({ kind }) => kind)).not.toContain('survey');
  });
});

describe('a vote', () => {
  it('is recorded for the agent who solved', () => {
    const story = asked().do(vote(4, 1, ' Thanks '), { by: customer, after: HOURS });
    expect(last(story)).toMatchObject({ words: { kind: 'survey', text: 'Thanks' } });
    expect(last(story)?.events).toStrictEqual([{ type: 'SurveyAnswered', round: 1, agent: 'agent-ada', score: 4 }]);
    expect(story.ticket.survey).toMatchObject({ score: 4, answeredAt: story.now });
  });

  it('can be changed, and the one before is named', () => {
    const story = asked()
      .do(vote(4))
      .do(vote(2), { after: 13 * DAYS });
    expect(last(story)?.events[0]).toMatchObject({ score: 2, previousScore: 4 });
    expect(last(story)).not.toHaveProperty('words');
  });

  it('the same again changes nothing, unless there is something to say', () => {
    const story = asked().do(vote(4));
    expect(story.decide(vote(4)).changed).toBe(false);
    expect(story.decide(vote(4, 1, ' ')).changed).toBe(false);
    expect(last(story.do(vote(4, 1, 'Thanks')))?.events[0]).toMatchObject({ score: 4, previousScore: 4 });
  });

  it('counts to the last moment of the window', () => {
    expect(asked().decide(vote(5), { after: 14 * DAYS }).changed).toBe(true);
    expect(() => asked().decide(vote(5), { after: 14 * DAYS + 1 })).toThrow(over);
  });

  it('counts on a closed ticket, and on one that was reopened since', () => {
    expect(
      asked()
        .delivered()
        .do(elapse, { after: 5 * DAYS })
        .do(vote(5)).ticket,
    ).toMatchObject({
      status: 'closed',
      survey: { score: 5 },
    });
    expect(asked().do({ type: 'reopen' }, { by: agent() }).do(vote(1)).ticket.status).toBe('open');
  });

  it.each<[string, Story, Command]>([
    ['before it is asked', solvedStory(), vote(5)],
    ['for a round that never was', asked(), vote(5, 2)],
    ['for the round before', asked().do({ type: 'reopen' }).do({ type: 'solve' }, { by: agent() }), vote(5, 1)],
  ])('%s is refused', (_, story, command) => {
    expect(() => story.decide(command)).toThrow(over);
  });

  it.each([0, 6, 2.5, Number.NaN])('of %d is invalid', (score) => {
    expect(() => asked().decide(vote(score))).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
