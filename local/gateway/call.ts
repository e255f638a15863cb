/** An AWS call as the gateway sees it: who, which action, on what, and with which permissions. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Permission } from '../iam/evaluate.ts';
import type { Service } from './errors.ts';
import type { Reply } from './reply.ts';

export interface RawRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface AwsCall extends RawRequest {
  service: Service;
  /** Without the service: `PutItem`. */
  action: string;
  /** The parsed body of JSON and query protocols. */
  input: Record<string, unknown>;
}

/** What a service needs to say of a call before it is carried out. */
export interface Backend {
  /** Reads action and input; null for a call that is none of this service. */
  parse(request: RawRequest): { action: string; input: Record<string, unknown> } | null;
  /** The permissions that the call needs; null when the action is not supported here. */
  permissions(call: AwsCall): Permission[] | null;
  execute(call: AwsCall): Promise<Reply & { readUnits?: number; writeUnits?: number }>;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** AWS JSON protocol: the action stands in `x-amz-target`. */
export function parseJsonCall(request: RawRequest, prefix: string) {
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string' || !target.startsWith(prefix)) return null;
  try {
    return { action: target.slice(prefix.length), input: recordOf(JSON.parse(request.body.toString())) };
  } catch {
    return null;
  }
}

/** AWS query protocol: a form with `Action`. */
export function parseQueryCall(request: RawRequest) {
  const input: Record<string, unknown> = Object.fromEntries(new URLSearchParams(request.body.toString()));
  const action = input['Action'];
  return typeof action === 'string' ? { action, input } : null;
}
