/** SES's event publishing: what becomes of a message, in the JSON that SES sends to SNS. */
import { randomUUID } from 'node:crypto';
import { ACCOUNT } from '../places.ts';
import { arn } from '../template/attributes.ts';
import type { SentMail } from './ses-store.ts';

export type Fate = 'delivered' | 'bounce' | 'complaint' | 'suppressed';

/** The mailbox simulator: by its own addresses, with or without a label; every other address takes its mail. */
export function fateOf(address: string): Fate {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  if (host !== 'simulator.amazonses.com') return 'delivered';
  const mailbox = local.split('+')[0];
  if (mailbox === 'bounce') return 'bounce';
  if (mailbox === 'complaint') return 'complaint';
  return mailbox === 'suppressionlist' ? 'suppressed' : 'delivered';
}

export interface Header {
  name: string;
  value: string;
}

export interface SesEvent {
  /** As a configuration set's event destination names it, lower case. */
  type: string;
  body: Record<string, unknown>;
}

/** All events of one message, in the order in which SES publishes them. */
export function eventsOf(mail: SentMail, headers: readonly Header[], now: Date): SesEvent[] {
  const timestamp = now.toISOString();
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value;
  const common = {
    timestamp: mail.at,
    source: mail.source,
    sourceArn: arn('ses', `identity/${mail.source.split('@')[1] ?? ''}`),
    sendingAccountId: ACCOUNT,
    messageId: mail.id,
    destination: mail.destinations,
    headersTruncated: false,
    headers,
    commonHeaders: {
      from: [header('from') ?? mail.source],
      to: mail.destinations,
      messageId: mail.id,
      subject: header('subject') ?? '',
    },
    tags: mail.tags,
  };
  const event = (eventType: string, detail: Record<string, unknown>): SesEvent => {
    const key = eventType.charAt(0).toLowerCase() + eventType.slice(1);
    return { type: eventType.toLowerCase(), body: { eventType, mail: common, [key]: detail } };
  };
  const feedbackId = `${randomUUID()}-000000`;
  const events = [event('Send', {})];
  const withFate = (...fates: Fate[]) => mail.destinations.filter((address) => fates.includes(fateOf(address)));

  const delivered = withFate('delivered', 'complaint');
  if (delivered.length > 0) {
    const smtpResponse = '250 ok dirdel';
    const detail = { timestamp, processingTimeMillis: 100, recipients: delivered, smtpResponse, reportingMTA: 'local' };
    events.push(event('Delivery', detail));
  }
  const bounced = withFate('bounce', 'suppressed');
  if (bounced.length > 0) {
    const bouncedRecipients = bounced.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    }));
    const bounceSubType = bounced.some((address) => fateOf(address) === 'suppressed') ? 'Suppressed' : 'General';
    const detail = {
      feedbackId,
      bounceType: 'Permanent',
      bounceSubType,
      bouncedRecipients,
      timestamp,
      reportingMTA: 'dsn; local',
    };
    events.push(event('Bounce', detail));
  }
  const complaints = withFate('complaint');
  if (complaints.length > 0) {
    const complainedRecipients = complaints.map((emailAddress) => ({ emailAddress }));
    const kind = { complaintSubType: null, complaintFeedbackType: 'abuse', userAgent: 'Amazon SES Mailbox Simulator' };
    events.push(event('Complaint', { feedbackId, ...kind, complainedRecipients, timestamp, arrivalDate: timestamp }));
  }
  return events;
}
