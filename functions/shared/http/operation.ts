/** An operation of the HTTP API as data: the router serves it, the OpenAPI document describes it. */
import type * as z from 'zod';
import type { Logger } from '../logger.ts';

export interface Operation {
  method: 'GET' | 'POST' | 'PATCH';
  /** Path template such as `/v1/tickets/{id}`. */
  path: `/v1/${string}`;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Request headers that the operation reads, with their description. */
  headers?: Record<string, string>;
  /** Successful answers by status. */
  responses: Record<number, { description: string; schema?: z.ZodType }>;
  /** Refusals beyond those that every operation has. */
  problems?: readonly number[];
}
export type Operations = Record<string, Operation>;

export interface HttpRequest {
  method: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  rawBody: Uint8Array;
  sourceAddress: string;
  /** Claims of the JWT that the gateway has checked; empty where the route has no authorizer. */
  claims: Readonly<Record<string, unknown>>;
  correlationId: string;
}

export interface HttpReply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Call<O extends Operation> {
  params: Readonly<Record<string, string>>;
  query: O['query'] extends z.ZodType ? z.output<O['query']> : undefined;
  body: O['body'] extends z.ZodType ? z.output<O['body']> : undefined;
  request: HttpRequest;
  logger: Logger;
}

/** One implementation for every operation of a table: a described operation that nobody serves does not compile. */
export type Implementations<T extends Operations> = { [K in keyof T]: (call: Call<T[K]>) => Promise<HttpReply> };
