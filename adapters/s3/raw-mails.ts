/** Raw mail in its bucket, as SES put it there. */
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { CarelineError } from '../../core/errors.ts';
import type { RawMails } from '../../workflow/ports.ts';

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
