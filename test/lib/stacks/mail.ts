import { describe, expect, it } from 'vitest';
import { shipped } from './shops.ts';

const app = shipped;

describe('the mail stack', () => {
  it('sends as the shop’s domain, over TLS only', () => {
    expect(app.ofType('AWS::SES::EmailIdentity').map(({ resource }) => resource.Properties.EmailIdentity)).toEqual([
      'shop.example',
    ]);
    expect(app.ofType('AWS::SES::ConfigurationSet')[0]?.resource.Properties.DeliveryOptions).toEqual({
      TlsPolicy: 'REQUIRE',
    });
  });

  it('hears what becomes of each letter, and hands it to mail-feedback', () => {
    const { EventDestination } = app.ofType('AWS::SES::ConfigurationSetEventDestination')[0]?.resource.Properties ?? {};
    expect([...EventDestination.MatchingEventTypes].sort()).toEqual([
      'bounce',
      'complaint',
      'delivery',
      'deliveryDelay',
      'reject',
      'renderingFailure',
      'send',
    ]);
    const subscriptions = app.ofType('AWS::SNS::Subscription').map(({ resource }) => resource.Properties);
    expect(subscriptions).toEqual([
      expect.objectContaining({
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': [expect.stringMatching(/^MailFeedbackQueue/), 'Arn'] },
      }),
    ]);
  });

  it('tells the admin the DNS records', () => {
    expect(Object.keys(app.templates.mail.Outputs ?? {})).toEqual(
      expect.arrayContaining(['DnsDkim1', 'DnsDkim2', 'DnsDkim3', 'DnsDmarc']),
    );
  });
});
