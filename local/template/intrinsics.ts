/** CloudFormation's intrinsic functions. Each gets its raw argument and resolves what it needs itself. */
import { ACCOUNT, REGION, SetupError } from '../places.ts';

/** What the functions need to know of the stack that they stand in. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  importValue(name: string): unknown;
  stackOutput(stack: string, output: string): unknown;
  mapping(map: string, first: string, second: string): unknown;
  condition(name: string): boolean;
  stack: string;
}

export const NO_VALUE = Symbol('AWS::NoValue');

export function pseudoParameter(name: string, stack: string): unknown {
  const values: Record<string, unknown> = {
    'AWS::Region': REGION,
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack,
    'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };
  return values[name];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fail(name: string, argument: unknown): never {
  throw new SetupError(`The template uses ${name} in a form that is not understood: ${JSON.stringify(argument)}`);
}
function list(name: string, argument: unknown): unknown[] {
  return Array.isArray(argument) ? argument : fail(name, argument);
}
function text(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fail(name, value);
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const functions: Record<string, Intrinsic> = {
  Ref: (a, scope) => scope.ref(text('Ref', a)),
  Condition: (a, scope) => scope.condition(text('Condition', a)),
  'Fn::GetAtt': (a, scope) => {
    const parts = typeof a === 'string' ? a.split('.') : list('Fn::GetAtt', resolve(a, scope)).map(String);
    return scope.attribute(parts[0] ?? '', parts.slice(1).join('.'));
  },
  'Fn::Join': (a, scope) => {
    const [separator, values] = list('Fn::Join', a);
    return list('Fn::Join', resolve(values, scope))
      .map((value) => text('Fn::Join', value))
      .join(text('Fn::Join', separator));
  },
  'Fn::Sub': (a, scope) => {
    const [template, own] = Array.isArray(a) ? a : [a, {}];
    const variables = isRecord(own) ? own : fail('Fn::Sub', a);
    return text('Fn::Sub', template).replace(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
      if (literal) return whole.replace('!', '');
      if (name in variables) return text('Fn::Sub', resolve(variables[name], scope));
      const [logicalId = '', ...attribute] = name.split('.');
      const value = attribute.length > 0 ? scope.attribute(logicalId, attribute.join('.')) : scope.ref(name);
      return text('Fn::Sub', value);
    });
  },
  'Fn::Select': (a, scope) => {
    const [index, values] = list('Fn::Select', a);
    return list('Fn::Select', resolve(values, scope))[Number(resolve(index, scope))];
  },
  'Fn::Split': (a, scope) => {
    const [separator, value] = list('Fn::Split', a);
    return text('Fn::Split', resolve(value, scope)).split(text('Fn::Split', separator));
  },
  'Fn::ImportValue': (a, scope) => scope.importValue(text('Fn::ImportValue', resolve(a, scope))),
  'Fn::GetStackOutput': (a, scope) => {
    const { StackName, OutputName } = isRecord(a) ? a : {};
    return scope.stackOutput(text('Fn::GetStackOutput', StackName), text('Fn::GetStackOutput', OutputName));
  },
  'Fn::FindInMap': (a, scope) => {
    const [map, first, second] = list('Fn::FindInMap', resolve(a, scope)).map(String);
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::Base64': (a, scope) => Buffer.from(text('Fn::Base64', resolve(a, scope))).toString('base64'),
  'Fn::ToJsonString': (a, scope) => JSON.stringify(resolve(a, scope)),
  'Fn::GetAZs': () => [`${REGION}a`, `${REGION}b`, `${REGION}c`],
  'Fn::If': (a, scope) => {
    const [condition, yes, no] = list('Fn::If', a);
    return resolve(scope.condition(text('Fn::If', condition)) ? yes : no, scope);
  },
  'Fn::Equals': (a, scope) => {
    const [left, right] = list('Fn::Equals', resolve(a, scope));
    return String(left) === String(right);
  },
  'Fn::Not': (a, scope) => list('Fn::Not', a).every((condition) => resolve(condition, scope) !== true),
  'Fn::And': (a, scope) => list('Fn::And', a).every((condition) => resolve(condition, scope) === true),
  'Fn::Or': (a, scope) => list('Fn::Or', a).some((condition) => resolve(condition, scope) === true),
};

/** Resolves a value of a template to what it means locally. Throws SetupError for a function that is not known. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== NO_VALUE);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const only = keys.length === 1 ? keys[0] : undefined;
  // `Condition` is also a key of IAM statements; as a function its argument is a name.
  if (only !== undefined && (only !== 'Condition' || typeof value[only] === 'string')) {
    const intrinsic = functions[only];
    if (intrinsic) return intrinsic(value[only], scope);
    if (only.startsWith('Fn::'))
      throw new SetupError(`The template uses ${only}, which the local cloud does not know.`);
  }
  const entries = keys.map((key) => [key, resolve(value[key], scope)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
}
