import { describe, expect, it } from 'vitest';
import { INDEXES, TABLE_KEYS } from '../../../adapters/dynamodb/keys.ts';
import { shipped, teaShop } from './shops.ts';

const app = shipped;
const stateful = [
  'AWS::DynamoDB::Table',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolGroup',
  'AWS::SecretsManager::Secret',
];

describe('the data stack', () => {
  it('has one table: on demand, recoverable, protected, encrypted, with a stream and a time to live', () => {
    const tables = app.ofType('AWS::DynamoDB::Table');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.resource.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: TABLE_KEYS.ttl, Enabled: true },
    });
  });

  it('has the keys and indexes that the adapter reads, with keys only', () => {
    const { KeySchema, GlobalSecondaryIndexes } = app.ofType('AWS::DynamoDB::Table')[0]?.resource.Properties ?? {};
    const keys = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    expect(KeySchema).toEqual(keys(TABLE_KEYS.partition, TABLE_KEYS.sort));
    expect(GlobalSecondaryIndexes).toEqual(
      Object.values(INDEXES).map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: keys(partition, sort),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    );
  });

  it.each(stateful)('keeps every %s when the stack goes', (type) => {
    const found = app.ofType(type);
    expect(found.length).toBeGreaterThan(0);
    for (const { stack, resource } of found) {
      expect(stack).toBe('data');
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
    expect(app.stacks.data.terminationProtection).toBe(true);
  });

  it('lets everything go in a shop that is only trying it out', () => {
    for (const { resource } of stateful.flatMap((type) => teaShop.ofType(type)))
      expect(resource.DeletionPolicy).toBe('Delete');
    expect(teaShop.ofType('AWS::DynamoDB::Table')[0]?.resource.Properties.DeletionProtectionEnabled).toBe(false);
    expect(teaShop.stacks.data.terminationProtection).toBe(false);
  });

  it('signs agents in by invitation, with a long password and a second factor', () => {
    expect(app.ofType('AWS::Cognito::UserPool')[0]?.resource.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      UsernameAttributes: ['email'],
    });
    const groups = app.ofType('AWS::Cognito::UserPoolGroup').map(({ resource }) => resource.Properties.GroupName);
    expect(groups.sort()).toEqual(['admin', 'agent', 'lead']);
  });

  it('generates its secrets in the account: none is in a template', () => {
    for (const { resource } of app.ofType('AWS::SecretsManager::Secret')) {
      expect(resource.Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
      expect(resource.Properties.SecretString).toBeUndefined();
    }
  });
});
