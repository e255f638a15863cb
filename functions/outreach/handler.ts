/** Letters that entries owe, from SQS: one for the entry itself, or several that the clock found overdue. */
import { isCarelineError } from '../../core/errors.ts';
import { type TicketMessage, ticketMessageSchema } from '../../core/events.ts';
import { type SendLetterDeps, sendLetter } from '../../workflow/send-letter.ts';
import { createBatchHandler } from '../shared/batch.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';

export interface OutreachDeps extends SendLetterDeps {
  logger: Logger;
  counters: Counters;
}

export const createHandler = (deps: OutreachDeps) =>
  createBatchHandler({
    schema: ticketMessageSchema,
    logger: deps.logger,
    async handle(message, { logger }) {
      const failures: unknown[] = [];
      for (const { version, letter } of lettersOf(message)) {
        try {
          const outcome = await sendLetter(deps, { ticketId: message.ticketId, version });
          logger.info('letter handled', { letter, forVersion: version, outcome });
          deps.counters.count({
            LettersSent: outcome === 'sent' ? 1 : 0,
            LettersRefused: outcome === 'refused' ? 1 : 0,
            LettersHeldBack: outcome === 'capped' || outcome === 'repeated' ? 1 : 0,
          });
        } catch (error) {
          logger.warn('letter not sent', { letter, forVersion: version, failure: describeError(error) });
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures.find(mayPass) ?? failures[0];
    },
  });

function lettersOf({ version, letter, events }: TicketMessage) {
  const overdue = events.flatMap((event) => (event.type === 'LettersOverdue' ? event.letters : []));
  return letter ? [{ version, letter }, ...overdue] : overdue;
}

/** One letter that may still go keeps the message in the queue; the others are settled and are not sent again. */
const mayPass = (error: unknown): boolean => !isCarelineError(error) || error.retryable;
