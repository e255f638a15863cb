import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FILES_PREFIX, UPLOADS_PREFIX } from '../../adapters/s3/keys.ts';
import { acknowledge } from '../nag.ts';
import { fileBucketName } from './file-bucket.ts';
import type { ServiceFunction } from './service-function.ts';

/** `ListBucket` lists nothing here: without it S3 says of a file that has expired that it is forbidden. */
export type FileAction = 'GetObject' | 'GetObjectTagging' | 'PutObject' | 'ListBucket';

/** Lets a function do these on the files of tickets, and on nothing else in their bucket. `prefix`: the deployment's. */
export function allowFiles(to: ServiceFunction, prefix: string, actions: readonly FileAction[]): void {
  allow(to, prefix, FILES_PREFIX, actions);
}

/** Lets a function sign links to send files by (they carry its own right to write), and read what was sent. */
export function allowUploads(to: ServiceFunction, prefix: string): void {
  allow(to, prefix, UPLOADS_PREFIX, ['PutObject', 'GetObject']);
}

function allow(to: ServiceFunction, prefix: string, folder: string, actions: readonly FileAction[]): void {
  const bucketArn = `arn:${Aws.PARTITION}:s3:::${fileBucketName(prefix)}`;
  const onObjects = actions.filter((action) => action !== 'ListBucket').map((action) => `s3:${action}`);
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: onObjects, resources: [`${bucketArn}/${folder}*`] }),
  );
  if (actions.includes('ListBucket')) {
    to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }));
  }
  const named = fileBucketName(prefix, '<AWS::AccountId>', '<AWS::Region>');
  acknowledge(
    to,
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${named}/${folder}*]`,
    'Files are named by their content, uploads at random: no list of them can be written beforehand',
  );
}
