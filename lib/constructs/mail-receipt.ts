import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as actions from 'aws-cdk-lib/aws-ses-actions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { RAW_MAIL } from '../../adapters/s3/keys.ts';
import type { Deployment } from '../config.ts';
import { acknowledge } from '../nag.ts';

export interface MailReceiptProps {
  readonly domain: string;
  readonly deployment: Deployment;
}

/** Mail to any address of the domain: scanned, stored as it came, then told of. Stored before anybody tries to understand it. */
export class MailReceipt extends Construct {
  readonly ruleSetName: string;
  readonly rawMail: s3.Bucket;
  readonly received: sns.Topic;

  constructor(scope: Construct, id: string, { domain, deployment }: MailReceiptProps) {
    super(scope, id);
    const { prefix, retention, onRemoval } = deployment;
    this.rawMail = new s3.Bucket(this, 'RawMail', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [
        {
          expiration: Duration.days(retention.rawMailDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: onRemoval === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.rawMail,
      'AwsSolutions-S1',
      'One writer (SES) and two readers (mail-intake, mail-view); an access log would repeat who wrote when, and have to be kept as carefully',
    );
    this.received = new sns.Topic(this, 'Received', { topicName: `${prefix}-mail-received`, enforceSSL: true });
    const { account } = Stack.of(this);
    this.received.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.received.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    this.ruleSetName = `${prefix}-mail`;
    const ruleSet = new ses.ReceiptRuleSet(this, 'Rules', { receiptRuleSetName: this.ruleSetName });
    const rule = ruleSet.addRule('Domain', {
      receiptRuleName: `${prefix}-domain`,
      recipients: [domain],
      enabled: true,
      scanEnabled: true,
      actions: [
        new actions.S3({
          bucket: this.rawMail as s3.IBucket,
          objectKeyPrefix: RAW_MAIL.incoming,
          topic: this.received,
        }),
      ],
    });
    // SES tries to publish when the rule is made.
    rule.node.addDependency(this.received);
  }
}
