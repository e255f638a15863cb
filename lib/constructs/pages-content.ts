import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as deployment from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from '../nag.ts';

export interface PagesContentProps {
  readonly bucket: s3.Bucket;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  readonly logRetention: logs.RetentionDays;
  /** What the pages read from `/config.json`. */
  readonly site: {
    readonly shopName: string;
    readonly languages: readonly string[];
    readonly auth: { readonly issuer: string; readonly domain: string; readonly clientId: string };
  };
}

/**
 * The built pages in their bucket. Vite puts a hash in the names below assets/: those may be cached for ever and stay for
 * the pages that are still open; everything else is asked for anew each time.
 */
export class PagesContent extends Construct {
  constructor(scope: Construct, id: string, { bucket, pagesDir, logRetention, site }: PagesContentProps) {
    super(scope, id);
    const logGroup = new logs.LogGroup(this, 'Logs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const common = { logGroup, destinationBucket: bucket as s3.IBucket, prune: false, retainOnDelete: false };
    const pages = deployment.Source.asset(pagesDir);
    const assets = new deployment.BucketDeployment(this, 'Assets', {
      ...common,
      sources: [pages],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [deployment.CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const documents = new deployment.BucketDeployment(this, 'Documents', {
      ...common,
      sources: [pages, deployment.Source.jsonData('config.json', site)],
      exclude: ['assets/*'],
      cacheControl: [deployment.CacheControl.noCache()],
    });
    // A page must not come before the scripts that it names.
    documents.node.addDependency(assets);
    acknowledgeCopier(Stack.of(this), bucket);
  }
}

/** CDK's own function that copies the files, one for a stack: its runtime and its role are CDK's. */
function acknowledgeCopier(stack: Stack, bucket: s3.Bucket): void {
  const copier = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (!copier) throw new Error('CDK has renamed the function of BucketDeployment: find it again for these findings');
  const bucketId = stack.getLogicalId(bucket.node.defaultChild as s3.CfnBucket);
  const assets = 'cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>';
  acknowledge(copier, 'AwsSolutions-L1', "CDK's own code, on the runtime that CDK ships and tests it with");
  const logs = 'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
  acknowledge(copier, `AwsSolutions-IAM4[${logs}]`, "CDK's own role; the managed policy allows logs only");
  const reading = [
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
    `Resource::arn:<AWS::Partition>:s3:::${assets}/*`,
  ];
  const writing = ['Action::s3:Abort*', 'Action::s3:DeleteObject*', `Resource::<${bucketId}.Arn>/*`];
  for (const finding of reading)
    acknowledge(copier, `AwsSolutions-IAM5[${finding}]`, 'Reads the built pages from the assets bucket');
  for (const finding of writing)
    acknowledge(copier, `AwsSolutions-IAM5[${finding}]`, 'Writes the objects of the pages bucket');
}
