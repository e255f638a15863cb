import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Deployment } from '../config.ts';
import { type Alarm, alarmsFor } from '../watch/alarms.ts';
import { dashboardRows } from '../watch/dashboard.ts';
import type { ServiceStack } from './service-stack.ts';
import type { WebStack } from './web-stack.ts';

export interface WatchStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly web: WebStack;
  readonly service: ServiceStack;
}

/** Alarms on a topic, and one page that shows how the service does. Knows the others by name only. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { prefix, alarmEmail } = props.deployment;
    const topic = new sns.Topic(this, 'Alarms', { topicName: `${prefix}-alarms`, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail));

    const watched = {
      prefix,
      deadLetterQueues: props.service.deadLetters.map(({ name }) => name),
      serviceQueues: props.service.serviceQueues.map(({ name }) => name),
      functions: props.service.functions.map(({ name }) => `${prefix}-${name}`),
      apiId: props.web.api.httpApi.apiId,
    };
    for (const alarm of alarmsFor(watched)) this.addAlarm(prefix, alarm, new SnsAction(topic));
    new cloudwatch.Dashboard(this, 'Dashboard', { dashboardName: prefix, widgets: dashboardRows(watched) });

    new CfnOutput(this, 'AlarmTopic', {
      description: 'Alarms go here; set deployment.alarmEmail, or subscribe your chat or pager to it',
      value: topic.topicArn,
    });
  }

  private addAlarm(prefix: string, alarm: Alarm, action: cloudwatch.IAlarmAction): void {
    const { name, severity, meaning, runbook, periods = 1, whenBelow = false } = alarm;
    const { LESS_THAN_THRESHOLD, GREATER_THAN_THRESHOLD } = cloudwatch.ComparisonOperator;
    new cloudwatch.Alarm(this, name, {
      alarmName: `${prefix}-${name}`,
      alarmDescription: `[${severity}] ${meaning} What to do: docs/runbook.md#${runbook}`,
      metric: alarm.metric,
      threshold: alarm.threshold,
      comparisonOperator: whenBelow ? LESS_THAN_THRESHOLD : GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(action);
  }
}
