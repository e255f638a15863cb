import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Deployment } from '../config.ts';
import { MailReceipt } from '../constructs/mail-receipt.ts';

export interface MailStackProps extends StackProps {
  readonly domain: string;
  readonly deployment: Deployment;
}

/** The shop's domain as an SES identity: what it sends, what becomes of each letter, and what comes in. */
export class MailStack extends Stack {
  readonly configurationSetName: string;
  readonly feedback: sns.Topic;
  /** What a sender needs `ses:SendRawEmail` on. */
  readonly sendingArns: readonly string[];
  /** Tells of each mail in `rawMail`. */
  readonly received: sns.Topic;
  readonly rawMail: s3.Bucket;

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const { prefix } = props.deployment;
    this.configurationSetName = `${prefix}-letters`;
    const configurationSet = new ses.ConfigurationSet(this, 'Letters', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new ses.EmailIdentity(this, 'Identity', {
      identity: ses.Identity.domain(props.domain),
      configurationSet,
    });
    this.feedback = new sns.Topic(this, 'Feedback', { topicName: `${prefix}-mail-feedback`, enforceSSL: true });
    // Adds to the topic's policy that SES may publish, for this configuration set only.
    configurationSet.addEventDestination('Feedback', {
      destination: ses.EventDestination.snsTopic(this.feedback),
      events: [
        ses.EmailSendingEvent.SEND,
        ses.EmailSendingEvent.DELIVERY,
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.REJECT,
        ses.EmailSendingEvent.DELIVERY_DELAY,
        ses.EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    this.sendingArns = [
      this.formatArn({ service: 'ses', resource: 'identity', resourceName: props.domain }),
      this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: this.configurationSetName }),
    ];

    const receipt = new MailReceipt(this, 'Receipt', { domain: props.domain, deployment: props.deployment });
    this.received = receipt.received;
    this.rawMail = receipt.rawMail;

    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DnsDkim${index + 1}`, {
        description: `DNS record ${index + 1} of 3 that proves the domain to SES and signs its mail`,
        value: `${name} CNAME ${value}`,
      });
    });
    new CfnOutput(this, 'DnsMx', {
      description: 'DNS record that brings mail for the domain to SES',
      value: `${props.domain} MX 10 inbound-smtp.${this.region}.amazonaws.com`,
    });
    new CfnOutput(this, 'ActivateReceiving', {
      description: 'Makes SES use the receipt rules; an account has one active rule set in a region',
      value: `aws ses set-active-receipt-rule-set --rule-set-name ${receipt.ruleSetName}`,
    });
    new CfnOutput(this, 'DnsDmarc', {
      description:
        'DNS record that tells other mail systems to refuse mail that only pretends to be yours (suggestion)',
      value: `_dmarc.${props.domain} TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@${props.domain}"`,
    });
  }
}
