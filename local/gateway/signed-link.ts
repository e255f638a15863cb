/** Signed links (AWS Signature Version 4 in the query): who signed one, and whether it is genuine and still good. */
import { createHash, createHmac } from 'node:crypto';
import { SECRET_KEY } from '../places.ts';
import type { RawRequest } from './call.ts';

export interface SignedLink {
  accessKeyId: string;
  sessionToken: string;
  service: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const queryOf = (url: string): URLSearchParams => new URL(url, 'http://s3').searchParams;

/** Undefined: no signed link. */
export function signedLink({ url }: RawRequest): SignedLink | undefined {
  if (!url.includes('X-Amz-Credential=')) return undefined;
  const query = queryOf(url);
  const [accessKeyId = '', , , service = ''] = (query.get('X-Amz-Credential') ?? '').split('/');
  return { accessKeyId, service, sessionToken: query.get('X-Amz-Security-Token') ?? '' };
}

/** What is wrong with a signed link, in S3's words; undefined: nothing. Every function here has the same secret key. */
export function linkTrouble({ method, url, headers }: RawRequest, now: Date): string | undefined {
  const query = queryOf(url);
  const date = query.get('X-Amz-Date') ?? '';
  const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const good = Number(query.get('X-Amz-Expires')) * 1_000;
  if (!(now.getTime() <= signedAt + good)) return 'Request has expired';
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const canonical = [
    method,
    url.split('?', 1)[0],
    [...query]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = (query.get('X-Amz-Credential') ?? '').split('/').slice(1);
  const key = scope.reduce<string | Buffer>((signing, part) => hmac(signing, part), `AWS4${SECRET_KEY}`);
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), hash(canonical)].join('\n')).toString('hex');
  return expected === query.get('X-Amz-Signature') ? undefined : 'The request signature we calculated does not match';
}
