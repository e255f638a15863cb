/** What became of letters, from SES through SNS and SQS. */
import { type MailEventDeps, recordMailEvent } from '../../workflow/record-mail-event.ts';
import { createBatchHandler } from '../shared/batch.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';
import { sesEventSchema } from './ses-event.ts';

export interface MailFeedbackDeps extends MailEventDeps {
  logger: Logger;
  counters: Counters;
}

export const createHandler = (deps: MailFeedbackDeps) =>
  createBatchHandler({
    schema: sesEventSchema,
    logger: deps.logger,
    async handle(event, { logger }) {
      if (!event) return;
      await recordMailEvent(deps, event);
      const { type, permanent, ticketId, version, detail } = event;
      logger.info('mail event recorded', { mailEvent: type, permanent, ticketId, forVersion: version, detail });
      deps.counters.count({
        LettersBounced: type === 'bounced' && permanent ? 1 : 0,
        LettersComplainedAbout: type === 'complained' ? 1 : 0,
      });
    },
  });
