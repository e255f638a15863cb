import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseEnv, policyEnv } from '../../functions/shared/env.ts';
import { rulesFileSchema } from '../../functions/triage/env.ts';
import { configSchema, loadConfig, POLICY_BYTES } from '../../lib/config.ts';
import { ConfigError } from '../../lib/config-error.ts';
import { isRecord } from '../../lib/merge.ts';
import { contextWith } from '../support/synth.ts';

const minimal = { shopName: 'Tea', domain: 'tea.example', fromAddress: 'help@tea.example' };

describe('a right configuration', () => {
  it('needs the shop’s name, domain and sender only', () => {
    const config = loadConfig({ careline: minimal });
    expect(config.deployment).toMatchObject({ prefix: 'careline', onRemoval: 'retain' });
    expect(config.policy.limits).toMatchObject({
      perSourceHour: 20,
      perSourceDay: 240,
      perSenderHour: 10,
      perSenderDay: 40,
    });
  });

  it('hands functions the policy as it was written, and nothing else', () => {
    const careline = { ...minimal, sla: { firstResponse: { urgent: 'PT3M' } }, deployment: { prefix: 'tea' } };
    const { policy, policyJson } = loadConfig({ careline });
    expect(JSON.parse(policyJson)).toEqual({ shopName: 'Tea', sla: { firstResponse: { urgent: 'PT3M' } } });
    expect(parseEnv(z.object(policyEnv), { POLICY: policyJson }).POLICY).toEqual(policy);
  });

  it('hands the rules of triage over by themselves, a few hundred of them', () => {
    const rules = Array.from({ length: 300 }, (_, at) => ({
      name: `Rule ${at}`,
      when: { contains: [`product number ${at}`, '退货'], channel: 'email' },
      ...Object.fromEntries([['then', { priority: 'high', tags: `campaign-${at}` }]]),
    }));
    const triage = { orderNumbers: ['LC-######'], rules };
    const { policy, policyJson, rulesJson } = loadConfig({ careline: { ...minimal, triage } });
    expect(policy.triage.rules).toHaveLength(300);
    expect(JSON.parse(policyJson)).toEqual({ shopName: 'Tea', triage: { orderNumbers: ['LC-######'] } });
    expect(rulesFileSchema.parse(rulesJson)).toEqual(policy.triage.rules);
    expect(loadConfig({ careline: minimal }).rulesJson).toBe('[]');
  });

  it.each(['', '{}', '[{"name": "x"}]', `[${'{},'.repeat(600)}{}]`])('does not read %.20s as rules', (text) => {
    expect(rulesFileSchema.safeParse(text).success).toBe(false);
  });

  it('is what cdk.json ships', () => {
    expect(loadConfig(contextWith()).policy).toMatchObject({ shopName: 'Careline Demo Shop', languages: ['en', 'zh'] });
  });

  it('lays careline.local over it for the local run, with limits far away', () => {
    const { policy, deployment } = loadConfig({ ...contextWith(), overlay: 'local' });
    const { mail: _, ...ofForm } = policy.limits;
    expect(Math.min(...Object.values(ofForm))).toBe(1_000_000);
    expect(deployment.apiThrottle.rate).toBeGreaterThan(loadConfig(contextWith()).deployment.apiThrottle.rate);
    expect(deployment.retention).toEqual(loadConfig(contextWith()).deployment.retention);
  });

  it('replaces lists of the overlay as a whole', () => {
    const context = { careline: { ...minimal, languages: ['en', 'zh'] }, 'careline.local': { languages: ['zh'] } };
    expect(loadConfig({ ...context, overlay: 'local' }).policy.languages).toEqual(['zh']);
  });
});

