import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { INDEXES, TABLE_KEYS } from '../../adapters/dynamodb/keys.ts';

export type IndexName = keyof typeof INDEXES;
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

/** The one table: on demand, recoverable to any second of 35 days, its changes on a stream. */
export class TicketTable extends Construct {
  readonly table: dynamodb.Table;

  constructor(scope: Construct, id: string, props: { isRetained: boolean }) {
    super(scope, id);
    this.table = new dynamodb.Table(this, 'Table', {
      partitionKey: text(TABLE_KEYS.partition),
      sortKey: text(TABLE_KEYS.sort),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.isRetained,
      removalPolicy: props.isRetained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      stream: dynamodb.StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: TABLE_KEYS.ttl,
    });
    for (const { name, partition, sort } of Object.values(INDEXES)) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: dynamodb.ProjectionType.KEYS_ONLY,
      });
    }
  }

  /** Exactly these actions on the table, and `Query` on exactly these indexes (CDK's own grants open `index/*`). */
  allow(grantee: iam.IGrantable, actions: readonly TableAction[], indexes: readonly IndexName[] = []): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
      }),
    );
    if (indexes.length === 0) return;
    grantee.grantPrincipal.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: indexes.map((index) => `${this.table.tableArn}/index/${INDEXES[index].name}`),
      }),
    );
  }

  /** These actions on the items of these partitions alone. */
  allowWithin(grantee: iam.IGrantable, actions: readonly TableAction[], partitions: readonly string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [...partitions] } },
      }),
    );
  }
}
