import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AwsCall } from '../../../local/gateway/call.ts';
import { type Ses, sesBackend } from '../../../local/services/ses.ts';
import { fateOf } from '../../../local/services/ses-events.ts';
import { MailStore } from '../../../local/services/ses-store.ts';
import { resolveTemplate } from '../../../local/template/template.ts';

const Resources = {
  Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'shop.example' } },
  Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'letters' } },
  Feedback: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: 'topic' },
      },
    },
  },
};
const places = { origin: 'http://127.0.0.1:1', gateway: 'http://127.0.0.1:2' };
const empty = { Outputs: {}, Parameters: {}, Mappings: {}, Conditions: {} };
const template = resolveTemplate(
  { stacks: [{ name: 'S', template: { ...empty, Resources } }], asset: () => undefined },
  places,
);

let dir: string;
let published: { eventType: string; mail: { tags: unknown } }[];
let works: boolean;
let ses: Ses;
let store: MailStore;

const open = () => {
  store = new MailStore(dir);
  ses = sesBackend(template, store, {
    now: () => new Date('2026-11-22T10:00:00Z'),
    publish: async (_topic, message) => {
      if (!works) throw new Error('no topic');
      published.push(JSON.parse(message));
    },
    warn: () => {},
  });
};
const send = async (to: string, from = 'Shop <support@shop.example>') => {
  const raw = `From: ${from}\r\nTo: ${to}\r\nBcc: hidden@c.example\r\nMessage-ID: <own@shop.example>\r\nSubject: Hello\r\n\r\nText\r\n`;
  const input = {
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
    'Destinations.member.1': to,
    ConfigurationSetName: 'letters',
    'Tags.member.1.Name': 'letter-id',
    'Tags.member.1.Value': 'L-1',
  };
  const call: AwsCall = {
    service: 'ses',
    action: 'SendRawEmail',
    input,
    method: 'POST',
    url: '/',
    headers: {},
    body: Buffer.alloc(0),
  };
  const reply = await ses.execute(call);
  await expect.poll(() => ses.publishing, { timeout: 10_000 }).toBe(0);
  return { status: reply.status, body: String(reply.body) };
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'careline-ses-'));
  published = [];
  works = true;
  open();
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the mailbox simulator', () => {
  it.each([
    ['bounce@simulator.amazonses.com', 'bounce'],
    ['Bounce+t1@simulator.amazonses.com', 'bounce'],
    ['complaint+x@simulator.amazonses.com', 'complaint'],
    ['suppressionlist@simulator.amazonses.com', 'suppressed'],
    ['ooto@simulator.amazonses.com', 'delivered'],
    ['bounce@customers.example', 'delivered'],
  ])('%s: %s', (address, fate) => {
    expect(fateOf(address)).toBe(fate);
  });

  it.each([
    ['ann@customers.example', ['Send', 'Delivery']],
    ['bounce@simulator.amazonses.com', ['Send', 'Bounce']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
  ])('mail to %s publishes %j', async (to, events) => {
    await send(to);
    expect(published.map(({ eventType }) => eventType)).toEqual(events);
    expect(published[0]?.mail.tags).toEqual({ 'ses:configuration-set': ['letters'], 'letter-id': ['L-1'] });
  });
});

describe('SES', () => {
  it('puts its own Message-ID and Date and removes Bcc', async () => {
    await send('ann@customers.example');
    const [mail] = store.list();
    const raw = store.raw(mail?.id ?? '').toString();
    expect(raw).toContain(`Message-ID: <${mail?.id}@email.amazonses.com>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n`);
    expect(raw).not.toMatch(/own@shop|hidden@/);
  });

  it('refuses a sender that the template does not verify', async () => {
    const { status, body } = await send('ann@customers.example', 'x@elsewhere.example');
    expect(status).toBe(400);
    expect(body).toMatch(/<Code>MessageRejected<\/Code>.*not verified/);
    expect(store.list()).toEqual([]);
  });

  it('publishes after a restart what it could not before', async () => {
    works = false;
    await send('ann@customers.example');
    works = true;
    open();
    ses.resume();
    await expect
      .poll(() => published.map(({ eventType }) => eventType), { timeout: 10_000 })
      .toEqual(['Send', 'Delivery']);
    open();
    expect(store.unpublished()).toEqual([]);
    expect(store.list('ANN@customers.example')).toHaveLength(1);
  });
});
