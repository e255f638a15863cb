/** Entries that ask for triage, from SQS. */
import { ticketMessageSchema } from '../../core/events.ts';
import { type TriageDeps, triageTicket } from '../../workflow/triage-ticket.ts';
import { createBatchHandler } from '../shared/batch.ts';
import type { Logger } from '../shared/logger.ts';

export const createHandler = (deps: TriageDeps & { logger: Logger }) =>
  createBatchHandler({
    schema: ticketMessageSchema,
    logger: deps.logger,
    async handle(message, { logger }) {
      const change = await triageTicket(deps, message.ticketId, message.correlationId);
      if (!change?.changed) return;
      const { category, priority, queue, locale } = change.ticket;
      logger.info('ticket triaged', { category, priority, queue, locale });
    },
  });
