import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface MailStackProps extends StackProps {
  readonly prefix: string;
  readonly domain: string;
}

/** Sending: the shop's domain as an SES identity, and what becomes of each letter on a topic. */
export class MailStack extends Stack {
  readonly configurationSetName: string;
  readonly feedback: sns.Topic;
  /** What a sender needs `ses:SendRawEmail` on. */
  readonly sendingArns: readonly string[];

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    this.configurationSetName = `${props.prefix}-letters`;
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
    this.feedback = new sns.Topic(this, 'Feedback', { topicName: `${props.prefix}-mail-feedback`, enforceSSL: true });
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

    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DnsDkim${index + 1}`, {
        description: `DNS record ${index + 1} of 3 that proves the domain to SES and signs its mail`,
        value: `${name} CNAME ${value}`,
      });
    });
    new CfnOutput(this, 'DnsDmarc', {
      description:
        'DNS record that tells other mail systems to refuse mail that only pretends to be yours (suggestion)',
      value: `_dmarc.${props.domain} TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@${props.domain}"`,
    });
  }
}
