/** Uploads in the bucket of files: links to send one by, and what was sent. */
import { randomBytes } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Uploads } from '../../workflow/ports.ts';
import { encodeBase32 } from '../crockford.ts';
import { uploadKey } from './keys.ts';

/** Until the transfer begins; it may take longer itself. */
const LINK_SECONDS = 300;
const ID_BYTES = 20;
/** No page, whatever was declared: nobody reads it from here, but nobody should be able to. */
const STORED_TYPE = 'application/octet-stream';

export function createUploads(client: S3Client, bucket: string): Uploads {
  return {
    async open({ name, type, size, sha256 }, now) {
      const id = encodeBase32(randomBytes(ID_BYTES)).toLowerCase();
      const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
      const headers: Record<string, string> = {
        'content-type': STORED_TYPE,
        'x-amz-meta-name': encodeURIComponent(name),
        'x-amz-meta-type': encodeURIComponent(type),
        ...(checksum === undefined ? {} : { 'x-amz-checksum-sha256': checksum }),
      };
      const url = await getSignedUrl(
        client,
        new PutObjectCommand({
          Bucket: bucket,
          Key: uploadKey(id),
          // Signed: S3 takes exactly as many bytes as the policy was asked about.
          ContentLength: size,
          ContentType: STORED_TYPE,
          Metadata: { name: encodeURIComponent(name), type: encodeURIComponent(type) },
          ...(checksum === undefined ? {} : { ChecksumSHA256: checksum }),
        }),
        {
          expiresIn: LINK_SECONDS,
          signingDate: now,
          signableHeaders: new Set(['host', 'content-length', ...Object.keys(headers)]),
          unhoistableHeaders: new Set(Object.keys(headers)),
        },
      );
      return {
        id,
        url,
        method: 'PUT',
        headers,
        expiresAt: new Date(now.getTime() + LINK_SECONDS * 1_000).toISOString(),
      };
    },

    async load(id, atMost) {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: uploadKey(id) }));
        const { name = '', type = '' } = object.Metadata ?? {};
        const described = { name: decodeURIComponent(name), type: decodeURIComponent(type) };
        // Told by the answer's headers: what is too large is not read.
        if (!object.Body || (object.ContentLength ?? 0) > atMost) {
          discard(object.Body);
          return { ...described, content: undefined };
        }
        return { ...described, content: await object.Body.transformToByteArray() };
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
        throw error;
      }
    },
  };
}

/** Else the connection waits for somebody to read it. */
function discard(body: unknown): void {
  if (typeof body === 'object' && body !== null && 'destroy' in body && typeof body.destroy === 'function') {
    body.destroy();
  }
}
