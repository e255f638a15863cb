/** CloudFront Functions: the template's code, run for each request in a context of its own. */
import { createContext, Script } from 'node:vm';
import * as z from 'zod';
import { SetupError } from '../places.ts';
import { type Resource, read } from '../template/template.ts';

const functionSchema = z.object({ FunctionCode: z.string() });
const values = z.record(z.string(), z.object({ value: z.string() })).default({});
const answerSchema = z.object({
  uri: z.string().optional(),
  headers: values,
  statusCode: z.number().optional(),
  body: z.union([z.string(), z.object({ data: z.string() })]).optional(),
});

export interface EdgeRequest {
  method: string;
  uri: string;
  search: URLSearchParams;
  headers: Record<string, string>;
  viewerIp: string;
}
/** A request that goes on, or an answer given at the edge. */
export type EdgeAnswer =
  | { uri: string; headers: Record<string, string> }
  | { status: number; headers: Record<string, string>; body: string };

const plain = (headers: z.infer<typeof values>) =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
const wrapped = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));

export function edgeFunction(resource: Resource): (request: EdgeRequest) => EdgeAnswer {
  const { FunctionCode } = read(resource, functionSchema);
  let script: Script;
  try {
    script = new Script(`${FunctionCode}\n;JSON.stringify(handler(JSON.parse(input)))`);
  } catch (error) {
    throw new SetupError(`The CloudFront function ${resource.logicalId} cannot be read: ${String(error)}`);
  }
  return ({ method, uri, search, headers, viewerIp }) => {
    const { cookie: _cookie, ...others } = headers;
    const querystring = wrapped(Object.fromEntries(search));
    const event = {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: viewerIp },
      request: { method, uri, querystring, headers: wrapped(others), cookies: {} },
    };
    const context = createContext({ input: JSON.stringify(event) });
    const answer = answerSchema.parse(JSON.parse(String(script.runInContext(context, { timeout: 100 }))));
    if (answer.statusCode === undefined)
      return { uri: answer.uri ?? uri, headers: { ...headers, ...plain(answer.headers) } };
    const body = typeof answer.body === 'string' ? answer.body : (answer.body?.data ?? '');
    return { status: answer.statusCode, headers: plain(answer.headers), body };
  };
}
