/** Every alarm of a deployment, as data. docs/runbook.md has a section for each `runbook`. */
import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

export interface Alarm {
  /** Unique; the alarm is called `<prefix>-<name>`. */
  readonly name: string;
  /** `page`: customers notice now. `ticket`: look at it within the day. */
  readonly severity: 'page' | 'ticket';
  /** What it means, in one sentence. */
  readonly meaning: string;
  readonly metric: cloudwatch.IMetric;
  /** Fires when the metric is above it, or with `whenBelow` below it. */
  readonly threshold: number;
  readonly whenBelow?: true;
  /** Periods in a row. @default 1 */
  readonly periods?: number;
  /** Heading in docs/runbook.md, as an anchor. */
  readonly runbook: string;
}

export interface Watched {
  readonly prefix: string;
  /** Physical names. */
  readonly deadLetterQueues: readonly string[];
  readonly serviceQueues: readonly string[];
  readonly functions: readonly string[];
  readonly apiId: string;
}

const fiveMinutes = Duration.minutes(5);

const metric = (
  namespace: string,
  metricName: string,
  statistic: string,
  dimensionsMap?: Record<string, string>,
  period = fiveMinutes,
): cloudwatch.Metric =>
  new cloudwatch.Metric({ namespace, metricName, statistic, period, ...(dimensionsMap && { dimensionsMap }) });

const ofQueue = (QueueName: string, metricName: string) => metric('AWS/SQS', metricName, 'Maximum', { QueueName });
const ofFunction = (FunctionName: string, metricName: string, statistic = 'Sum') =>
  metric('AWS/Lambda', metricName, statistic, { FunctionName });

/** What functions count themselves (functions/shared/metrics.ts). */
const ofService = (service: string, name: string, period = fiveMinutes) =>
  metric('Careline', name, 'Sum', { service }, period);

export function alarmsFor(watched: Watched): Alarm[] {
  const { prefix } = watched;
  return [
    ...watched.deadLetterQueues.map(
      (queue): Alarm => ({
        name: `dead-letters-${queue.slice(prefix.length + 1, -'-dlq'.length)}`,
        severity: 'page',
        meaning: `Something in ${queue} could not be handled after all its attempts.`,
        // Not NumberOfMessagesSent, which leaves out what SQS itself moves here.
        metric: new cloudwatch.MathExpression({
          expression: 'visible + inFlight',
          label: queue,
          usingMetrics: {
            visible: ofQueue(queue, 'ApproximateNumberOfMessagesVisible'),
            inFlight: ofQueue(queue, 'ApproximateNumberOfMessagesNotVisible'),
          },
          period: fiveMinutes,
        }),
        threshold: 0,
        runbook: 'dead-letters',
      }),
    ),
    ...watched.serviceQueues.map(
      (queue): Alarm => ({
        name: `delay-${queue.slice(prefix.length + 1)}`,
        severity: 'page',
        meaning: `Work in ${queue} waits longer than ten minutes.`,
        metric: ofQueue(queue, 'ApproximateAgeOfOldestMessage'),
        threshold: 600,
        runbook: 'delay',
      }),
    ),
    ...watched.functions.map(
      (name): Alarm => ({
        name: `errors-${name.slice(prefix.length + 1)}`,
        severity: 'ticket',
        meaning: `${name} fails again and again.`,
        metric: ofFunction(name, 'Errors'),
        threshold: 3,
        periods: 2,
        runbook: 'errors',
      }),
    ),
    {
      name: 'relay-behind',
      severity: 'page',
      meaning: 'What happens to tickets reaches triage, letters and queues more than five minutes late.',
      metric: ofFunction(`${prefix}-relay`, 'IteratorAge', 'Maximum'),
      threshold: 300_000,
      runbook: 'relay-behind',
    },
    {
      name: 'clock-stopped',
      severity: 'page',
      meaning: 'The clock has not run for ten minutes: deadlines, reminders and surveys stand still.',
      metric: new cloudwatch.MathExpression({
        // A function that is not invoked has no data point, which is not a zero by itself.
        expression: 'FILL(runs, 0)',
        label: 'runs of the clock',
        usingMetrics: { runs: ofFunction(`${prefix}-clock`, 'Invocations') },
        period: fiveMinutes,
      }),
      threshold: 1,
      whenBelow: true,
      periods: 2,
      runbook: 'clock-stopped',
    },
    {
      name: 'api-failing',
      severity: 'page',
      meaning: 'The API answers requests with server errors.',
      metric: metric('AWS/ApiGateway', '5xx', 'Sum', { ApiId: watched.apiId }),
      threshold: 5,
      runbook: 'api-failing',
    },
    {
      name: 'throttled',
      severity: 'ticket',
      meaning: "The account's limit on concurrent Lambda runs holds calls back.",
      metric: metric('AWS/Lambda', 'Throttles', 'Sum'),
      threshold: 10,
      periods: 3,
      runbook: 'throttled',
    },
    {
      name: 'mail-handed-in',
      severity: 'ticket',
      meaning: 'Mail lay for twenty minutes without an outcome and was handed in again.',
      metric: ofService('reconcile', 'MailsHandedIn'),
      threshold: 0,
      runbook: 'mail-handed-in',
    },
    {
      name: 'mail-held-back',
      severity: 'ticket',
      meaning:
        'More than 20 mails in an hour were held, since their senders wrote too often or nobody could read them.',
      metric: ofService('mail-intake', 'MailsHeldBack', Duration.hours(1)),
      threshold: 20,
      runbook: 'mail-held-back',
    },
    {
      name: 'triage-wrong',
      severity: 'ticket',
      meaning: 'Agents have corrected more than 30 % of what triage decided within a day.',
      metric: new cloudwatch.MathExpression({
        // On a quiet day a few corrections say nothing.
        expression: 'IF(decided >= 20, FILL(mistakes, 0) / decided, 0)',
        label: 'share of decisions that agents corrected',
        usingMetrics: {
          decided: ofService('triage', 'TicketsDecided', Duration.days(1)),
          mistakes: ofService('learning', 'TriageMistakes', Duration.days(1)),
        },
        period: Duration.days(1),
      }),
      threshold: 0.3,
      runbook: 'triage-wrong',
    },
    {
      name: 'model-unreadable',
      severity: 'ticket',
      meaning: 'Triage cannot read what the shop has taught it, and goes on with what it knew before.',
      metric: ofService('triage', 'ModelUnreadable'),
      threshold: 0,
      runbook: 'model-unreadable',
    },
    {
      name: 'mail-bounces',
      severity: 'page',
      meaning: 'More than 4 % of the letters bounce; from 5 % on SES puts the account under review.',
      metric: metric('AWS/SES', 'Reputation.BounceRate', 'Average', undefined, Duration.hours(1)),
      threshold: 0.04,
      runbook: 'mail-reputation',
    },
    {
      name: 'mail-complaints',
      severity: 'page',
      meaning: 'More than 0.08 % of the letters are marked as spam; from 0.1 % on SES puts the account under review.',
      metric: metric('AWS/SES', 'Reputation.ComplaintRate', 'Average', undefined, Duration.hours(1)),
      threshold: 0.0008,
      runbook: 'mail-reputation',
    },
  ];
}
