import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

export const createS3 = (config: S3ClientConfig = {}): S3Client =>
  new S3Client({
    maxAttempts: 4,
    // Else a link to upload by would demand the checksum of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    // The largest mail has 40 MB; the limit is on silence, not on the whole.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    ...config,
  });
