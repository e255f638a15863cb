import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../nag.ts';

/** SQS hands a message out again after this many of its consumer's timeouts: AWS's own advice for Lambda. */
const TIMEOUTS_UNTIL_REDELIVERY = 6;
/** Less than the dead-letter queue's, whose clock starts when the message was first sent. */
const RETENTION = Duration.days(7);
const DEAD_LETTER_RETENTION = Duration.days(14);

export interface MessageQueueProps {
  /** Physical name; its dead-letter queue is `<name>-dlq`. */
  readonly name: string;
  /** Timeout of the function that receives from it. */
  readonly consumerTimeout: Duration;
  /** Deliveries before a message becomes a dead letter. @default 5 */
  readonly maxReceiveCount?: number;
}

/** A queue with its dead-letter queue: encrypted, TLS only, visibility derived from the consumer's timeout. */
export class MessageQueue extends Construct {
  readonly name: string;
  readonly queue: sqs.Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: MessageQueueProps) {
    super(scope, id);
    this.name = props.name;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { name: `${props.name}-dlq` });
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName: props.name,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: RETENTION,
      visibilityTimeout: Duration.seconds(TIMEOUTS_UNTIL_REDELIVERY * props.consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.maxReceiveCount ?? 5 },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

/** Where messages end that nobody could handle; watched by an alarm (lib/watch/alarms.ts). */
export class DeadLetterQueue extends Construct {
  readonly name: string;
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, props: { name: string }) {
    super(scope, id);
    this.name = props.name;
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName: props.name,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: DEAD_LETTER_RETENTION,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.queue, 'AwsSolutions-SQS3', 'It is itself where dead letters of a stream or a schedule end');
  }
}
