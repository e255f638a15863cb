import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alarmsFor } from '../../../lib/watch/alarms.ts';
import { ourFunctions } from '../../support/synth.ts';
import { shipped, teaShop } from './shops.ts';

const app = shipped;
const alarms = app.ofType('AWS::CloudWatch::Alarm').map(({ resource }) => resource.Properties);
const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
const anchors = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);

describe('every alarm', () => {
  it.each(alarms.map((alarm) => [alarm.AlarmName, alarm]))(
    '%s goes to the topic and to its section of the runbook',
    (_, alarm) => {
      expect(alarm.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^Alarms/) }]);
      const [, severity, anchor] =
        /^\[(page|ticket)\] .+ docs\/runbook\.md#([a-z-]+)$/.exec(alarm.AlarmDescription) ?? [];
      expect(severity).toBeDefined();
      expect(anchors).toContain(anchor);
    },
  );
});

describe('the registry', () => {
  it('watches errors of every function, and everything under one name', () => {
    const names = alarms.map(({ AlarmName }) => AlarmName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(ourFunctions(app).map(({ name }) => `careline-errors-${name}`)));
  });

  it('knows no section of the runbook that no alarm leads to', () => {
    const used = alarmsFor({
      prefix: 'x',
      deadLetterQueues: ['x-a-dlq'],
      serviceQueues: ['x-a'],
      functions: ['x-f'],
      apiId: 'i',
    });
    expect(anchors.filter((anchor) => used.some(({ runbook: each }) => each === anchor)).sort()).toEqual(
      [...new Set(used.map((each) => each.runbook))].sort(),
    );
  });

  it('mails where the shop wants it', () => {
    const subscribed = teaShop.templates.watch.Resources;
    expect(Object.values(subscribed).find(({ Type }) => Type === 'AWS::SNS::Subscription')?.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'ops@tea.example',
    });
  });
});

describe('topics', () => {
  it('take TLS only, and publishers of this account only', () => {
    expect(app.ofType('AWS::SNS::TopicPolicy')).toHaveLength(app.ofType('AWS::SNS::Topic').length);
    for (const { resource } of app.ofType('AWS::SNS::TopicPolicy')) {
      const statements: { Effect: string; Condition: unknown }[] = resource.Properties.PolicyDocument.Statement;
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
      for (const { Condition } of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(JSON.stringify(Condition)).toMatch(/aws:SourceAccount/i);
      }
    }
  });
});
