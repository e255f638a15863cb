import { describe, expect, it } from 'vitest';
import { queueNames } from '../../../core/policy.ts';
import { lanes } from '../../../core/words.ts';
import { loadConfig } from '../../../lib/config.ts';
import { contextWith, ourFunctions } from '../../support/synth.ts';
import { shipped, teaShop } from './shops.ts';

const app = shipped;
const queues = app.ofType('AWS::SQS::Queue').map(({ id, resource: { Properties: properties } }) => ({
  id,
  name: String(properties.QueueName),
  properties,
}));
const isDeadLetters = ({ name }: { name: string }) => name.endsWith('-dlq');
const consumers = app.ofType('AWS::Lambda::EventSourceMapping').map(({ resource }) => ({
  queue: resource.Properties.EventSourceArn['Fn::GetAtt']?.[0],
  timeout: timeoutOf(resource.Properties.FunctionName.Ref),
  window: resource.Properties.MaximumBatchingWindowInSeconds ?? 0,
}));

function timeoutOf(functionId: string): number {
  return app.templates.service.Resources[functionId]?.Properties.Timeout;
}

describe('the queues', () => {
  it('are two lanes for each work queue, and one for each worker', () => {
    const work = queueNames(loadConfig(contextWith()).policy).flatMap((queue) =>
      lanes.map((lane) => `careline-${queue}-${lane}`),
    );
    const service = ['triage', 'learning', 'outreach', 'insight', 'mail-feedback', 'mail-intake'].map(
      (name) => `careline-${name}`,
    );
    expect(work).toHaveLength(16);
    expect(
      queues
        .filter((queue) => !isDeadLetters(queue))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...work, ...service].sort());
  });

  it('follow the shop’s own queue names', () => {
    const names = teaShop.ofType('AWS::SQS::Queue').map(({ resource }) => resource.Properties.QueueName);
    expect(names).toEqual(expect.arrayContaining(['tea-vip-urgent', 'tea-vip-normal']));
    expect(names).not.toContain('tea-order-normal');
  });

  describe.each(queues)('$name', ({ id, properties }) => {
    it('is encrypted and takes TLS only', () => {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      const policy = app
        .ofType('AWS::SQS::QueuePolicy')
        .find(({ resource }) => resource.Properties.Queues.some((queue: { Ref: string }) => queue.Ref === id));
      expect(policy?.resource.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    });
  });

  describe.each(queues.filter((queue) => !isDeadLetters(queue)))('$name', ({ id, name, properties }) => {
    it('has a dead-letter queue that keeps what comes for 14 days, longer than itself', () => {
      const { deadLetterTargetArn, maxReceiveCount } = properties.RedrivePolicy;
      const deadLetters = queues.find((queue) => queue.id === deadLetterTargetArn['Fn::GetAtt'][0]);
      expect(deadLetters?.name).toBe(`${name}-dlq`);
      expect(deadLetters?.properties.MessageRetentionPeriod).toBe(14 * 86_400);
      expect(properties.MessageRetentionPeriod).toBeLessThan(14 * 86_400);
      expect(maxReceiveCount).toBeGreaterThanOrEqual(5);
    });

    it('hides a message for six timeouts of its consumer', () => {
      const source = consumers.find(({ queue }) => queue === id);
      const deskApi = ourFunctions(app).find((each) => each.name === 'desk-api');
      const { timeout, window } = source ?? { timeout: deskApi?.properties.Timeout, window: 0 };
      expect(properties.VisibilityTimeout).toBe(6 * timeout + window);
    });
  });

  describe.each(queues.filter(isDeadLetters))('$name', ({ name }) => {
    it('has an alarm on visible and in-flight messages', () => {
      const alarm = app
        .ofType('AWS::CloudWatch::Alarm')
        .find(({ resource }) => JSON.stringify(resource).includes(`"${name}"`));
      const metrics: { MetricStat?: { Metric: { MetricName: string; Dimensions: unknown } } }[] =
        alarm?.resource.Properties.Metrics ?? [];
      expect(metrics.flatMap((metric) => metric.MetricStat?.Metric ?? [])).toEqual([
        expect.objectContaining({
          MetricName: 'ApproximateNumberOfMessagesVisible',
          Dimensions: [{ Name: 'QueueName', Value: name }],
        }),
        expect.objectContaining({
          MetricName: 'ApproximateNumberOfMessagesNotVisible',
          Dimensions: [{ Name: 'QueueName', Value: name }],
        }),
      ]);
      expect(alarm?.resource.Properties).toMatchObject({ Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' });
    });
  });
});
