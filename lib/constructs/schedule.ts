import { type Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetterQueue } from './message-queue.ts';
import type { ServiceFunction } from './service-function.ts';

export interface ScheduleProps {
  readonly name: string;
  /** Whole minutes. */
  readonly every: Duration;
  readonly target: ServiceFunction;
  readonly deadLetters: DeadLetterQueue;
}

/** Invokes one function at a fixed rate by EventBridge Scheduler, with a role that can do just that. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const { account, partition, region } = Stack.of(this);
    // Scheduler names the group of the schedule here, never the schedule itself.
    const group = `arn:${partition}:scheduler:${region}:${account}:schedule-group/default`;
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnEquals: { 'aws:SourceArn': group } },
      }),
    });
    const { functionArn } = props.target.handler;
    role.addToPolicy(new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    props.deadLetters.queue.grantSendMessages(role);

    const minutes = props.every.toMinutes();
    const schedule = new scheduler.CfnSchedule(this, 'Schedule', {
      name: props.name,
      scheduleExpression: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functionArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: props.deadLetters.queue.queueArn },
        // A run that comes later than the next one has nothing left to do.
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: props.every.toSeconds() },
      },
    });
    schedule.node.addDependency(role);
  }
}