describe('a wrong configuration stops with the path and what was expected', () => {
  const deployment = (part: object) => ({ deployment: part });
  it.each<[string, object, string | RegExp]>([
    ['a missing name', { shopName: undefined }, 'careline.shopName: expected string; it is missing'],
    ['a wrong type', { shopName: 5 }, 'careline.shopName: expected string; got 5'],
    ['a mistyped key', { shopname: 'x' }, 'careline.shopname: unknown key; did you mean shopName?'],
    [
      'a mistyped key inside',
      { sla: { firstRespons: {} } },
      'careline.sla.firstRespons: unknown key; did you mean firstResponse?',
    ],
    [
      'a key of nowhere',
      { sla: { colour: 1 } },
      'careline.sla.colour: unknown key; expected one of firstResponse, nextResponse, resolution, warnAt',
    ],
    [
      'a duration in words',
      { survey: { after: '1 day' } },
      /^ {2}careline\.survey\.after: expected a positive ISO 8601 duration .*; got "1 day"$/m,
    ],
    [
      'a duration of months',
      { followUp: { closeAfter: 'P1M' } },
      'careline.followUp.closeAfter: expected a positive ISO 8601',
    ],
    [
      'a second reminder',
      { followUp: { reminders: ['PT24H', 5] } },
      'careline.followUp.reminders.1: expected string; got 5',
    ],
    ['an unknown language', { languages: ['en', 'tlh'] }, 'careline.languages.1: expected one of "en"|"zh"; got "tlh"'],
    ['an unknown category', { queues: { pets: 'pets' } }, 'careline.queues'],
    [
      'a queue with a capital',
      { queues: { order: 'Orders' } },
      'careline.queues.order: a queue name has 2 to 30 characters',
    ],
    [
      'a time zone of nowhere',
      { calendar: { timeZone: 'Mars/Base' } },
      'careline.calendar.timeZone: an IANA time zone',
    ],
    [
      'hours that end before they start',
      { calendar: { hours: { mon: [['18:00', '09:00']] } } },
      'careline.calendar.hours.mon.0: an interval ends after it starts',
    ],
    ['a limit of nought', { limits: { perSourceHour: 0 } }, 'careline.limits.perSourceHour:'],
    [
      'an address elsewhere',
      { fromAddress: 'help@gmail.example' },
      'careline.fromAddress: expected an address at the domain tea.example; got "help@gmail.example"',
    ],
    [
      'an address that only ends alike',
      { fromAddress: 'help@notea.example' },
      'careline.fromAddress: expected an address at the domain',
    ],
    ['no address', { fromAddress: 'help' }, 'careline.fromAddress:'],
    ['a URL for a domain', { domain: 'https://tea.example' }, 'careline.domain: expected a domain name in lower case'],
    [
      'a prefix with a space',
      deployment({ prefix: 'my shop' }),
      'careline.deployment.prefix: expected 2 to 20 characters',
    ],
    [
      'a retention of four days',
      deployment({ retention: { logsDays: 4 } }),
      'careline.deployment.retention.logsDays: expected one of 1, 3, 5, 7',
    ],
    [
      'a certificate elsewhere',
      deployment({
        pagesDomain: { name: 'help.tea.example', certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/x' },
      }),
      'careline.deployment.pagesDomain.certificateArn: expected the ARN of a certificate in us-east-1',
    ],
    [
      'a domain without its certificate',
      deployment({ pagesDomain: { name: 'help.tea.example' } }),
      'careline.deployment.pagesDomain.certificateArn: expected string; it is missing',
    ],
    [
      'a word for AWS in the sign-in name',
      deployment({ signInDomainPrefix: 'my-aws-shop' }),
      'careline.deployment.signInDomainPrefix: must not contain aws',
    ],
    ['a policy too long for Lambda', { calendar: { holidays: manyDates(400) } }, `expected at most ${POLICY_BYTES}`],
  ])('%s', (_, changes, expected) => {
    expect(problemOf({ careline: { ...minimal, ...changes } })).toMatch(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['nothing at all', {}, 'careline: expected an object in the context of cdk.json; it is missing'],
    [
      'a text from the command line',
      { careline: 'x' },
      'careline: expected an object in the context of cdk.json; got "x"',
    ],
    ['an overlay of nowhere', { careline: minimal, overlay: 'prod' }, 'overlay: expected "local", got "prod"'],
    ['an overlay that is missing', { careline: minimal, overlay: 'local' }, 'careline.local: expected an object'],
    [
      'a wrong key in the overlay',
      { careline: minimal, overlay: 'local', 'careline.local': { limit: {} } },
      'careline.limit: unknown key; did you mean limits?',
    ],
  ])('%s', (_, context, expected) => {
    expect(problemOf(context)).toContain(expected);
  });

  it('names every problem at once', () => {
    const problems = problemOf({ careline: { shopName: '', domain: 1, fromAddress: 2, zzz: 3 } }).split('\n');
    expect(problems.map((line) => line.trim().split(':')[0])).toEqual([
      'The configuration in cdk.json is wrong',
      'careline.shopName',
      'careline.domain',
      'careline.fromAddress',
      'careline.zzz',
    ]);
  });
});

describe('docs/configuration.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
  it.each(keysOf(z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' })))('describes %s', (key) => {
    expect(text).toContain(`\`${key}\``);
  });
});

function problemOf(context: Record<string, unknown>): string {
  try {
    loadConfig(context);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

function manyDates(count: number): string[] {
  return Array.from({ length: count }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10));
}

/** Paths of all keys that have no keys below them. */
function keysOf(schema: unknown, path: string[] = []): string[] {
  const properties = isRecord(schema) ? schema['properties'] : undefined;
  if (!isRecord(properties)) return [path.join('.')];
  return Object.entries(properties).flatMap(([key, below]) => keysOf(below, [...path, key]));
}
