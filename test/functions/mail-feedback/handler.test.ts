import { afterEach, expect, it, vi } from 'vitest';
import { createHandler } from '../../../functions/mail-feedback/handler.ts';
import { sendLetter } from '../../../workflow/send-letter.ts';
import { openedStory } from '../../support/ticket-factory.ts';
import { createPostOffice } from '../../workflow/post-office.ts';
import { captureLogs } from '../logs.ts';
import { failedIds, sqsEvent } from '../sqs-event.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const bounce = (letterId: string) => ({
  Type: 'Notification',
  Message: JSON.stringify({
    eventType: 'Bounce',
    mail: { messageId: 'ses-1', tags: { 'letter-id': [letterId] }, destination: ['mei@example.com'] },
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'mei@example.com', status: '5.1.1' }],
    },
  }),
});

it('records each event of a batch by itself, twice told once', async () => {
  const office = createPostOffice();
  const logs = captureLogs();
  const counted: Record<string, number>[] = [];
  const handler = createHandler({
    ...office.deps,
    logger: logs.logger,
    counters: { count: (counts) => void counted.push({ ...counts }) },
  });
  await office.keep(openedStory());
  await sendLetter(office.deps, { ticketId: 'CL-7K3M9QXA', version: 1 });

  const event = sqsEvent(bounce('CL-7K3M9QXA-1'), '{', bounce('CL-00000000-1'), bounce('CL-7K3M9QXA-1'));
  // Of the two that cannot be handled, the one that nobody can read goes to the dead-letter queue.
  expect(failedIds(await handler(event))).toEqual(['message-2']);
  expect(office.events('CL-7K3M9QXA').filter(({ type }) => type === 'LetterFailed')).toHaveLength(1);
  expect(await office.addresses.suppression('customer-1')).toMatchObject({ reason: 'bounce' });
  expect(counted).toHaveLength(2);
  expect(logs.text()).not.toContain('mei@');
});
