/** Events as API Gateway's HTTP API sends them (payload 2.0). */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { HttpHandler } from '../../functions/shared/http.ts';

export interface Sent {
  method?: string;
  path: string;
  query?: string;
  /** Anything but text is sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  source?: string;
  claims?: Record<string, unknown>;
}

export const lambdaContext = (overrides: Partial<Context> = {}): Context =>
  ({ awsRequestId: 'lambda-1', getRemainingTimeInMillis: () => 60_000, ...overrides }) as Context;

export function httpEvent({ method, path, query = '', body, headers = {}, source, claims }: Sent) {
  const verb = method ?? (body === undefined ? 'GET' : 'POST');
  return {
    version: '2.0',
    rawPath: path,
    rawQueryString: query,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      http: { method: verb, path, sourceIp: source ?? '192.0.2.1' },
      ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
    },
  } as unknown as APIGatewayProxyEventV2;
}

export interface Received {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

export async function send(handler: HttpHandler, sent: Sent): Promise<Received> {
  return received(await handler(httpEvent(sent), lambdaContext()));
}

export const received = ({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Received => ({
  status: statusCode ?? 0,
  headers: headers ?? {},
  body: body ? JSON.parse(body) : undefined,
});
