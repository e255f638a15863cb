import { afterEach, expect, it, vi } from 'vitest';
import { createHandler } from '../../../functions/mail-intake/handler.ts';
import { createMailRoom, mailOf } from '../../workflow/mail-room.ts';
import { captureLogs } from '../logs.ts';
import { failedIds, sqsEvent } from '../sqs-event.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const notice = (objectKey: string) => ({
  Type: 'Notification',
  Message: JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: 'ses-1', timestamp: '2026-03-04T10:00:00.000Z' },
    receipt: { recipients: ['support@shop.example'], action: { type: 'S3', objectKey } },
  }),
});

it('takes each mail of a batch by itself, counts it, and logs neither address nor words', async () => {
  const room = createMailRoom();
  const logs = captureLogs();
  const counted: Record<string, number>[] = [];
  const handler = createHandler({
    ...room.takeDeps,
    logger: logs.logger,
    counters: { count: (counts) => void counted.push({ ...counts }) },
  });
  const taken = room.store(mailOf());
  const held = room.store(mailOf({ kind: 'list', messageId: '<list@example.com>' }));
  const event = sqsEvent(notice(taken), '{', notice('mail/expired'), notice(held), notice(taken));
  // Of the two that cannot be handled, the one that nobody can read goes to the dead-letter queue.
  expect(failedIds(await handler(event))).toEqual(['message-2']);
  expect(room.tickets.stored.size).toBe(1);
  expect(counted.toSorted((a, b) => (a['MailsHeld'] ?? 0) - (b['MailsHeld'] ?? 0))).toEqual([
    { MailsTaken: 1, MailsHeld: 0, MailsHeldBack: 0 },
    { MailsTaken: 1, MailsHeld: 0, MailsHeldBack: 0 },
    { MailsTaken: 0, MailsHeld: 1, MailsHeldBack: 0 },
  ]);
  expect(logs.text()).toContain('mail taken');
  expect(logs.text()).not.toMatch(/mei@|Mei|parcel|lamp/);
});
