import { CarelineError } from '../../errors.ts';
import { addSeconds } from '../../time/instant.ts';
import { MESSAGE_LIMIT } from '../../words.ts';
import { defined } from '../optional.ts';
import { invalid, type Rules, unchanged } from './rule.ts';

export const survey: Rules<'answerSurvey'> = {
  /**
   * Throws `transition_not_allowed` for a round that is not the latest, was never asked, or is over. A ticket that was
   * reopened after its survey went out still takes the vote, until it is solved anew.
   */
  answerSurvey: ({ survey: asked }, { round, score, comment }, { now, policy }) => {
    if (!Number.isInteger(score) || score < 1 || score > 5) throw invalid('score', 'a whole number from 1 to 5');
    const text = comment?.trim() ?? '';
    if (text.length > MESSAGE_LIMIT) throw invalid('comment', `at most ${MESSAGE_LIMIT} characters`);
    if (
      asked?.round !== round ||
      !asked.requestedAt ||
      now > addSeconds(asked.requestedAt, policy.survey.answerWithin)
    ) {
      throw new CarelineError('transition_not_allowed', 'This survey is over.');
    }
    if (asked.score === score && text === '') return unchanged;
    return {
      events: [
        defined({ type: 'SurveyAnswered' as const, round, agent: asked.agent, score, previousScore: asked.score }),
      ],
      ...(text === '' ? {} : { words: { kind: 'survey' as const, text } }),
    };
  },
};
