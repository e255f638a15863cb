import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createS3 } from '../../../adapters/s3/client.ts';
import { createUploads } from '../../../adapters/s3/uploads.ts';

const now = new Date('2026-03-04T10:00:00.000Z');
const sha256 = 'ab'.repeat(32);
const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
const client = createS3({ region: 'eu-central-1', credentials });
const file = { name: '灯 (1).png', type: 'image/png', size: 1_234, sha256 };

/** A store that gives one answer. */
const answering = (answer: unknown) => {
  const fake = new S3Client({ region: 'eu-central-1', credentials });
  fake.send = async () => {
    if (answer instanceof Error) throw answer;
    return answer as never;
  };
  return createUploads(fake, 'bucket');
};

describe('a link to send a file by', () => {
  it('binds size, name, type and content, and dies after five minutes', async () => {
    const link = await createUploads(client, 'bucket').open(file, now);
    const url = new URL(link.url);
    expect(url.pathname).toBe(`/uploads/${link.id}`);
    expect(link.id).toMatch(/^[0-9a-z]{32}$/);
    expect(url.searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'x-amz-checksum-sha256',
      'x-amz-meta-name',
      'x-amz-meta-type',
    ]);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(link).toMatchObject({
      method: 'PUT',
      expiresAt: '2026-03-04T10:05:00.000Z',
      headers: {
        'content-type': 'application/octet-stream',
        'x-amz-meta-name': '%E7%81%AF%20(1).png',
        'x-amz-meta-type': 'image%2Fpng',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      },
    });
    expect(link.url).not.toContain('meta-name=');
  });

  it('is another one each time', async () => {
    const uploads = createUploads(client, 'bucket');
    const [one, two] = [await uploads.open(file, now), await uploads.open(file, now)];
    expect(one.id).not.toBe(two.id);
  });
});

describe('what was sent', () => {
  const metadata = { name: '%E7%81%AF.png', type: 'image%2Fpng' };
  const object = (bytes: Uint8Array) => ({
    Metadata: metadata,
    ContentLength: bytes.length,
    Body: { transformToByteArray: async () => bytes },
  });

  it('comes with its name and type', async () => {
    const content = Uint8Array.of(1, 2, 3);
    expect(await answering(object(content)).load('id', 3)).toEqual({ name: '灯.png', type: 'image/png', content });
  });

  it('is not read where it is too large', async () => {
    let destroyed = false;
    const body = { destroy: () => (destroyed = true), transformToByteArray: async () => expect.unreachable() };
    const uploads = answering({ Metadata: metadata, ContentLength: 4, Body: body });
    expect(await uploads.load('id', 3)).toEqual({ name: '灯.png', type: 'image/png', content: undefined });
    expect(destroyed).toBe(true);
  });

  it('is null where nothing lies, and a failure where the store fails', async () => {
    const failure = (httpStatusCode: number) =>
      new S3ServiceException({ name: 'x', $fault: 'client', $metadata: { httpStatusCode } });
    expect(await answering(failure(404)).load('id', 3)).toBeNull();
    await expect(answering(failure(403)).load('id', 3)).rejects.toMatchObject({ name: 'x' });
  });
});
