/** Handles an SQS batch record by record: one bad record never holds up the others. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { isCarelineError } from '../../core/errors.ts';
import { inParallel } from '../../workflow/in-parallel.ts';
import { describeError } from './describe-error.ts';
import type { Logger } from './logger.ts';

export interface BatchOptions<S extends z.ZodType> {
  /** Shape of the parsed JSON body. */
  schema: S;
  handle(message: z.output<S>, context: { logger: Logger; record: SQSRecord }): Promise<void>;
  logger: Logger;
  /** Records in work at a time. */
  concurrency?: number;
}

/**
 * Acknowledged: handled records, and permanent failures (logged: nobody can do better later). Reported for redelivery: all
 * other failures, and bodies that cannot be parsed, so that they end in the dead-letter queue and not in nothing.
 */
export function createBatchHandler<S extends z.ZodType>(options: BatchOptions<S>) {
  const bodySchema = jsonText.pipe(options.schema);
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    await inParallel(event.Records, options.concurrency ?? 10, async (record) => {
      const logger = options.logger.createChild({ persistentKeys: { messageId: record.messageId } });
      try {
        const message = bodySchema.parse(record.body);
        logger.appendKeys(pointers(message));
        await options.handle(message, { logger, record });
      } catch (error) {
        const permanent = isCarelineError(error) && !error.retryable;
        logger[permanent ? 'warn' : 'error'](permanent ? 'message given up' : 'message failed', {
          failure: describeError(error),
        });
        if (!permanent) failed.push(record.messageId);
      }
    });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** Text to value in the same pipe as the shape, so that a body is checked once and as a whole. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'expected JSON', input: '' });
    return z.NEVER;
  }
});

const pointerSchema = z.object({ correlationId: z.string(), ticketId: z.string(), version: z.number() }).partial();
const pointers = (message: unknown) => pointerSchema.safeParse(message).data ?? {};
