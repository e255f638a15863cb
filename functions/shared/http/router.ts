/** Finds the operation of a request, parses its input by the operation's schemas and calls its implementation. */
import type { Logger } from '../logger.ts';
import { HttpError } from '../problem.ts';
import { parseBody, parseFields } from './body.ts';
import type { Call, HttpReply, HttpRequest, Implementations, Operation, Operations } from './operation.ts';

export type Router = (request: HttpRequest, logger: Logger) => Promise<HttpReply>;

/** A call whose input has been parsed by its operation's own schemas. */
type Parsed = Omit<Call<Operation>, 'query' | 'body'> & { query: unknown; body: unknown };

interface Route {
  operation: Operation;
  segments: string[];
  handle(call: Parsed): Promise<HttpReply>;
}

export function createRouter<T extends Operations>(operations: T, implementations: Implementations<T>): Router {
  const routes = Object.entries(operations).map(
    ([name, operation]): Route => ({
      operation,
      segments: operation.path.split('/'),
      // The table's type ties each implementation to the output of its own operation's schemas, which parse below.
      handle: implementations[name] as unknown as Route['handle'],
    }),
  );
  return async (request, logger) => {
    const { route, params } = findRoute(routes, request);
    const { operation } = route;
    return route.handle({
      params,
      query: operation.query ? parseFields(operation.query, request.query) : undefined,
      body: operation.body ? parseBody(request, operation.body) : undefined,
      request,
      logger,
    });
  };
}

function findRoute(routes: readonly Route[], request: HttpRequest): { route: Route; params: Record<string, string> } {
  const segments = request.path.split('/');
  const found = routes.flatMap((route) => {
    const params = matchSegments(route.segments, segments);
    return params ? [{ route, params }] : [];
  });
  if (found.length === 0) throw new HttpError(404, 'There is nothing at this address.');
  const match = found.find(({ route }) => route.operation.method === request.method);
  if (match) return match;
  const allow = [...new Set(found.map(({ route }) => route.operation.method))].join(', ');
  throw new HttpError(405, `This address answers to ${allow}.`, { allow });
}

function matchSegments(template: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (template.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [i, expected] of template.entries()) {
    const actual = path[i] ?? '';
    if (!expected.startsWith('{')) {
      if (expected !== actual) return null;
      continue;
    }
    const value = decodeSegment(actual);
    if (!value) return null;
    params[expected.slice(1, -1)] = value;
  }
  return params;
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
