/** The policies of every role in the template: inline, attached, and `AWS::IAM::Policy` resources that name the role. */
import * as z from 'zod';
import { type Resource, read, type Template } from '../template/template.ts';
import { type Decision, decide, documentSchema, type Permission, type Statement } from './evaluate.ts';

const inline = z.array(z.object({ PolicyDocument: documentSchema })).default([]);
const roleSchema = z.object({ Policies: inline, ManagedPolicyArns: z.array(z.string()).default([]) });
const policySchema = z.object({ PolicyDocument: documentSchema, Roles: z.array(z.string()).default([]) });

/** AWS's own policies, as far as functions and pipes usually carry them. Others grant nothing here. */
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const managedByAws: Record<string, string[]> = {
  'service-role/AWSLambdaBasicExecutionRole': LOGS,
  'service-role/AWSLambdaSQSQueueExecutionRole': [
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    ...LOGS,
  ],
  'service-role/AWSLambdaDynamoDBExecutionRole': [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    ...LOGS,
  ],
  AWSXRayDaemonWriteAccess: ['xray:*'],
};

export interface Roles {
  /** Throws nothing: a role that is not known may do nothing. */
  decide(roleArn: string, need: Permission): Decision;
}

function attached(policyArn: string, own: ReadonlyMap<string, Statement[]>, warn: (text: string) => void): Statement[] {
  const found = own.get(policyArn);
  if (found) return found;
  const name = policyArn.split(':policy/')[1] ?? policyArn;
  const actions = managedByAws[name];
  if (actions) return [{ Effect: 'Allow', Action: actions, Resource: ['*'] }];
  warn(`The managed policy ${name} is not known here and grants nothing.`);
  return [];
}

export function readRoles(template: Template, warn: (text: string) => void): Roles {
  const managed = new Map<string, Statement[]>();
  const byRoleName = new Map<string, Statement[]>();
  const add = (role: string, statements: Statement[]) =>
    byRoleName.set(role, [...(byRoleName.get(role) ?? []), ...statements]);
  const readPolicy = (resource: Resource) => {
    const { PolicyDocument, Roles } = read(resource, policySchema);
    for (const role of Roles) add(role, PolicyDocument.Statement);
    return PolicyDocument.Statement;
  };
  for (const resource of template.ofType('AWS::IAM::ManagedPolicy')) managed.set(resource.ref, readPolicy(resource));
  for (const resource of template.ofType('AWS::IAM::Policy')) readPolicy(resource);

  const byArn = new Map<string, Statement[]>();
  for (const resource of template.ofType('AWS::IAM::Role')) {
    const { Policies, ManagedPolicyArns } = read(resource, roleSchema);
    byArn.set(resource.attribute('Arn'), [
      ...Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ...ManagedPolicyArns.flatMap((policyArn) => attached(policyArn, managed, warn)),
      ...(byRoleName.get(resource.ref) ?? []),
    ]);
  }
  return { decide: (roleArn, need) => decide(byArn.get(roleArn) ?? [], need, warn) };
}
