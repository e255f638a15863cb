/** What `Ref` and `Fn::GetAtt` yield locally, by resource type: names are derived from logical ids, so data survive a restart. */
import { createHash } from 'node:crypto';
import { ACCOUNT, type Places, REGION } from '../places.ts';

export interface Identity {
  stack: string;
  logicalId: string;
  type: string;
  /** Resolved property, when the template sets it to a string. */
  property(name: string): string | undefined;
}

export const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
export const shortHash = (text: string, length = 10) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

interface Attributes {
  ref: string;
  [attribute: string]: string;
}
type Describe = (resource: Identity, places: Places) => Attributes;

const name = (resource: Identity, property: string) =>
  resource.property(property) ?? `${resource.stack}-${resource.logicalId}`;
const id = (resource: Identity, length = 10) => shortHash(`${resource.stack}/${resource.logicalId}`, length);
const table: Describe = (r) => {
  const own = name(r, 'TableName');
  const Arn = arn('dynamodb', `table/${own}`);
  return { ref: own, Arn, StreamArn: `${Arn}/stream/local` };
};
const idOnly: Describe = (r) => ({ ref: id(r), Id: id(r) });

const describers: Record<string, Describe> = {
  'AWS::SQS::Queue': (r, { gateway }) => {
    const QueueName = name(r, 'QueueName');
    const url = `${gateway}/${ACCOUNT}/${QueueName}`;
    return { ref: url, Arn: arn('sqs', QueueName), QueueName, QueueUrl: url };
  },
  'AWS::SNS::Topic': (r) => {
    const TopicName = name(r, 'TopicName');
    return { ref: arn('sns', TopicName), TopicArn: arn('sns', TopicName), TopicName };
  },
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': (r) => {
    const bucket = name(r, 'BucketName').toLowerCase().slice(0, 63);
    const DomainName = `${bucket}.s3.amazonaws.com`;
    return {
      ref: bucket,
      Arn: `arn:aws:s3:::${bucket}`,
      DomainName,
      RegionalDomainName: `${bucket}.s3.${REGION}.amazonaws.com`,
    };
  },
  'AWS::Lambda::Function': (r) => {
    const own = name(r, 'FunctionName');
    return { ref: own, Arn: arn('lambda', `function:${own}`) };
  },
  'AWS::Lambda::Alias': (r) => {
    const target = name(r, 'FunctionName');
    return { ref: `${target.startsWith('arn:') ? target : arn('lambda', `function:${target}`)}:${name(r, 'Name')}` };
  },
  'AWS::IAM::Role': (r) => {
    const own = name(r, 'RoleName');
    return { ref: own, Arn: `arn:aws:iam::${ACCOUNT}:role/${own}`, RoleId: id(r) };
  },
  'AWS::IAM::ManagedPolicy': (r) => ({ ref: `arn:aws:iam::${ACCOUNT}:policy/${name(r, 'ManagedPolicyName')}` }),
  'AWS::Cognito::UserPool': (r) => {
    const pool = `${REGION}_${id(r, 9)}`;
    const host = `cognito-idp.${REGION}.amazonaws.com`;
    return {
      ref: pool,
      UserPoolId: pool,
      Arn: arn('cognito-idp', `userpool/${pool}`),
      ProviderName: `${host}/${pool}`,
      ProviderURL: `https://${host}/${pool}`,
    };
  },
  'AWS::Cognito::UserPoolClient': (r) => ({ ref: id(r, 26), ClientId: id(r, 26) }),
  'AWS::Cognito::UserPoolDomain': (r) => ({
    ref: name(r, 'Domain'),
    CloudFrontDistribution: `${id(r)}.cloudfront.net`,
  }),
  'AWS::SecretsManager::Secret': (r) => {
    const Arn = arn('secretsmanager', `secret:${name(r, 'Name')}-${id(r, 6)}`);
    return { ref: Arn, Id: Arn, Arn };
  },
  'AWS::CloudFront::Distribution': (r) => ({ ref: id(r), Id: id(r), DomainName: `${id(r, 14)}.cloudfront.net` }),
  'AWS::CloudFront::Function': (r) => {
    const FunctionARN = `arn:aws:cloudfront::${ACCOUNT}:function/${name(r, 'Name')}`;
    return { ref: FunctionARN, FunctionARN };
  },
  'AWS::CloudFront::ResponseHeadersPolicy': idOnly,
  'AWS::CloudFront::OriginAccessControl': idOnly,
  'AWS::ApiGatewayV2::Api': (r) => {
    const ApiId = id(r);
    return { ref: ApiId, ApiId, ApiEndpoint: `https://${ApiId}.execute-api.${REGION}.amazonaws.com` };
  },
  'AWS::ApiGatewayV2::Integration': (r) => ({ ref: id(r), IntegrationId: id(r) }),
  'AWS::ApiGatewayV2::Authorizer': (r) => ({ ref: id(r), AuthorizerId: id(r) }),
  'AWS::ApiGatewayV2::Stage': (r) => ({ ref: name(r, 'StageName') }),
  'AWS::SES::EmailIdentity': (r) => ({ ref: name(r, 'EmailIdentity') }),
  'AWS::SES::ConfigurationSet': (r) => ({ ref: name(r, 'Name') }),
  'AWS::SES::ReceiptRuleSet': (r) => ({ ref: name(r, 'RuleSetName') }),
  'AWS::Scheduler::Schedule': (r) => ({
    ref: name(r, 'Name'),
    Arn: arn('scheduler', `schedule/default/${name(r, 'Name')}`),
  }),
  'AWS::Logs::LogGroup': (r) => {
    const own = name(r, 'LogGroupName');
    return { ref: own, Arn: arn('logs', `log-group:${own}:*`) };
  },
  'AWS::KMS::Key': (r) => ({ ref: id(r, 32), KeyId: id(r, 32), Arn: arn('kms', `key/${id(r, 32)}`) }),
};

/** Resources that nothing here emulates still have a name, so that what mentions them can be read. */
const other: Describe = (r) => ({ ref: `${r.stack}-${r.logicalId}` });

export function describeResource(resource: Identity, places: Places): Attributes {
  return (describers[resource.type] ?? other)(resource, places);
}

export function attributeOf(resource: Identity, attribute: string, places: Places): string {
  const attributes = describeResource(resource, places);
  const value = attributes[attribute];
  if (value !== undefined) return value;
  if (attribute === 'Arn') return arn(resource.type.split('::')[1]?.toLowerCase() ?? 'local', attributes.ref);
  return `${attributes.ref}.${attribute}`;
}
