/** Hands a request on over kept-alive connections. */
import { Agent, request as httpRequest } from 'node:http';
import type { RawRequest } from '../gateway/call.ts';
import type { Reply } from '../gateway/reply.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const KEPT = ['content-type', 'x-amzn-errortype', 'x-amzn-requestid'];

export function forward(endpoint: string, call: RawRequest): Promise<Reply & { text: string }> {
  const { host: _host, connection: _connection, ...headers } = call.headers;
  return new Promise((done, fail) => {
    const outgoing = httpRequest(
      `${endpoint}${call.url}`,
      { method: call.method, agent, headers: { ...headers, 'content-length': String(call.body.length) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          const kept: Record<string, string> = {};
          for (const name of KEPT) {
            const value = answer.headers[name];
            if (typeof value === 'string') kept[name] = value;
          }
          const text = Buffer.concat(chunks).toString();
          done({ status: answer.statusCode ?? 502, headers: kept, body: text, text });
        });
      },
    );
    outgoing.on('error', fail);
    outgoing.end(call.body);
  });
}
