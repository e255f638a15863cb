/** The OpenAPI 3.1 document of both APIs, made from the very schemas that parse the requests. */
import * as z from 'zod';
import type { Operation, Operations } from '../http/operation.ts';
import { deskOperations } from './desk.ts';
import { mailViewOperations } from './mail-view.ts';
import { publicOperations } from './public.ts';
import { unsubscribeOperations } from './unsubscribe.ts';

type Json = Record<string, unknown>;

let document: Json | undefined;

/** Made once: it is the same for the life of the function. */
export function openApiDocument(): Json {
  document ??= {
    openapi: '3.1.0',
    info: { title: 'Careline', version: '1', description: "Customer care: the customers' API and the desk." },
    paths: {
      ...pathsOf({ ...publicOperations, ...unsubscribeOperations }),
      ...pathsOf({ ...deskOperations, ...mailViewOperations }, [{ deskToken: [] }]),
    },
    components: {
      securitySchemes: { deskToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
    },
  };
  return document;
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  currentVersion: z.int().optional(),
  correlationId: z.string().optional(),
});

function pathsOf(operations: Operations, security?: Json[]): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, operation] of Object.entries(operations)) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = { ...describe(operationId, operation), ...(security ? { security } : {}) };
    paths[operation.path] = path;
  }
  return paths;
}

function describe(operationId: string, operation: Operation): Json {
  return {
    operationId,
    summary: operation.summary,
    parameters: [...pathParameters(operation), ...queryParameters(operation), ...headerParameters(operation)],
    ...(operation.body
      ? { requestBody: { required: true, content: json('application/json', jsonSchema(operation.body, 'input')) } }
      : {}),
    responses: { ...successes(operation), ...problems(operation) },
  };
}

const successes = ({ responses }: Operation): Json =>
  Object.fromEntries(
    Object.entries(responses).map(([status, { description, schema }]) => [
      status,
      { description, ...(schema ? { content: json('application/json', jsonSchema(schema, 'output')) } : {}) },
    ]),
  );

const problems = (operation: Operation): Json =>
  Object.fromEntries(
    [...(operation.problems ?? []), 500, 503].map((status) => [status, status === 401 ? turnedAway : problem]),
  );

const json = (type: string, schema: Json): Json => ({ [type]: { schema } });

const problem: Json = {
  description: 'Problem',
  content: json('application/problem+json', { $ref: '#/components/schemas/Problem' }),
};
/** The gateway says it in its own words before any function runs (docs/decisions/0015). */
const turnedAway: Json = {
  description: 'No valid token',
  content: json('application/json', jsonSchema(z.object({ message: z.string() }), 'output')),
};

const pathParameters = ({ path }: Operation): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const queryParameters = ({ query }: Operation): Json[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: jsonSchema(schema, 'input'),
  }));

const headerParameters = ({ headers }: Operation): Json[] =>
  Object.entries(headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
