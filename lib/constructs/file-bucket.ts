import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { FILES_PREFIX, UPLOADS_PREFIX } from '../../adapters/s3/keys.ts';
import type { Deployment } from '../config.ts';
import { acknowledge } from '../nag.ts';

/**
 * The bucket's name is known before it is made: the pages name it in their security policy, and it names the pages' origin
 * in its CORS rules, so neither stack can be the first to tell the other.
 */
export const fileBucketName = (prefix: string, account: string = Aws.ACCOUNT_ID, region: string = Aws.REGION): string =>
  `${prefix}-files-${account}-${region}`;

/** Where signed links lead. */
export const fileBucketOrigin = (prefix: string): string =>
  `https://${fileBucketName(prefix)}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`;

export interface FileBucketProps {
  readonly deployment: Deployment;
  /** Origin of the pages, whose scripts may read and write by signed links. */
  readonly pagesUrl: string;
}

/** What customers and agents sent along. Nobody reads it but by a link that a function has signed. */
export class FileBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, { deployment, pagesUrl }: FileBucketProps) {
    super(scope, id);
    const { prefix, retention, onRemoval } = deployment;
    this.bucket = new s3.Bucket(this, 'Bucket', {
      bucketName: fileBucketName(prefix),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      cors: [
        {
          allowedOrigins: [pagesUrl],
          allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.PUT],
          allowedHeaders: ['content-type', 'x-amz-*'],
          exposedHeaders: ['ETag'],
          maxAge: 3_600,
        },
      ],
      lifecycleRules: [
        { id: 'uploads', prefix: UPLOADS_PREFIX, expiration: Duration.days(1) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ...(retention.filesDays === undefined
          ? []
          : [{ id: 'files', prefix: FILES_PREFIX, expiration: Duration.days(retention.filesDays) }]),
      ],
      removalPolicy: onRemoval === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'Reached by links only that the API signs and logs; an access log would keep these links and who used them',
    );
  }
}
