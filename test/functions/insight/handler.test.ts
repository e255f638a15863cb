import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CarelineError } from '../../../core/errors.ts';
import { type TicketMessage, ticketMessageSchema } from '../../../core/events.ts';
import { createHandler } from '../../../functions/insight/handler.ts';
import type { Count } from '../../../workflow/ports.ts';
import { memoryCounters } from '../../support/fakes.ts';
import { openedStory, solvedStory } from '../../support/ticket-factory.ts';
import { captureLogs } from '../logs.ts';
import { failedIds, sqsEvent } from '../sqs-event.ts';

let logs: ReturnType<typeof captureLogs>;
beforeEach(() => {
  logs = captureLogs();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const messages = (...stories: ReturnType<typeof openedStory>[]): TicketMessage[] =>
  stories.flatMap(({ entries }) => entries.map(({ words: _, plan: __, ...entry }) => ticketMessageSchema.parse(entry)));
describe('insight', () => {
  it('counts a batch with one call, and most entries not at all', async () => {
    const counters = memoryCounters();
    const add = vi.spyOn(counters, 'add');
    const handler = createHandler({ counters, logger: logs.logger });
    expect(await handler(sqsEvent(...messages(solvedStory())))).toEqual({ batchItemFailures: [] });
    expect(add).toHaveBeenCalledTimes(1);
    expect(await counters.sum('2026-03-04', '2026-03-04')).toMatchObject({ 'h:web:o': 1 });
  });

  it('counts the others of a batch with a bad body, without its text in the logs', async () => {
    const counters = memoryCounters();
    const handler = createHandler({ counters, logger: logs.logger });
    const good = messages(openedStory(), openedStory());
    const answer = await handler(sqsEvent(...good, '{"subject":"mei@example.com"}'));
    expect(failedIds(answer)).toEqual(['message-3']);
    expect(await counters.totals()).toMatchObject({ 'h:web:b': 2 });
    expect(logs.text()).not.toContain('mei@example.com');
  });

  it('gives back what could not be counted, alone', async () => {
    const counters = memoryCounters();
    const all = messages(openedStory(), openedStory());
    const [bad] = all;
    const add = async (counts: readonly Count[]) => {
      if (counts.some(({ eventId }) => eventId === bad?.id)) throw new CarelineError('unavailable', 'busy');
      await counters.add(counts);
    };
    const handler = createHandler({ counters: { add }, logger: logs.logger });
    expect(failedIds(await handler(sqsEvent(...all)))).toEqual(['message-1']);
    expect(await counters.totals()).toMatchObject({ 'h:web:b': 1 });
  });
});
