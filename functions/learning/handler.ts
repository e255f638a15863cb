/** Agents' corrections, and what leads do about them, from SQS into the shop's model. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { ticketMessageSchema } from '../../core/events.ts';
import { learnAnewSchema } from '../../core/triage/shop/acts.ts';
import { isOverruling } from '../../core/triage/shop/trust.ts';
import { type TakeExampleDeps, takeExample } from '../../workflow/take-example.ts';
import { type TeachDeps, teachModel } from '../../workflow/teach-model.ts';
import { createBatchHandler } from '../shared/batch.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Logger } from '../shared/logger.ts';
import type { Counters } from '../shared/metrics.ts';

export interface LearningDeps {
  tickets: TakeExampleDeps['tickets'];
  examples: TakeExampleDeps['examples'] & TeachDeps['examples'];
  models: TeachDeps['models'];
  ids: TeachDeps['ids'];
  clock: TeachDeps['clock'];
  policy: TakeExampleDeps['policy'];
  logger: Logger;
  counters: Counters;
}

/**
 * Examples are stored one by one, then all are learnt together. When that fails the whole batch comes back: what is stored
 * already is known, and is learnt then.
 */
export function createHandler(deps: LearningDeps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const take = createBatchHandler({
    schema: z.union([ticketMessageSchema, learnAnewSchema]),
    logger: deps.logger,
    async handle(message, { logger }) {
      if ('learn' in message) return;
      const example = await takeExample(deps, message);
      if (!example) return;
      deps.counters.count({ TriageMistakes: isOverruling(example) ? 1 : 0 });
      logger.info('example taken', { category: example.category, said: example.said?.category });
    },
  });
  return async (event) => {
    const taken = await take(event);
    try {
      const made = await teachModel(deps);
      if (made) {
        const { version, outcome, figures } = made;
        deps.logger.info('model learnt', { version, outcome, ...figures });
        deps.counters.count({ ModelsRefused: outcome === 'refused' ? 1 : 0 });
      }
      return taken;
    } catch (error) {
      deps.logger.error('learning failed', { failure: describeError(error) });
      return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }
  };
}
