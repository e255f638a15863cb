/** The HTTP edge: every event gets a well-formed answer, errors as problem documents, nothing cached, one correlation id. */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { describeError } from './describe-error.ts';
import type { HttpReply } from './http/operation.ts';
import { readRequest } from './http/request.ts';
import type { Router } from './http/router.ts';
import type { Logger } from './logger.ts';
import { problemOf } from './problem.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

export type HttpHandler = (event: Event, context: Context) => Promise<Result>;

export function createHttpHandler(router: Router, options: { logger: Logger }): HttpHandler {
  const handle = async (event: Event, context: Context): Promise<Result> => {
    const request = readRequest(event, context?.awsRequestId ?? '');
    const logger = options.logger.createChild({ persistentKeys: { correlationId: request.correlationId } });
    return answer(await router(request, logger), request.correlationId);
  };
  return middy<Event, Result>()
    .use(safeHeaders())
    .use(problemDocuments(options.logger))
    .handler(handle) as unknown as HttpHandler;
}

/** By it a caller's question finds the logs and the letters of its request. */
const CORRELATION_HEADER = 'x-correlation-id';

const answer = ({ status, body, headers }: HttpReply, correlationId: string): Result => ({
  statusCode: status,
  headers: {
    [CORRELATION_HEADER]: correlationId,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
  body: body === undefined ? '' : JSON.stringify(body),
});

function problemDocuments(logger: Logger): middy.MiddlewareObj<Event, Result> {
  const onError: middy.MiddlewareFn<Event, Result> = (request) => {
    const { correlationId } = readRequest(request.event, request.context?.awsRequestId ?? '');
    const { problem, headers } = problemOf(request.error);
    const failure = { correlationId, status: problem.status, failure: describeError(request.error) };
    if (problem.status >= 500) logger.error('request failed', failure);
    request.response = {
      statusCode: problem.status,
      headers: { 'content-type': 'application/problem+json', [CORRELATION_HEADER]: correlationId, ...headers },
      body: JSON.stringify({ ...problem, correlationId }),
    };
  };
  return { onError };
}

/** Answers are for one reader and one moment, and never a page: a browser shall neither keep, frame nor guess them. */
function safeHeaders(): middy.MiddlewareObj<Event, Result> {
  const add: middy.MiddlewareFn<Event, Result> = (request) => {
    if (!request.response) return;
    request.response.headers = {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      ...request.response.headers,
    };
  };
  return { after: add, onError: add };
}
