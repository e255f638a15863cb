/** Mail that SES has stored, from SQS. */
import { takeMail } from '../../workflow/take-mail.ts';
import type { TakeMailDeps } from '../../workflow/taken-mail.ts';
import { createBatchHandler } from '../shared/batch.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';
import { noticeSchema } from './notice.ts';

export interface MailIntakeDeps extends TakeMailDeps {
  logger: Logger;
  counters: Counters;
}

/** Mails read at a time: each may take up to a third of the function's memory. */
const CONCURRENCY = 2;

export const createHandler = (deps: MailIntakeDeps) =>
  createBatchHandler({
    schema: noticeSchema,
    logger: deps.logger,
    concurrency: CONCURRENCY,
    async handle(message, { logger }) {
      if (!message) return;
      const { notice, ...options } = message;
      const { outcome, ticketId, reason } = await takeMail(deps, notice, options);
      const { correlationId, heldId, isHandedIn } = options;
      logger.info('mail taken', {
        ...{ correlationId, outcome, ticketId, reason, isHandedIn },
        released: heldId !== undefined,
      });
      deps.counters.count({
        MailsTaken: outcome === 'held' ? 0 : 1,
        MailsHeld: outcome === 'held' ? 1 : 0,
        // What a lead should look at soon: more of it is a person's, or could not be read at all.
        MailsHeldBack: reason === 'rate' || reason === 'unreadable' ? 1 : 0,
      });
    },
  });
