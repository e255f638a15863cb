import { describe, expect, it } from 'vitest';
import { ourFunctions, type Statement, statementsOf } from '../../support/synth.ts';
import { shipped } from './shops.ts';

const app = shipped;
const functions = ourFunctions(app);

const receive = ['ReceiveMessage', 'ChangeMessageVisibility', 'GetQueueUrl', 'DeleteMessage', 'GetQueueAttributes'];
const send = ['SendMessage', 'GetQueueAttributes', 'GetQueueUrl'];
const readFiles = ['s3:GetObject', 's3:GetObjectTagging', 's3:ListBucket'];
const readSecret = ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'];

/** All that a role may do beside logs and traces: a new line here is a decision. */
const allowed: Record<string, string[]> = {
  'public-api': [
    ...of('dynamodb', ['GetItem', 'Query', 'PutItem', 'UpdateItem']),
    ...readSecret,
    ...readFiles,
    's3:PutObject',
  ],
  'desk-api': [
    ...of('dynamodb', ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem']),
    ...readSecret,
    ...of('sqs', ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes']),
    ...of('sqs', send),
    ...readFiles,
    's3:PutObject',
  ],
  'mail-view': ['dynamodb:GetItem', 's3:GetObject', 's3:ListBucket'],
  relay: [...of('dynamodb', ['ListStreams', 'DescribeStream', 'GetRecords', 'GetShardIterator']), ...of('sqs', send)],
  triage: [...of('dynamodb', ['GetItem', 'Query', 'PutItem']), ...of('sqs', receive)],
  learning: [...of('dynamodb', ['GetItem', 'Query', 'PutItem', 'DeleteItem']), ...of('sqs', receive)],
  outreach: [
    ...of('dynamodb', ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']),
    ...readSecret,
    ...of('sqs', receive),
    'ses:SendRawEmail',
    ...readFiles,
  ],
  insight: [...of('dynamodb', ['PutItem', 'UpdateItem']), ...of('sqs', receive)],
  'mail-feedback': [...of('dynamodb', ['GetItem', 'PutItem', 'UpdateItem']), ...of('sqs', receive)],
  'mail-intake': [
    ...of('dynamodb', ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']),
    ...readSecret,
    ...of('sqs', receive),
    ...of('s3', ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket']),
  ],
  clock: of('dynamodb', ['GetItem', 'PutItem', 'Query']),
  reconcile: [...of('dynamodb', ['BatchGetItem', 'Query']), ...of('sqs', send), 's3:ListBucket'],
};

/** Actions that AWS offers on `*` only. */
const withoutResource = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams'];

/** What may be done to mails by their names: they come in under one, and stay under another. */
const rawMailNames: Record<string, string[]> = {
  's3:GetObject': ['/incoming/*', '/mail/*'],
  's3:PutObject': ['/mail/*'],
  's3:DeleteObject': ['/incoming/*'],
};
/** Empty for what is of another bucket. */
const rawMailName = (resource: unknown): string => /RawMail.*"(\/[^"]+)"/.exec(JSON.stringify(resource))?.[1] ?? '';
const OF_FILES = /:s3:::careline-files-.*"\/(?:files|uploads)\/\*"/;

function of(service: string, actions: string[]): string[] {
  return actions.map((action) => `${service}:${action}`);
}
const actionsOf = ({ Action }: Statement): string[] => [Action].flat();
const resourcesOf = ({ Resource }: Statement): unknown[] => [Resource].flat();

describe('the role of', () => {
  describe.each(functions)('$name', ({ name, roleId }) => {
    const statements = statementsOf(app, roleId);

    it('allows what the function needs and nothing else', () => {
      const actions = statements.flatMap(actionsOf).filter((action) => !/^(?:logs|xray):/.test(action));
      expect([...new Set(actions)].sort()).toEqual([...new Set(allowed[name])].sort());
    });

    it('names its resources, but for actions that have none', () => {
      for (const statement of statements) {
        const open = resourcesOf(statement).filter((resource) => JSON.stringify(resource).includes('*'));
        // Names that SES makes up in the one bucket of raw mail, hashes and random names in the one bucket of files.
        if (open.length > 0 && actionsOf(statement).every((action) => action.startsWith('s3:'))) {
          for (const action of actionsOf(statement)) {
            expect(open.filter((resource) => !OF_FILES.test(JSON.stringify(resource))).map(rawMailName)).toSatisfy(
              (names: string[]) => names.every((name) => rawMailNames[action]?.includes(name)),
            );
          }
          continue;
        }
        if (open.length > 0) expect(withoutResource).toEqual(expect.arrayContaining(actionsOf(statement)));
      }
    });

    it('has no managed policy and is for Lambda only', () => {
      const role = app.templates.service.Resources[roleId]?.Properties;
      expect(role.ManagedPolicyArns).toBeUndefined();
      expect(role.AssumeRolePolicyDocument.Statement).toEqual([
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ]);
    });
  });

  it('learning writes what it has learnt and nothing else', () => {
    const learning = functions.find(({ name }) => name === 'learning');
    const writing = statementsOf(app, learning?.roleId ?? '').filter((each) =>
      actionsOf(each).some((action) => /^dynamodb:(?:Put|Update|Delete)/.test(action)),
    );
    const keys = { 'dynamodb:LeadingKeys': ['TRIAGE', 'TRIAGE#EXAMPLES'] };
    expect(writing.map(({ Condition }) => Condition)).toEqual([{ 'ForAllValues:StringEquals': keys }]);
  });

  it('outreach sends as the shop’s address only', () => {
    const outreach = functions.find(({ name }) => name === 'outreach');
    const sending = statementsOf(app, outreach?.roleId ?? '').filter((each) =>
      actionsOf(each).includes('ses:SendRawEmail'),
    );
    expect(sending).toHaveLength(1);
    expect(sending[0]?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'support@shop.example' } });
    const resources = resourcesOf(sending[0] ?? { Action: [], Resource: [] }).map((resource) =>
      JSON.stringify(resource),
    );
    expect(resources).toHaveLength(2);
    expect(resources.join()).toContain(':identity/shop.example"');
    expect(resources.join()).toContain(':configuration-set/careline-letters"');
  });

  it('each schedule invokes its one function and writes its dead letters', () => {
    for (const { resource } of app.ofType('AWS::Scheduler::Schedule')) {
      const { Arn, RoleArn } = resource.Properties.Target;
      const statements = statementsOf(app, RoleArn['Fn::GetAtt'][0]);
      expect(statements.flatMap(actionsOf).sort()).toEqual(['lambda:InvokeFunction', ...of('sqs', send)].sort());
      expect(statements.find((each) => actionsOf(each).includes('lambda:InvokeFunction'))?.Resource).toEqual(Arn);
    }
  });
});
