import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { CarelineError } from '../../../core/errors.ts';
import { createBatchHandler } from '../../../functions/shared/batch.ts';
import { captureLogs } from '../logs.ts';

const event = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map((body, i) => ({ messageId: `m-${i}`, body }) as SQSRecord),
});
const schema = z.strictObject({ ticketId: z.string(), correlationId: z.string() });
const body = (ticketId: string) => JSON.stringify({ ticketId, correlationId: 'c-1' });

let logs: ReturnType<typeof captureLogs>;
beforeEach(() => {
  logs = captureLogs();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(bodies: string[], handle: (ticketId: string) => Promise<void>) {
  const handler = createBatchHandler({ schema, logger: logs.logger, handle: ({ ticketId }) => handle(ticketId) });
  return (await handler(event(...bodies))).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

describe('a batch', () => {
  it('acknowledges what was handled', async () => {
    const handled: string[] = [];
    expect(await run([body('A'), body('B')], async (id) => void handled.push(id))).toEqual([]);
    expect(handled).toEqual(['A', 'B']);
  });

  it.each([
    ['not JSON', 'mei@example.com wrote'],
    ['another shape', '{"ticketId":5}'],
    ['an unknown field', '{"ticketId":"A","correlationId":"c","words":"Where is mei@example.com"}'],
  ])('reports a body that is %s, so that it ends among the dead letters', async (_what, bad) => {
    expect(await run([bad, body('B')], async () => {})).toEqual(['m-0']);
    expect(logs.text()).not.toContain('mei@example.com');
  });

  it('acknowledges a permanent failure and says which', async () => {
    const failing = async () => {
      throw new CarelineError('not_found', 'There is no such ticket.');
    };
    expect(await run([body('A')], failing)).toEqual([]);
    expect(logs.text()).toMatch(/not_found/);
    expect(logs.text()).toMatch(/"ticketId":"A"/);
  });

  it.each([
    ['retryable', new CarelineError('letter_in_flight', 'Being sent.')],
    ['unexpected', new Error('Email address is not verified: mei@example.com')],
  ])('reports a %s failure of one record and handles the others', async (_what, error) => {
    const handled: string[] = [];
    const failed = await run([body('A'), body('B'), body('C')], async (id) => {
      if (id === 'B') throw error;
      handled.push(id);
    });
    expect(failed).toEqual(['m-1']);
    expect(handled).toEqual(['A', 'C']);
    expect(logs.text()).not.toContain('mei@example.com');
  });
});
