import { describe, expect, it } from 'vitest';
import { decide, documentSchema } from '../../../local/iam/evaluate.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/T';
const put = { action: 'dynamodb:PutItem', resource: TABLE };
const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});
const deny = (Action: string, Resource: string, Condition?: object) => ({
  Effect: 'Deny',
  Action,
  Resource,
  Condition,
});
const sender = (operator: string, value: string) => ({ [operator]: { 'ses:FromAddress': value } });
const send = { action: 'ses:SendRawEmail', resource: 'x', context: { 'ses:FromAddress': 'a@shop.example' } };
const keys = (...values: string[]) => ({ ...put, context: { 'dynamodb:LeadingKeys': values } });

const cases: [string, boolean, unknown[], Parameters<typeof decide>[1]][] = [
  ['an exact statement', true, [allow('dynamodb:PutItem', TABLE)], put],
  ['no statement', false, [], put],
  ['another action', false, [allow('dynamodb:GetItem', TABLE)], put],
  ['another resource', false, [allow('dynamodb:PutItem', `${TABLE}2`)], put],
  [
    'the table, where an index is asked for',
    false,
    [allow('dynamodb:Query', TABLE)],
    { action: 'dynamodb:Query', resource: `${TABLE}/index/i` },
  ],
  ['wildcards', true, [allow('dynamodb:Put*', `${TABLE.slice(0, -1)}?`)], put],
  ['an action in other case', true, [allow('DynamoDB:putitem', TABLE)], put],
  ['one of several', true, [allow(['s3:GetObject', 'dynamodb:PutItem'], ['x', TABLE])], put],
  ['an explicit deny beside an allow', false, [allow('*', '*'), deny('dynamodb:*', '*')], put],
  ['NotAction that leaves it in', true, [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }], put],
  ['NotAction that names it', false, [{ Effect: 'Allow', NotAction: 'dynamodb:*', Resource: '*' }], put],
  ['NotResource that names it', false, [{ Effect: 'Allow', Action: '*', NotResource: TABLE }], put],
  ['a condition that holds', true, [allow('ses:*', '*', sender('StringEquals', 'a@shop.example'))], send],
  ['a condition that does not hold', false, [allow('ses:*', '*', sender('StringEquals', 'b@shop.example'))], send],
  ['a condition with a wildcard', true, [allow('ses:*', '*', sender('StringLike', '*@shop.example'))], send],
  ['a condition on a key that is missing', false, [allow('dynamodb:*', '*', sender('StringEquals', 'a'))], put],
  ['… if it exists', true, [allow('dynamodb:*', '*', sender('StringEqualsIfExists', 'a'))], put],
  ['a deny whose condition does not hold', true, [allow('*', '*'), deny('*', '*', sender('StringEquals', 'x'))], send],
  [
    'all leading keys in the pattern',
    true,
    [allow('*', '*', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'T#*' } })],
    keys('T#1', 'T#2'),
  ],
  [
    'a leading key outside of it',
    false,
    [allow('*', '*', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'T#*' } })],
    keys('T#1', 'C#2'),
  ],
  [
    'any leading key in the pattern',
    true,
    [allow('*', '*', { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': 'T#*' } })],
    keys('T#1', 'C#2'),
  ],
  ['a key that must be absent', true, [allow('*', '*', { Null: { 'ses:FromAddress': 'true' } })], put],
  ['an operator that is not known', false, [allow('*', '*', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })], put],
  [
    'a deny with an operator that is not known',
    false,
    [allow('*', '*'), deny('*', '*', { IpAddress: { a: 'b' } })],
    put,
  ],
];

describe('a role', () => {
  it.each(cases)('with %s: allowed %s', (_name, allowed, statements, need) => {
    const { Statement } = documentSchema.parse({ Statement: statements });
    expect(decide(Statement, need, () => {}).allowed).toBe(allowed);
  });

  it('says which operator it does not know', () => {
    const heard: string[] = [];
    const { Statement } = documentSchema.parse({ Statement: allow('*', '*', { IpAddress: { a: 'b' } }) });
    decide(Statement, put, (text) => heard.push(text));
    expect(heard).toEqual(['IAM condition operator IpAddress is not known: dynamodb:PutItem denied']);
  });
});
