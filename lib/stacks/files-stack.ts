import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { FileBucket, fileBucketName } from '../constructs/file-bucket.ts';
import { MalwareScan } from '../constructs/malware-scan.ts';

export interface FilesStackProps extends StackProps {
  readonly config: Config;
  /** Origin of the pages. */
  readonly pagesUrl: string;
}

/** What customers and agents sent along, and the scanner that looks at it where the shop wants one. */
export class FilesStack extends Stack {
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { config, pagesUrl, ...props }: FilesStackProps) {
    super(scope, id, props);
    const { deployment, policy } = config;
    const { bucket } = new FileBucket(this, 'Files', { deployment, pagesUrl });
    if (policy.files.malwareScan) new MalwareScan(this, 'MalwareScan', { bucket });
    // Of the fixed name, not of the resource: an export would tie this stack to those that use it.
    this.bucketName = fileBucketName(deployment.prefix);
  }
}
