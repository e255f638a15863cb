/** A small cloud assembly, made in a temporary folder: one of everything that the local cloud knows, with toy functions. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Properties = Record<string, unknown>;
export interface FixtureTemplate {
  Resources: Record<string, { Type: string; Properties: Properties }>;
}

const Arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const Ref = (id: string) => ({ Ref: id });
const allow = (Action: string | string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource });

/** The SDK is not in a temporary folder: toys speak AWS JSON with fetch, which is enough to be told apart and judged. */
const TOY = `
const call = async (service, target, input) => {
  const scope = '20260101/us-east-1/' + service + '/aws4_request';
  const answer = await fetch(process.env.AWS_ENDPOINT_URL, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      'x-amz-security-token': process.env.AWS_SESSION_TOKEN,
      authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/' + scope + ', SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  const body = JSON.parse((await answer.text()) || '{}');
  if (!answer.ok) throw Object.assign(new Error(body.message), { name: body.__type });
  return body;
};
const put = (Item) => call('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: process.env.TABLE_NAME, Item });
const send = (url, body) => call('sqs', 'AmazonSQS.SendMessage', { QueueUrl: url, MessageBody: JSON.stringify(body) });
`;
const FUNCTIONS: Record<string, string> = {
  api: `export const handler = async (event) => {
    if (event.rawPath === '/v1/echo') return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };
    if (event.rawPath === '/v1/now') return { statusCode: 200, body: new Date().toISOString() };
    if (event.rawPath === '/v1/throw') throw new Error('thrown on purpose');
    if (event.rawPath === '/v1/drop') { await call('dynamodb', 'DynamoDB_20120810.DeleteTable', { TableName: process.env.TABLE_NAME }); }
    const { id, fail } = JSON.parse(event.body);
    await put({ pk: { S: id }, itemType: { S: 'entry' }, fail: { S: fail ?? '' } });
    return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) };
  };`,
  desk: `export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event.requestContext.authorizer.jwt.claims) });`,
  relay: `export const handler = async ({ Records }) => {
    for (const { dynamodb } of Records) await send(process.env.QUEUE_URL, { id: dynamodb.NewImage.pk.S, fail: dynamodb.NewImage.fail.S });
    return { batchItemFailures: [] };
  };`,
  worker: `export const handler = async ({ Records }) => {
    const batchItemFailures = [];
    for (const { messageId, body } of Records) {
      const { id, fail } = JSON.parse(body);
      if (fail === 'always') batchItemFailures.push({ itemIdentifier: messageId });
      else await put({ pk: { S: 'done ' + id } });
    }
    return { batchItemFailures };
  };`,
  tick: `export const handler = async () => { await put({ pk: { S: 'tick ' + new Date().toISOString() } }); };`,
};

function functionResources(dir: string, name: string, statements: unknown[], Variables: Properties) {
  const asset = join(dir, `asset.${name}`);
  mkdirSync(asset);
  writeFileSync(join(asset, 'index.mjs'), `${TOY}${FUNCTIONS[name]}`);
  return {
    [`${name}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: statements } }] },
    },
    [name]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: `toy-${name}`,
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: Arn(`${name}Role`),
        Timeout: 5,
        MemorySize: 128,
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name, TABLE_NAME: Ref('Table'), ...Variables } },
      },
    },
  };
}

function template(dir: string): FixtureTemplate {
  const write = allow('dynamodb:PutItem', Arn('Table'));
  const read = allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], Arn('Queue'));
  const stream = allow(['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'], {
    'Fn::GetAtt': ['Table', 'StreamArn'],
  });
  const integration = (target: string) => ({
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationUri: Arn(target), PayloadFormatVersion: '2.0' },
  });
  const route = (RouteKey: string, target: string, more: Properties = {}) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: Ref('Api'), RouteKey, Target: { 'Fn::Join': ['/', ['integrations', Ref(target)]] }, ...more },
  });
  return {
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        },
      },
      DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
      Queue: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: 1,
          RedrivePolicy: { deadLetterTargetArn: Arn('DeadLetters'), maxReceiveCount: 2 },
        },
      },
      ...functionResources(dir, 'api', [write], {}),
      ...functionResources(dir, 'desk', [], {}),
      ...functionResources(dir, 'relay', [stream, allow('sqs:SendMessage', Arn('Queue'))], { QUEUE_URL: Ref('Queue') }),
      ...functionResources(dir, 'worker', [read, write], {}),
      ...functionResources(dir, 'tick', [write], {}),
      FromStream: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          FunctionName: Ref('relay'),
          StartingPosition: 'TRIM_HORIZON',
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          FilterCriteria: {
            Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: { itemType: { S: ['entry'] } } } }) }],
          },
        },
      },
      FromQueue: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: Arn('Queue'),
          FunctionName: Arn('worker'),
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
      Hourly: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: { ScheduleExpression: 'rate(1 hour)', Target: { Arn: Arn('tick') } },
      },
      Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
      Client: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: { UserPoolId: Ref('Pool'), CallbackURLs: ['https://desk.example/desk/'] },
      },
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
      ApiIntegration: integration('api'),
      DeskIntegration: integration('desk'),
      Authorizer: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          AuthorizerType: 'JWT',
          JwtConfiguration: {
            Audience: [Ref('Client')],
            Issuer: { 'Fn::Sub': `https://cognito-idp.$\{AWS::Region}.amazonaws.com/$\{Pool}` },
          },
        },
      },
      AnyRoute: route('ANY /v1/{proxy+}', 'ApiIntegration'),
      DeskRoute: route('ANY /v1/desk/{proxy+}', 'DeskIntegration', {
        AuthorizationType: 'JWT',
        AuthorizerId: Ref('Authorizer'),
      }),
    },
  };
}

export interface Fixture {
  assemblyDir: string;
  dataDir: string;
  remove(): void;
}

/** `change` may alter the template before it is written. */
export function writeFixture(change: (template: FixtureTemplate) => void = () => {}): Fixture {
  const dir = mkdtempSync(join(tmpdir(), 'careline-local-'));
  const stack = template(dir);
  change(stack);
  const assets = Object.keys(FUNCTIONS).map((name) => [
    name,
    { source: { path: `asset.${name}` }, destinations: { local: { objectKey: `${name}.zip` } } },
  ]);
  const files: Record<string, unknown> = {
    'manifest.json': {
      artifacts: {
        Toy: { type: 'aws:cloudformation:stack', properties: { templateFile: 'toy.template.json' } },
        'Toy.assets': { type: 'cdk:asset-manifest', properties: { file: 'toy.assets.json' } },
      },
    },
    'toy.template.json': stack,
    'toy.assets.json': { files: Object.fromEntries(assets) },
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), JSON.stringify(content));
  return { assemblyDir: dir, dataDir: join(dir, 'data'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
