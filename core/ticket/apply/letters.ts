import { isAutomatic } from '../../words.ts';
import { defined } from '../optional.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';

/** Of the failures that are remembered. */
const REMEMBERED = 20;

export const letters: Appliers<'LetterSent' | 'LetterFailed' | 'LettersOverdue'> = {
  LetterSent: (ticket, { forVersion }) => settled(ticket, forVersion),
  LetterFailed: (ticket, { forVersion, reason, permanent }, { at }) => {
    const failed: Ticket = {
      ...(permanent ? settled(ticket, forVersion) : ticket),
      letterFailures: [...(ticket.letterFailures ?? []), defined({ version: forVersion, reason })].slice(-REMEMBERED),
    };
    const endsMail = reason === 'complaint' || (permanent && (reason === 'bounce' || reason === 'rejected'));
    if (!endsMail) return failed;
    return {
      ...failed,
      unreachable: ticket.unreachable ?? { reason, at },
      owedLetters: failed.owedLetters.filter(({ letter }) => !isAutomatic(letter)),
    };
  },
  // Asked for again: the next time counts from now.
  LettersOverdue: (ticket, { letters: named }, { at }) => ({
    ...ticket,
    owedLetters: ticket.owedLetters.map((owed) =>
      named.some(({ version }) => version === owed.version) ? { ...owed, since: at } : owed,
    ),
  }),
};

const settled = (ticket: Ticket, version: number | undefined): Ticket => ({
  ...ticket,
  owedLetters: ticket.owedLetters.filter((owed) => owed.version !== version),
});
