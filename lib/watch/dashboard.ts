/** How the service does, on one page: way in, way through, way out, what went wrong. */
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from './alarms.ts';

const graph = (title: string, metrics: cloudwatch.IMetric[]): cloudwatch.GraphWidget =>
  new cloudwatch.GraphWidget({ title, left: metrics, width: 12 });

const of = (
  namespace: string,
  metricName: string,
  statistic: string,
  dimensionsMap: Record<string, string>,
  label: string,
): cloudwatch.Metric => new cloudwatch.Metric({ namespace, metricName, statistic, dimensionsMap, label });

export function dashboardRows({ functions, serviceQueues, deadLetterQueues, apiId }: Watched): cloudwatch.IWidget[][] {
  const api = (name: string, statistic: string, label: string) =>
    of('AWS/ApiGateway', name, statistic, { ApiId: apiId }, label);
  const queue = (name: string, metricName: string) => of('AWS/SQS', metricName, 'Maximum', { QueueName: name }, name);
  const each = (metricName: string, statistic: string) =>
    functions.map((name) => of('AWS/Lambda', metricName, statistic, { FunctionName: name }, name));
  return [
    [
      graph('Requests', [api('Count', 'Sum', 'all'), api('4xx', 'Sum', 'refused'), api('5xx', 'Sum', 'failed')]),
      graph('Time to answer, ms', [api('Latency', 'p50', 'median'), api('Latency', 'p99', 'slowest 1 %')]),
    ],
    [graph('Runs', each('Invocations', 'Sum')), graph('Time of a run, slowest 5 %, ms', each('Duration', 'p95'))],
    [
      graph(
        'Oldest waiting work, s',
        serviceQueues.map((name) => queue(name, 'ApproximateAgeOfOldestMessage')),
      ),
      graph('Failed runs', each('Errors', 'Sum')),
    ],
    [
      graph(
        'Dead letters',
        deadLetterQueues.map((name) => queue(name, 'ApproximateNumberOfMessagesVisible')),
      ),
      graph('Letters', [
        new cloudwatch.Metric({ namespace: 'AWS/SES', metricName: 'Send', statistic: 'Sum', label: 'sent' }),
        new cloudwatch.Metric({ namespace: 'AWS/SES', metricName: 'Bounce', statistic: 'Sum', label: 'bounced' }),
        new cloudwatch.Metric({
          namespace: 'AWS/SES',
          metricName: 'Complaint',
          statistic: 'Sum',
          label: 'complained of',
        }),
      ]),
    ],
  ];
}
