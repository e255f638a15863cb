/** API Gateway's HTTP API event (payload 2.0) as a request. Tolerant: an odd event is an odd request, never a crash. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { HttpRequest } from './operation.ts';

const text = z.string().catch('');
const eventSchema = z
  .object({
    rawPath: text,
    rawQueryString: text,
    headers: z.record(z.string(), z.unknown()).catch({}),
    body: text,
    isBase64Encoded: z.boolean().catch(false),
    requestContext: z
      .object({
        requestId: text,
        http: z.object({ method: text, sourceIp: text }).catch({ method: '', sourceIp: '' }),
        authorizer: z
          .object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) })
          .optional()
          .catch(undefined),
      })
      .catch({ requestId: '', http: { method: '', sourceIp: '' }, authorizer: undefined }),
  })
  .catch({
    rawPath: '',
    rawQueryString: '',
    headers: {},
    body: '',
    isBase64Encoded: false,
    requestContext: { requestId: '', http: { method: '', sourceIp: '' }, authorizer: undefined },
  });

export function readRequest(event: APIGatewayProxyEventV2, lambdaRequestId: string): HttpRequest {
  const parsed = eventSchema.parse(event);
  const { requestContext: context } = parsed;
  return {
    method: context.http.method.toUpperCase(),
    path: parsed.rawPath,
    query: Object.fromEntries(new URLSearchParams(parsed.rawQueryString)),
    headers: lowerCaseNames(parsed.headers),
    rawBody: Buffer.from(parsed.body, parsed.isBase64Encoded ? 'base64' : 'utf8'),
    sourceAddress: context.http.sourceIp,
    claims: context.authorizer?.jwt.claims ?? {},
    correlationId: context.requestId || lambdaRequestId,
  };
}

const lowerCaseNames = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
