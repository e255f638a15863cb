/** Agents' corrections, and what leads do about them, from SQS into the shop's model. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { type TicketMessage, ticketMessageSchema } from '../../core/events.ts';
import { learnAnewSchema } from '../../core/triage/shop/acts.ts';
import type { ShopExample } from '../../core/triage/shop/example.ts';
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
      deps.counters.count({ TriageMistakes: isMistake(message, example) ? 1 : 0 });
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
      }
      return taken;
    } catch (error) {
      deps.logger.error('learning failed', { failure: describeError(error) });
      return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }
  };
}

/** Once a ticket: with the choice that takes it out of the category that triage was sure of. */
const isMistake = ({ events, previously }: TicketMessage, example: ShopExample): boolean =>
  isOverruling(example) &&
  events.some(
    (event) =>
      event.type === 'TicketEdited' &&
      event.corrected?.category !== undefined &&
      event.corrected.category === previously?.category,
  );
