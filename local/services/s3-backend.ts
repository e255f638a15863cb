/** S3 for the gateway: the emulator's objects, with tags, and with what a signed link says of the answer's headers. */
import type { AwsCall, Backend, RawRequest } from '../gateway/call.ts';
import type { Reply } from '../gateway/reply.ts';
import { type ObjectTags, tagsFromHeader, tagsFromXml, tagsToXml } from './object-tags.ts';
import { copySource, parseS3Call, place, s3Permissions } from './s3.ts';

type Carry = (request: RawRequest) => Promise<Reply>;

export const s3Backend = (carry: Carry, tags: ObjectTags): Backend => ({
  parse: parseS3Call,
  permissions: s3Permissions,
  async execute(call) {
    const { bucket, key, query } = place(call.url);
    const object = `${bucket}/${key}`;
    if (call.action.endsWith('ObjectTagging')) return tagging(carry, tags, call, object);
    const reply = await carry(call);
    if (reply.status >= 300) return reply;
    if (call.action === 'GetObject') return withOverrides(reply, query);
    if (call.action === 'PutObject') tags.set(object, tagsFromHeader(call.headers['x-amz-tagging']));
    if (call.action === 'DeleteObject') tags.set(object, {});
    if (call.action === 'CopyObject') {
      const replaced = call.headers['x-amz-tagging-directive'] === 'REPLACE';
      tags.set(object, replaced ? tagsFromHeader(call.headers['x-amz-tagging']) : tags.of(copySource(call)));
    }
    return reply;
  },
});

async function tagging(carry: Carry, tags: ObjectTags, call: AwsCall, object: string): Promise<Reply> {
  const { bucket, key } = place(call.url);
  const url = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const { status } = await carry({ method: 'HEAD', url, headers: {}, body: Buffer.alloc(0) });
  if (status >= 300) {
    const body =
      '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>No such key.</Message></Error>';
    return { status: 404, headers: { 'content-type': 'application/xml' }, body };
  }
  if (call.action === 'GetObjectTagging') {
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: tagsToXml(tags.of(object)) };
  }
  const put = call.action === 'PutObjectTagging';
  tags.set(object, put ? tagsFromXml(call.body.toString()) : {});
  return { status: put ? 200 : 204, headers: {}, body: '' };
}

const OVERRIDES = ['type', 'disposition', 'language', 'encoding'].map((name) => `content-${name}`);

function withOverrides(reply: Reply, query: URLSearchParams): Reply {
  const headers = { ...reply.headers };
  for (const name of [...OVERRIDES, 'cache-control', 'expires']) {
    const value = query.get(`response-${name}`);
    if (value !== null) headers[name] = value;
  }
  return { ...reply, headers };
}
