import { type Duration, Fn } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { lanes } from '../../core/words.ts';
import { MessageQueue } from './message-queue.ts';

export type QueueAction =
  | 'SendMessage'
  | 'ReceiveMessage'
  | 'DeleteMessage'
  | 'ChangeMessageVisibility'
  | 'GetQueueAttributes';

export interface WorkQueuesProps {
  readonly prefix: string;
  readonly names: readonly string[];
  /** Timeout of the function in which agents claim. */
  readonly consumerTimeout: Duration;
}

/** Two lanes for every work queue, named `<prefix>-<queue>-<lane>`; agents claim from them by the desk API. */
export class WorkQueues extends Construct {
  readonly all: readonly MessageQueue[];
  /** URL of every lane less its end `<queue>-<lane>`, read off a real one so that it cannot differ. */
  readonly urlPrefix: string;

  constructor(scope: Construct, id: string, props: WorkQueuesProps) {
    super(scope, id);
    const lanesOf = props.names.flatMap((queue) => lanes.map((lane) => `${queue}-${lane}`));
    this.all = lanesOf.map(
      (lane) =>
        new MessageQueue(this, lane, {
          name: `${props.prefix}-${lane}`,
          consumerTimeout: props.consumerTimeout,
          // A message comes back whenever an agent's claim fails half way: rarely its own fault.
          maxReceiveCount: 10,
        }),
    );
    const [first] = this.all;
    const [firstLane] = lanesOf;
    if (!first || !firstLane) throw new Error('A shop without work queues: queueNames() promises `general` at least');
    this.urlPrefix = Fn.select(0, Fn.split(firstLane, first.queue.queueUrl));
  }

  allow(grantee: iam.IGrantable, actions: readonly QueueAction[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `sqs:${action}`),
        resources: this.all.map(({ queue }) => queue.queueArn),
      }),
    );
  }
}
