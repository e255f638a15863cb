/** Entries that ask for triage, from SQS. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ticketMessageSchema } from '../../core/events.ts';
import { createActiveModel } from '../../workflow/active-model.ts';
import type { ShopModels } from '../../workflow/ports.ts';
import { type TriageDeps, triageTicket } from '../../workflow/triage-ticket.ts';
import { createBatchHandler } from '../shared/batch.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';

export interface TriageHandlerDeps extends Omit<TriageDeps, 'active'> {
  models: Pick<ShopModels, 'state' | 'load'>;
  logger: Logger;
  counters: Counters;
}

/** One model for a batch: what an agent has just taught counts from the next one on. */
export function createHandler(deps: TriageHandlerDeps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  let unreadable = 0;
  const activeModel = createActiveModel(deps.models, (error) => {
    deps.logger.error('model of the shop not readable', { failure: describeError(error) });
    unreadable += 1;
  });
  return async (event) => {
    unreadable = 0;
    let decided = 0;
    const active = await activeModel();
    const handle = createBatchHandler({
      schema: ticketMessageSchema,
      logger: deps.logger,
      async handle(message, { logger }) {
        const change = await triageTicket({ ...deps, active }, message.ticketId, message.correlationId);
        if (!change?.changed) return;
        const { category, priority, queue, locale, triageSaid } = change.ticket;
        if (triageSaid && !triageSaid.unsure) decided += 1;
        logger.info('ticket triaged', { category, priority, queue, locale });
      },
    });
    const result = await handle(event);
    deps.counters.count({ TicketsDecided: decided, ModelUnreadable: unreadable });
    return result;
  };
}
