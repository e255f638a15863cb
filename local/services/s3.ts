/** S3's REST calls: action and permissions from method, path and query. */
import type { AwsCall, RawRequest } from '../gateway/call.ts';
import type { Permission } from '../iam/evaluate.ts';

const place = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [bucket = '', ...key] = pathname.slice(1).split('/');
  return { bucket, key: decodeURIComponent(key.join('/')), query: searchParams };
};

function actionOf({ method, url, headers }: RawRequest): string {
  const { key, query } = place(url);
  if (key === '') return method === 'GET' && !query.has('policy') ? 'ListObjectsV2' : `${method} bucket`;
  if (query.has('uploadId') || query.has('uploads')) return `${method} multipart`;
  if (query.has('tagging') || query.has('acl')) return `${method} ${[...query.keys()].join(' ')}`;
  if (method === 'PUT') return headers['x-amz-copy-source'] ? 'CopyObject' : 'PutObject';
  const actions: Record<string, string> = { GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' };
  return actions[method] ?? method;
}

export const parseS3Call = (request: RawRequest) => ({ action: actionOf(request), input: {} });

export function s3Permissions({ action, url, headers }: AwsCall): Permission[] | null {
  const { bucket, key, query } = place(url);
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const object = `${bucketArn}/${key}`;
  switch (action) {
    case 'ListObjectsV2':
      return [{ action: 's3:ListBucket', resource: bucketArn, context: { 's3:prefix': query.get('prefix') ?? '' } }];
    case 'GetObject':
    case 'HeadObject':
      return [{ action: 's3:GetObject', resource: object }];
    case 'PutObject':
    case 'PUT multipart':
    case 'POST multipart':
      return [{ action: 's3:PutObject', resource: object }];
    case 'DeleteObject':
      return [{ action: 's3:DeleteObject', resource: object }];
    case 'CopyObject': {
      const source = decodeURIComponent(String(headers['x-amz-copy-source'])).replace(/^\//, '');
      return [
        { action: 's3:GetObject', resource: `arn:aws:s3:::${source}` },
        { action: 's3:PutObject', resource: object },
      ];
    }
    default:
      return null;
  }
}
