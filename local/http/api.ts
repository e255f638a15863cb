/** The HTTP API: routes, JWT authorizer, payload format 2.0. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { json, type Reply } from '../gateway/reply.ts';
import type { LocalFunction } from '../lambda/function.ts';
import { findFunction } from '../lambda/mapping.ts';
import { ACCOUNT, REGION, SetupError } from '../places.ts';
import { type Resource, read, type Template } from '../template/template.ts';
import { type Authorizer, authorizerOf } from './authorizer.ts';
import { matchRoute, parseRoute, type RoutePattern } from './routes.ts';
import type { UserPool } from './user-pool.ts';

export const MAX_BODY_BYTES = 10 * 1024 * 1024;

const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default('NONE'),
  AuthorizerId: z.string().optional(),
});
const integrationSchema = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.string().default('2.0') });
const responseSchema = z.object({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
  cookies: z.array(z.string()).default([]),
});

export interface ApiRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  sourceIp: string;
}

interface Route {
  key: string;
  pattern: RoutePattern;
  target: LocalFunction;
  authorizer: Authorizer | undefined;
}

function targetOf(
  template: Template,
  functions: readonly LocalFunction[],
  route: Resource,
  target: string,
): LocalFunction {
  const integration = template
    .ofType('AWS::ApiGatewayV2::Integration')
    .find(({ ref }) => `integrations/${ref}` === target);
  if (!integration) throw new SetupError(`The route ${route.logicalId} has no integration.`);
  const { IntegrationUri, PayloadFormatVersion } = read(integration, integrationSchema);
  const arn = /function:[^/]+/.exec(IntegrationUri)?.[0].replace('function:', '') ?? IntegrationUri;
  const found = findFunction(functions, arn);
  if (!found || PayloadFormatVersion !== '2.0') {
    throw new SetupError(`The local cloud runs functions with payload format 2.0 only (${integration.logicalId}).`);
  }
  return found;
}

/** Content types that the HTTP API hands on as text; others arrive in base64. */
const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|[^;]*\+(?:json|xml)))/i;

function eventOf(
  request: ApiRequest,
  route: Route,
  params: Record<string, string>,
  claims: Record<string, string> | null,
  now: Date,
) {
  const { pathname, searchParams, search } = new URL(request.url, 'http://api');
  const { cookie, ...plain } = request.headers;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) headers[name] = String(value);
  const query: Record<string, string> = {};
  for (const name of new Set(searchParams.keys())) query[name] = searchParams.getAll(name).join(',');
  const asText = TEXT.test(headers['content-type'] ?? 'text/plain') && headers['content-encoding'] === undefined;
  const rawPath = decodeURIComponent(pathname);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: `local.execute-api.${REGION}.amazonaws.com`,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    ...(request.body.length > 0 && { body: request.body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !asText,
  };
}

function replyOf(answer: string): Reply {
  const value: unknown = JSON.parse(answer);
  const isResponse = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (!isResponse)
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof value === 'string' ? value : answer,
    };
  const parsed = responseSchema.safeParse(value);
  if (!parsed.success) return json(500, { message: 'Internal Server Error' });
  const { statusCode, headers, body, isBase64Encoded, cookies } = parsed.data;
  const lower = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]));
  delete lower['content-length'];
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...lower,
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

export type Api = (request: ApiRequest) => Promise<Reply>;

/** `refused` hears of requests whose function failed, for the person at the keyboard. */
export function httpApi(
  template: Template,
  functions: readonly LocalFunction[],
  pool: UserPool | undefined,
  now: () => Date,
): Api {
  const routes = template.ofType('AWS::ApiGatewayV2::Route').map((resource): Route => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId } = read(resource, routeSchema);
    const authorizer = authorizerOf(template, AuthorizationType, AuthorizerId, pool);
    return {
      key: RouteKey,
      pattern: parseRoute(RouteKey),
      target: targetOf(template, functions, resource, Target),
      authorizer,
    };
  });
  return async (request) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://api').pathname);
    } catch {
      return json(400, { message: 'Bad Request' });
    }
    const found = matchRoute(routes, request.method, path);
    if (!found) return json(404, { message: 'Not Found' });
    if (request.body.length > MAX_BODY_BYTES) return json(413, { message: 'Request Entity Too Large' });
    const { route, params } = found;
    let claims: Record<string, string> | null = null;
    if (route.authorizer) {
      claims = await route.authorizer(request.headers);
      if (!claims) return json(401, { message: 'Unauthorized' }, { 'www-authenticate': 'Bearer' });
    }
    try {
      return replyOf(await route.target.invoke(eventOf(request, route, params, claims, now())));
    } catch {
      return json(500, { message: 'Internal Server Error' });
    }
  };
}
