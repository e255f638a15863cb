/** Mail that SES has stored, from SQS. */
import { type TakeMailDeps, takeMail } from '../../workflow/take-mail.ts';
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
      const { notice, correlationId, heldId } = message;
      const { outcome, ticketId } = await takeMail(deps, notice, { correlationId, heldId });
      logger.info('mail taken', { correlationId, outcome, ticketId, released: heldId !== undefined });
      deps.counters.count({ MailsTaken: outcome === 'held' ? 0 : 1, MailsHeld: outcome === 'held' ? 1 : 0 });
    },
  });
