/** What browsers' scripts of other origins may do with a bucket: its CORS rules in the template. */
import * as z from 'zod';
import { wildcard } from '../iam/conditions.ts';
import { read, type Template } from '../template/template.ts';
import type { RawRequest } from './call.ts';
import type { Reply } from './reply.ts';

const list = z.array(z.string()).default([]);
const bucketSchema = z.object({
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: list,
          AllowedMethods: list,
          AllowedHeaders: list,
          ExposedHeaders: list,
          MaxAge: z.coerce.number().optional(),
        }),
      ),
    })
    .optional(),
});

export interface Cors {
  /** The answer to a browser that asks first; undefined: the request is no such question. */
  preflight(request: RawRequest): Reply | undefined;
  /** What is added to every answer to a script of another origin. */
  headers(request: RawRequest): Record<string, string>;
}

export function readCors(template: Template): Cors {
  const rules = new Map(
    template
      .ofType('AWS::S3::Bucket')
      .map((bucket) => [bucket.ref, read(bucket, bucketSchema).CorsConfiguration?.CorsRules ?? []] as const),
  );
  const find = ({ url, headers }: RawRequest, method: string) => {
    const bucket = url.slice(1).split(/[/?]/, 1)[0] ?? '';
    const { origin } = headers;
    if (origin === undefined) return undefined;
    return rules
      .get(bucket)
      ?.find(
        ({ AllowedOrigins, AllowedMethods }) =>
          AllowedMethods.includes(method) && AllowedOrigins.some((allowed) => wildcard(allowed, origin)),
      );
  };
  return {
    preflight(request) {
      const method = request.headers['access-control-request-method'];
      if (request.method !== 'OPTIONS' || method === undefined) return undefined;
      const rule = find(request, method);
      const asked = String(request.headers['access-control-request-headers'] ?? '')
        .split(',')
        .flatMap((name) => name.trim().toLowerCase() || []);
      const allowed = rule?.AllowedHeaders ?? [];
      if (!rule || !asked.every((name) => allowed.some((pattern) => wildcard(pattern.toLowerCase(), name)))) {
        return { status: 403, headers: {}, body: 'CORSResponse: This CORS request is not allowed.' };
      }
      const headers: Record<string, string> = {
        'access-control-allow-origin': String(request.headers.origin),
        'access-control-allow-methods': rule.AllowedMethods.join(', '),
        vary: 'Origin',
      };
      if (asked.length > 0) headers['access-control-allow-headers'] = asked.join(', ');
      if (rule.MaxAge !== undefined) headers['access-control-max-age'] = String(rule.MaxAge);
      return { status: 200, headers, body: '' };
    },
    headers(request) {
      const rule = find(request, request.method);
      if (!rule) return {};
      return {
        'access-control-allow-origin': String(request.headers.origin),
        'access-control-expose-headers': rule.ExposedHeaders.join(', '),
        vary: 'Origin',
      };
    },
  };
}
