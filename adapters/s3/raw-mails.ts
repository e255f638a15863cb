/** Raw mail in its bucket, as SES put it there: under `incoming/` until its outcome stands, then under `mail/`. */
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import { CarelineError } from '../../core/errors.ts';
import type { RawMails } from '../../workflow/ports.ts';
import { RAW_MAIL } from './keys.ts';

const keptKey = (rawKey: string): string =>
  rawKey.startsWith(RAW_MAIL.incoming) ? `${RAW_MAIL.kept}${rawKey.slice(RAW_MAIL.incoming.length)}` : rawKey;

export function createRawMails(client: Pick<S3Client, 'send'>, bucket: string): RawMails {
  const read = async (key: string): Promise<Uint8Array | null> => {
    try {
      const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!body) throw new Error('S3 answered without a body.');
      return await body.transformToByteArray();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    async load(rawKey) {
      const kept = keptKey(rawKey);
      // A notice that comes again names the place that the mail has left.
      const raw = (await read(rawKey)) ?? (kept === rawKey ? null : await read(kept));
      if (!raw) throw new CarelineError('not_found', 'The raw mail is no longer there.');
      return raw;
    },

    async keep(rawKey) {
      const kept = keptKey(rawKey);
      if (kept === rawKey) return kept;
      try {
        await client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: kept,
            CopySource: `${bucket}/${encodeURIComponent(rawKey)}`,
            // What a scanner may have tagged needs no permission to read tags.
            TaggingDirective: 'REPLACE',
          }),
        );
      } catch (error) {
        // It has been moved already.
        if (!isMissing(error)) throw error;
      }
      return kept;
    },

    async finish(rawKey) {
      if (keptKey(rawKey) === rawKey) return;
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: rawKey }));
    },

    async *unfinished() {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: RAW_MAIL.incoming,
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
        );
        yield (page.Contents ?? []).flatMap(({ Key, LastModified }) =>
          Key && LastModified && !Key.endsWith(SETUP_NOTE)
            ? [{ rawKey: Key, receivedAt: LastModified.toISOString() }]
            : [],
        );
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
  };
}

/** What SES writes once, when the receipt rule is made, to see whether it may. */
const SETUP_NOTE = '/AMAZON_SES_SETUP_NOTIFICATION';

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'NoSuchKey';
