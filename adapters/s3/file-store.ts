/** Files of tickets in their bucket, each under the hash of its content. */
import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { CarelineError } from '../../core/errors.ts';
import { attachmentHeader, servedType } from '../../core/files/serving.ts';
import type { FileStore } from '../../workflow/ports.ts';
import { fileKey, SCAN_CLEAN, SCAN_TAG, SCAN_THREATS } from './keys.ts';

/** Long enough to begin a download, short enough that a link in a history or a log is dead. */
const LINK_SECONDS = 300;

export function createFileStore(client: S3Client, bucket: string): FileStore {
  return {
    async put(content) {
      const id = createHash('sha256').update(content).digest('hex');
      // Over what may lie there already: the same bytes, which the bucket's retention now counts from today.
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: fileKey(id),
          Body: content,
          // A link says what it is served as; nothing here is ever a page.
          ContentType: 'application/octet-stream',
          ChecksumSHA256: Buffer.from(id, 'hex').toString('base64'),
        }),
      );
      return id;
    },

    async load(id) {
      const { Body: body } = await found(client.send(new GetObjectCommand({ Bucket: bucket, Key: fileKey(id) })));
      if (!body) throw new Error('S3 answered without a body.');
      return await body.transformToByteArray();
    },

    async scan(id) {
      const { TagSet: tags = [] } = await found(
        client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: fileKey(id) })),
      );
      const status = tags.find(({ Key: key }) => key === SCAN_TAG)?.Value;
      if (status === undefined) return 'waiting';
      if (status === SCAN_CLEAN) return 'clean';
      return status === SCAN_THREATS ? 'infected' : 'unreadable';
    },

    async link({ id, name, type }, now) {
      const object = { Bucket: bucket, Key: fileKey(id) };
      // A link to what is no longer there would show its reader XML.
      await found(client.send(new HeadObjectCommand(object)));
      const url = await getSignedUrl(
        client,
        new GetObjectCommand({
          ...object,
          ResponseContentType: servedType(type),
          ResponseContentDisposition: attachmentHeader(name),
          ResponseCacheControl: 'private, no-store',
        }),
        { expiresIn: LINK_SECONDS, signingDate: now },
      );
      return { url, expiresAt: new Date(now.getTime() + LINK_SECONDS * 1_000).toISOString() };
    },
  };
}

async function found<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const missing = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
    if (!missing) throw error;
    throw new CarelineError('not_found', 'This file is no longer kept.', { cause: error });
  }
}
