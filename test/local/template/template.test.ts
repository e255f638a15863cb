import { describe, expect, it } from 'vitest';
import type { StackTemplate } from '../../../local/template/assembly.ts';
import { resolveTemplate } from '../../../local/template/template.ts';

const places = { origin: 'http://127.0.0.1:1', gateway: 'http://127.0.0.1:2' };
const stack = (parts: Partial<StackTemplate>): StackTemplate => ({
  Resources: {},
  Outputs: {},
  Parameters: {},
  Mappings: {},
  Conditions: {},
  ...parts,
});
const Resources = {
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
  Table: { Type: 'AWS::DynamoDB::Table', Properties: {} },
  Door: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: { DistributionConfig: { Aliases: ['care.shop.example'] } },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  Domain: { Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: 'my-desk' } },
};
const outputs = { Exported: { Value: { Ref: 'Queue' }, Export: { Name: 'Other:Queue' } } };

/** What a value in a template comes to. */
function resolved(value: unknown): unknown {
  const probe = { Type: 'Test::Probe', Properties: { value } };
  const own = stack({
    Resources: { ...Resources, Probe: probe },
    Parameters: { Version: { Default: '21' } },
    Mappings: { Sizes: { small: { memory: 128 } } },
    Conditions: {
      Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
      Not: { 'Fn::Not': [{ Condition: 'Here' }] },
    },
  });
  const stacks = [
    { name: 'Own', template: own },
    { name: 'Other', template: stack({ Resources, Outputs: outputs }) },
  ];
  const template = resolveTemplate({ stacks, asset: () => undefined }, places);
  return template.ofType('Test::Probe')[0]?.properties['value'];
}

describe('a value of the template', () => {
  it.each([
    ['a plain value', { a: [1, true, 'x'] }, { a: [1, true, 'x'] }],
    ['Ref of a queue', { Ref: 'Queue' }, 'http://127.0.0.1:2/000000000000/work'],
    ['Ref of a parameter', { Ref: 'Version' }, '21'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:work'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Table.Arn' }, 'arn:aws:dynamodb:us-east-1:000000000000:table/Own-Table'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] }, 'a-000000000000'],
    ['Sub', { 'Fn::Sub': `x-$\{Queue.QueueName}-$\{!kept}` }, `x-work-$\{kept}`],
    ['Sub with variables', { 'Fn::Sub': [`$\{a}`, { a: { Ref: 'AWS::Partition' } }] }, 'aws'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['ImportValue', { 'Fn::ImportValue': 'Other:Queue' }, 'http://127.0.0.1:2/000000000000/work'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['If', { 'Fn::If': ['Here', 'yes', 'no'] }, 'yes'],
    ['a negated condition', { 'Fn::If': ['Not', 'yes', 'no'] }, 'no'],
    ['NoValue', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
    [
      'a policy statement',
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
  ])('%s', (_name, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    ['the distribution', { 'Fn::Sub': `https://$\{Door.DomainName}` }, 'http://127.0.0.1:1'],
    ['its own name', 'https://care.shop.example/desk/', 'http://127.0.0.1:1/desk/'],
    ['the API', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://127.0.0.1:1'],
    ['the sign-in', { 'Fn::Sub': `https://$\{Domain}.auth.us-east-1.amazoncognito.com` }, 'http://127.0.0.1:1'],
    ['queues', 'https://sqs.us-east-1.amazonaws.com/000000000000/work-', 'http://127.0.0.1:2/000000000000/work-'],
    ['elsewhere', 'https://care.shop.example.org/', 'https://care.shop.example.org/'],
  ])('leads to this machine instead of %s', (_name, value, expected) => {
    expect(resolved(value)).toBe(expected);
  });

  it.each([
    ['an unknown function', { 'Fn::Cidr': ['10.0.0.0/16'] }, /Fn::Cidr/],
    ['an unknown resource', { Ref: 'Nobody' }, /Nobody/],
    ['an unknown export', { 'Fn::ImportValue': 'Nobody:Here' }, /Nobody:Here/],
  ])('is refused with %s', (_name, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });
});
