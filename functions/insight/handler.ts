/** Timeline entries from SQS into the counters. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ticketMessageSchema } from '../../core/events.ts';
import { countEvents } from '../../workflow/count-event.ts';
import type { CounterStore } from '../../workflow/ports.ts';
import { createBatchHandler, jsonText } from '../shared/batch.ts';
import type { Logger } from '../shared/logger.ts';

export interface InsightDeps {
  counters: Pick<CounterStore, 'add'>;
  logger: Logger;
}

const bodySchema = jsonText.pipe(ticketMessageSchema);

/**
 * A batch is counted together: it costs little more than one entry. When that fails for any reason each entry is counted
 * by itself, so that a bad one holds up no other; what was counted already is not counted again.
 */
export function createHandler(deps: InsightDeps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const oneByOne = createBatchHandler({
    schema: ticketMessageSchema,
    logger: deps.logger,
    concurrency: 1,
    handle: (message) => countEvents(deps, [message]),
  });
  return async (event) => {
    try {
      const messages = event.Records.map(({ body }) => bodySchema.parse(body));
      await countEvents(deps, messages);
      return { batchItemFailures: [] };
    } catch {
      return oneByOne(event);
    }
  };
}
