/** S3's REST calls: action and permissions from method, path and query. */
import type { AwsCall, RawRequest } from '../gateway/call.ts';
import type { Permission } from '../iam/evaluate.ts';

export const place = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [bucket = '', ...key] = pathname.slice(1).split('/');
  return { bucket, key: decodeURIComponent(key.join('/')), query: searchParams };
};

export const copySource = ({ headers }: RawRequest): string =>
  decodeURIComponent(String(headers['x-amz-copy-source'])).replace(/^\//, '');

const VERBS: Record<string, string> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' };

function actionOf({ method, url, headers }: RawRequest): string {
  const { key, query } = place(url);
  if (key === '') return method === 'GET' && !query.has('policy') ? 'ListObjectsV2' : `${method} bucket`;
  if (query.has('uploadId') || query.has('uploads')) return `${method} multipart`;
  if (query.has('tagging')) return `${VERBS[method] ?? method}ObjectTagging`;
  if (query.has('acl')) return `${method} acl`;
  if (method === 'PUT') return headers['x-amz-copy-source'] ? 'CopyObject' : 'PutObject';
  const actions: Record<string, string> = { GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' };
  return actions[method] ?? method;
}

export const parseS3Call = (request: RawRequest) => ({ action: actionOf(request), input: {} });

export function s3Permissions(call: AwsCall): Permission[] | null {
  const { action, url, headers } = call;
  const { bucket, key, query } = place(url);
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const object = `${bucketArn}/${key}`;
  // Tags that come with the object need a permission of their own.
  const tagging = headers['x-amz-tagging'] ? [{ action: 's3:PutObjectTagging', resource: object }] : [];
  switch (action) {
    case 'ListObjectsV2':
      return [{ action: 's3:ListBucket', resource: bucketArn, context: { 's3:prefix': query.get('prefix') ?? '' } }];
    case 'GetObject':
    case 'HeadObject':
      return [{ action: 's3:GetObject', resource: object }];
    case 'PutObject':
    case 'PUT multipart':
    case 'POST multipart':
      return [{ action: 's3:PutObject', resource: object }, ...tagging];
    case 'GetObjectTagging':
    case 'PutObjectTagging':
    case 'DeleteObjectTagging':
    case 'DeleteObject':
      return [{ action: `s3:${action}`, resource: object }];
    case 'CopyObject':
      return [
        { action: 's3:GetObject', resource: `arn:aws:s3:::${copySource(call)}` },
        { action: 's3:PutObject', resource: object },
        ...tagging,
      ];
    default:
      return null;
  }
}
