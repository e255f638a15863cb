import { describe, expect, it } from 'vitest';
import { noticeSchema } from '../../../functions/mail-intake/notice.ts';

const received = (receipt: object = {}) => ({
  notificationType: 'Received',
  mail: {
    messageId: 'ses-1',
    timestamp: '2026-03-04T10:00:00.000Z',
    source: 'mei@example.com',
    headersTruncated: false,
  },
  receipt: {
    recipients: ['support@shop.example'],
    spamVerdict: { status: 'PASS' },
    virusVerdict: { status: 'FAIL' },
    spfVerdict: { status: 'GRAY' },
    dmarcVerdict: { status: 'PROCESSING_FAILED' },
    action: { type: 'S3', bucketName: 'b', objectKeyPrefix: 'mail/', objectKey: 'mail/ses-1', topicArn: 't' },
    ...receipt,
  },
});
const envelope = (message: unknown) => ({
  Type: 'Notification',
  Message: typeof message === 'string' ? message : JSON.stringify(message),
});

describe('a notice', () => {
  it('of SES says where the mail lies, for whom it is and what SES thinks of it', () => {
    expect(noticeSchema.parse(envelope(received()))).toEqual({
      correlationId: 'ses-1',
      heldId: undefined,
      isHandedIn: false,
      notice: {
        rawKey: 'mail/ses-1',
        receivedAt: '2026-03-04T10:00:00.000Z',
        recipients: ['support@shop.example'],
        verdicts: { spam: 'PASS', virus: 'FAIL', dmarc: 'PROCESSING_FAILED' },
      },
    });
  });

  it('without a verdict, or with one of a new name, does not know', () => {
    const parsed = noticeSchema.parse(envelope(received({ spamVerdict: undefined, virusVerdict: { status: 'ODD' } })));
    expect(parsed?.notice).toMatchObject({ verdicts: { spam: 'GRAY', virus: 'GRAY' } });
  });

  it('of a held mail that was let in names it', () => {
    const released = { id: 'h-1', rawKey: 'mail/ses-1', receivedAt: '2026-03-04T10:00:00.000Z', recipients: [] };
    expect(noticeSchema.parse({ released })).toMatchObject({
      correlationId: 'ses-1',
      heldId: 'h-1',
      notice: { rawKey: 'mail/ses-1', recipients: [] },
    });
  });

  it('of reconcile names a mail without an outcome; its headers tell the rest', () => {
    const unfinished = { rawKey: 'incoming/ses-1', receivedAt: '2026-03-04T10:00:00.000Z' };
    expect(noticeSchema.parse({ unfinished })).toEqual({
      correlationId: 'ses-1',
      heldId: undefined,
      isHandedIn: true,
      notice: { ...unfinished, recipients: [] },
    });
  });

  it('that SES sends when the rule is made is none', () => {
    const text = 'Successfully validated SNS topic for Amazon SES email receiving.';
    expect(noticeSchema.parse(envelope(text))).toBeUndefined();
  });

  it.each([
    ['no notice', {}],
    ['another text', envelope('hello')],
    ['a mail that was not stored', envelope(received({ action: { type: 'SNS' } }))],
    ['a bounce of a letter', envelope({ notificationType: 'Bounce' })],
  ])('%s is refused', (_what, body) => {
    expect(noticeSchema.safeParse(body).success).toBe(false);
  });
});
