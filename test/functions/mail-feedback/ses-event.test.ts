import { describe, expect, it } from 'vitest';
import { sesEventSchema } from '../../../functions/mail-feedback/ses-event.ts';

const mail = {
  timestamp: '2026-03-04T10:00:00.000Z',
  source: 'support@shop.example',
  messageId: 'ses-1',
  destination: ['mei@example.com'],
  tags: { 'ses:configuration-set': ['careline'], 'letter-id': ['CL-7K3M9QXA-12'], 'ticket-id': ['CL-7K3M9QXA'] },
  aFieldOfTomorrow: true,
};
const letter = { letterId: 'CL-7K3M9QXA-12', ticketId: 'CL-7K3M9QXA', version: 12, messageId: 'ses-1' };
const record = (eventType: string, rest: object = {}) => ({ eventType, mail, ...rest });
const envelope = (message: unknown) => ({
  Type: 'Notification',
  MessageId: 'sns-1',
  TopicArn: 'arn:aws:sns:us-east-1:000000000000:feedback',
  Message: typeof message === 'string' ? message : JSON.stringify(message),
  Timestamp: '2026-03-04T10:00:01.000Z',
});
const bounce = (bounceType: string, bounceSubType: string, recipient: object = {}) => ({
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress: 'mei@example.com', ...recipient }],
    feedbackId: 'f',
  },
});

describe('an SES event', () => {
  it.each([
    ['Send', record('Send', { send: {} }), { type: 'sent', permanent: false }],
    ['Delivery', record('Delivery', { delivery: {} }), { type: 'delivered', permanent: false }],
    [
      'Bounce for good',
      record(
        'Bounce',
        bounce('Permanent', 'General', { status: '5.1.1', diagnosticCode: 'smtp; 550 <mei@example.com> unknown' }),
      ),
      { type: 'bounced', permanent: true, detail: 'Permanent General 5.1.1' },
    ],
    [
      'Bounce that may pass',
      record('Bounce', bounce('Transient', 'MailboxFull')),
      { type: 'bounced', permanent: false, detail: 'Transient MailboxFull' },
    ],
    [
      'Complaint',
      record('Complaint', { complaint: { complainedRecipients: [], complaintFeedbackType: 'abuse' } }),
      { type: 'complained', permanent: true, detail: 'abuse' },
    ],
    [
      'Complaint without a kind',
      record('Complaint', { complaint: { complaintSubType: null } }),
      { type: 'complained', permanent: true, detail: 'complaint' },
    ],
    [
      'Reject',
      record('Reject', { reject: { reason: 'Bad content' } }),
      { type: 'rejected', permanent: true, detail: 'Bad content' },
    ],
    [
      'DeliveryDelay',
      record('DeliveryDelay', { deliveryDelay: { delayType: 'MailboxFull', expirationTime: 'x' } }),
      { type: 'delayed', permanent: false, detail: 'MailboxFull' },
    ],
  ])('%s is understood, bare and in SNS’s envelope', (_name, event, expected) => {
    expect(sesEventSchema.parse(event)).toEqual({ ...letter, ...expected });
    expect(sesEventSchema.parse(envelope(event))).toEqual({ ...letter, ...expected });
  });

  it('shows no address and no foreign text in its detail', () => {
    const event = record('Bounce', bounce('Permanent', 'mei@example.com', { status: '5.1.1 <mei@example.com>' }));
    expect(sesEventSchema.parse(event)).toMatchObject({ detail: 'Permanent' });
  });

  it.each([
    ['of a kind of tomorrow', record('Teleported')],
    ['about opening', record('Open', { open: {} })],
    ['about rendering', record('Rendering Failure', { failure: {} })],
    ['about mail without tags', { ...record('Send'), mail: { messageId: 'ses-1' } }],
    ['about a letter that is none', { ...record('Send'), mail: { ...mail, tags: { 'letter-id': ['CL-ILOU0000-1'] } } }],
    ['that the letter is no spam', record('Complaint', { complaint: { complaintFeedbackType: 'not-spam' } })],
    ['that only checks the topic', envelope('Successfully validated SNS topic for Amazon SES event publishing.')],
  ])('%s concerns no letter', (_what, event) => {
    expect(sesEventSchema.parse(event)).toBeUndefined();
  });

  it.each([
    ['a bounce without its part', record('Bounce')],
    ['an event without mail', { eventType: 'Send' }],
    ['an envelope around nothing', envelope('nothing')],
    ['another envelope', { Type: 'SubscriptionConfirmation', Message: '{}' }],
    ['a text', 'text'],
    ['null', null],
  ])('%s is refused', (_what, event) => {
    expect(sesEventSchema.safeParse(event).success).toBe(false);
  });
});
