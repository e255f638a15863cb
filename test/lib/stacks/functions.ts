import { describe, expect, it } from 'vitest';
import { lambdaNames, ourFunctions } from '../../support/synth.ts';
import { shipped, teaShop } from './shops.ts';

const app = shipped;
const functions = ourFunctions(app);

describe('the functions', () => {
  it('are exactly the folders of functions/', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(lambdaNames().sort());
  });

  describe.each(functions)('$name', ({ name, properties }) => {
    it('runs on Node 24 on arm64 from its bundle', () => {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
      expect(properties.FunctionName).toBe(`careline-${name}`);
    });

    it('has its memory and a timeout of at most five minutes written down', () => {
      expect(properties.MemorySize).toBeGreaterThanOrEqual(256);
      expect(properties.Timeout).toBeGreaterThanOrEqual(5);
      expect(properties.Timeout).toBeLessThanOrEqual(300);
    });

    it('is traced, maps its sources and logs JSON to a group with a retention', () => {
      expect(properties.TracingConfig).toEqual({ Mode: 'Active' });
      expect(properties.Environment.Variables.NODE_OPTIONS).toBe('--enable-source-maps');
      expect(properties.LoggingConfig.LogFormat).toBe('JSON');
      const group = app.templates.service.Resources[properties.LoggingConfig.LogGroup.Ref];
      expect(group?.Properties).toMatchObject({ LogGroupName: `/careline/${name}`, RetentionInDays: 30 });
    });

    it('has no secret in its environment, and an environment that fits Lambda’s 4 KB', () => {
      const variables: Record<string, unknown> = properties.Environment.Variables;
      expect(JSON.stringify(variables)).not.toContain('resolve:secretsmanager');
      const bytes = Object.entries(variables).map(
        ([key, value]) => key.length + Math.max(JSON.stringify(value).length, 120),
      );
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(4_096);
    });
  });

  it('of a shop with rules of its own differ in triage alone, whose code has them beside it', () => {
    const code = (of: typeof app) => new Map(ourFunctions(of).map((each) => [each.name, each.properties.Code.S3Key]));
    const [ours, teas] = [code(app), code(teaShop)];
    expect([...ours].filter(([name, key]) => teas.get(name) !== key).map(([name]) => name)).toEqual(['triage']);
  });

  it('that read work from queues acknowledge message by message', () => {
    const sources = app.ofType('AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(7);
    for (const { resource } of sources) {
      expect(resource.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  it('relay reads new timeline entries and leads’ asking only, halves a failing batch and keeps a pointer to what it gives up', () => {
    const [stream, ...others] = app
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(({ resource }) => resource.Properties.StartingPosition);
    expect(others).toEqual([]);
    expect(stream?.resource.Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: expect.any(Number),
      MaximumRecordAgeInSeconds: expect.any(Number),
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
    expect(
      stream?.resource.Properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { itemType: { S: ['entry'] } } } },
      { dynamodb: { NewImage: { itemType: { S: ['asking'] } } } },
    ]);
  });

  it.each([
    ['careline-clock', 'rate(1 minute)', 60],
    ['careline-reconcile', 'rate(15 minutes)', 900],
  ])('%s runs by schedule, exactly on time, with dead letters', (name, rate, seconds) => {
    const schedule = app.ofType('AWS::Scheduler::Schedule').find(({ resource }) => resource.Properties.Name === name);
    expect(schedule?.resource.Properties).toMatchObject({
      ScheduleExpression: rate,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumEventAgeInSeconds: seconds } },
    });
  });
});
