/** Raw mail in its bucket, as SES put it there. */
import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { CarelineError } from '../../core/errors.ts';
import type { RawMails } from '../../workflow/ports.ts';

export const createS3 = (): S3Client =>
  new S3Client({
    maxAttempts: 4,
    // The largest mail has 40 MB; the limit is on silence, not on the whole.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

export function createRawMails(client: Pick<S3Client, 'send'>, bucket: string): RawMails {
  return {
    async load(rawKey) {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: rawKey }));
        if (!body) throw new Error('S3 answered without a body.');
        return await body.transformToByteArray();
      } catch (error) {
        if (!(error instanceof NoSuchKey)) throw error;
        throw new CarelineError('not_found', 'The raw mail is no longer there.', { cause: error });
      }
    },
  };
}
