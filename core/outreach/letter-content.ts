/** From the entry that owes a letter to what the letter says. */
import { CarelineError } from '../errors.ts';
import type { EventOf, EventType, TimelineEntry } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { LetterKind } from '../words.ts';
import { expectationOf } from './expectation.ts';
import type { LetterContent, LetterFileNames, Quote } from './letter.ts';

/** Whose latest words before the entry a letter shows again: the customer's under an answer, ours under a reminder. */
export const quotedSide: Partial<Record<LetterKind, Quote['from']>> = { reply: 'customer', reminder: 'agent' };

/** The entry's words as a quote, where they are words of that side; notes and survey comments are nobody's. */
export function quoteOf(entry: TimelineEntry, from: Quote['from']): Quote | undefined {
  return entry.words?.kind === from ? { from, at: entry.at, text: entry.words.text } : undefined;
}

/** Throws `invalid` where the entry lacks what its letter needs. */
export function letterContent(
  kind: LetterKind,
  ticket: Ticket,
  entry: TimelineEntry,
  policy: Policy,
  { quote, files }: { quote?: Quote | undefined; files?: LetterFileNames } = {},
): LetterContent {
  const quoted = quote ? { quote } : {};
  const reopenUntil = timerOf(entry, 'autoClose');
  const untilThen = reopenUntil ? { reopenUntil } : {};
  switch (kind) {
    case 'acknowledgement': {
      const expectation = expectationOf(ticket.clocks.firstResponse);
      return { kind, ...(expectation ? { expectation } : {}) };
    }
    case 'reply': {
      const { nextStatus } = requireEvent(entry, 'AgentReplied');
      if (entry.words?.kind !== 'agent') throw new CarelineError('invalid', 'A reply without the words of an agent.');
      const agentName = entry.by.kind === 'agent' ? entry.by.name : undefined;
      return {
        kind,
        text: entry.words.text,
        ...quoted,
        ...(agentName ? { agentName } : {}),
        ...(files ? { files } : {}),
        ...(nextStatus === 'solved' ? { solved: untilThen } : {}),
      };
    }
    case 'solved':
      return { kind, by: requireEvent(entry, 'TicketSolved').by === 'timeout' ? 'timeout' : 'agent', ...untilThen };
    case 'reminder': {
      const solvedOn = timerOf(entry, 'autoSolve');
      return { kind, ...quoted, ...(solvedOn ? { solvedOn } : {}) };
    }
    case 'survey':
      return { kind, openUntil: surveyEnd(entry, policy) };
  }
}

/** ISO instant until which a survey takes votes. */
export const surveyEnd = (entry: Pick<TimelineEntry, 'at'>, policy: Pick<Policy, 'survey'>): string =>
  new Date(Date.parse(entry.at) + policy.survey.answerWithin * 1000).toISOString();

const timerOf = (entry: TimelineEntry, kind: string): string | undefined =>
  entry.plan.timers.find((timer) => timer.kind === kind)?.at;

function requireEvent<T extends EventType>(entry: TimelineEntry, type: T): EventOf<T> {
  const found = entry.events.find((event): event is EventOf<T> => event.type === type);
  if (!found) throw new CarelineError('invalid', `A letter is owed for a ${type} that its entry does not have.`);
  return found;
}
