import { describe, expect, it } from 'vitest';
import { shipped, teaShop } from './shops.ts';

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
    expect(subscriptions).toContainEqual(
      expect.objectContaining({
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': [expect.stringMatching(/^MailFeedbackQueue/), 'Arn'] },
      }),
    );
  });

  it('takes mail for the domain: scanned, stored, then told to mail-intake', () => {
    const [rule, ...others] = app.ofType('AWS::SES::ReceiptRule');
    expect(others).toEqual([]);
    const [bucket] = app.ofType('AWS::S3::Bucket').filter(({ stack }) => stack === 'mail');
    const [topic] = app
      .ofType('AWS::SNS::Topic')
      .filter(({ resource }) => resource.Properties.TopicName === 'careline-mail-received');
    expect(rule?.resource.Properties.Rule).toMatchObject({
      Enabled: true,
      ScanEnabled: true,
      Recipients: ['shop.example'],
      Actions: [
        { S3Action: { BucketName: { Ref: bucket?.id }, ObjectKeyPrefix: 'incoming/', TopicArn: { Ref: topic?.id } } },
      ],
    });
    expect(app.ofType('AWS::SNS::Subscription').map(({ resource }) => resource.Properties)).toContainEqual(
      expect.objectContaining({
        Protocol: 'sqs',
        Endpoint: { 'Fn::GetAtt': [expect.stringMatching(/^MailIntakeQueue/), 'Arn'] },
      }),
    );
  });

  it('keeps raw mail for as long as configured, and when the stack goes', () => {
    const rawMail = (made: typeof app) =>
      made.ofType('AWS::S3::Bucket').find(({ stack }) => stack === 'mail')?.resource;
    expect(rawMail(app)?.Properties.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ ExpirationInDays: 90, Status: 'Enabled' }),
    );
    expect(rawMail(app)?.DeletionPolicy).toBe('Retain');
    expect(rawMail(teaShop)?.DeletionPolicy).toBe('Delete');
  });

  it('lets SES of this account alone write mail, and nobody else', () => {
    const [policy] = app.ofType('AWS::S3::BucketPolicy').filter(({ stack }) => stack === 'mail');
    const allowed: { Effect: string }[] = policy?.resource.Properties.PolicyDocument.Statement;
    expect(allowed.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 's3:PutObject',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('tells the admin the DNS records', () => {
    expect(Object.keys(app.templates.mail.Outputs ?? {})).toEqual(
      expect.arrayContaining(['DnsDkim1', 'DnsDkim2', 'DnsDkim3', 'DnsDmarc', 'DnsMx', 'ActivateReceiving']),
    );
  });
});
