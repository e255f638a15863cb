import { defined } from '../optional.ts';
import { type Rules, unchanged } from './rule.ts';

/** Notices come twice, late and in any order: one that is known already changes nothing. */
export const letters: Rules<'recordLetterSent' | 'recordLetterFailure'> = {
  recordLetterSent: (ticket, { letter, forVersion, messageId, withheld }) =>
    ticket.owedLetters.some(({ version }) => version === forVersion)
      ? {
          events: [
            defined({
              type: 'LetterSent' as const,
              letter,
              forVersion,
              messageId,
              withheld: withheld && withheld.length > 0 ? [...withheld] : undefined,
            }),
          ],
        }
      : unchanged,
  recordLetterFailure: (ticket, { letter, forVersion, reason, permanent, detail }) => {
    const known = ticket.letterFailures?.some((failure) => failure.version === forVersion && failure.reason === reason);
    const settles = permanent && ticket.owedLetters.some(({ version }) => version === forVersion);
    const failed = { type: 'LetterFailed' as const, letter, forVersion, reason, permanent, detail };
    return known && !settles ? unchanged : { events: [defined(failed)] };
  },
};
