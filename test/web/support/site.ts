/** Serves the built pages as the CDN does, with its strict content security policy, and hands `/v1` to a mock. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface MockRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface MockAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Undefined: not mine. `drop`: the connection breaks without an answer. */
export type Responder = (request: MockRequest) => MockAnswer | 'drop' | undefined;

export interface Site {
  origin: string;
  /** Calls to the API since the start or the last `reset`. */
  calls: MockRequest[];
  /** Answers before the mock does: the newest first. */
  answerWith(responder: Responder): void;
  reset(): void;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const pages: Record<string, string> = {
  '/': '/index.html',
  '/status': '/status.html',
  '/survey': '/survey.html',
  '/unsubscribe': '/unsubscribe.html',
  '/desk/': '/desk/index.html',
};

/** The desk's pages may also show mail as it was written. */
const MAIL_SHOWN = "; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: https:";

export async function serveSite(folder: string, port: number, mock: (origin: string) => Responder): Promise<Site> {
  const origin = `http://127.0.0.1:${port}`;
  const calls: MockRequest[] = [];
  const overrides: Responder[] = [];
  let responder = mock(origin);
  const server = createServer((incoming, response) => {
    void handle(incoming, response);
  });

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', origin);
    if (sendFile(folder, url.pathname, response)) return;
    const request: MockRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: await readBody(incoming),
    };
    if (url.pathname.startsWith('/v1/')) calls.push(request);
    const answer = [...overrides, responder].reduce<ReturnType<Responder>>(
      (found, ask) => found ?? ask(request),
      undefined,
    );
    if (answer === 'drop') return void incoming.socket.destroy();
    const { status, headers = {}, body } = answer ?? { status: 404, body: { title: 'Not found', status: 404 } };
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  await listen(server, port);
  return {
    origin,
    calls,
    answerWith: (one) => overrides.unshift(one),
    reset() {
      calls.length = 0;
      overrides.length = 0;
      responder = mock(origin);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

function sendFile(folder: string, path: string, response: ServerResponse): boolean {
  const file = join(folder, normalize(pages[path] ?? path));
  const type = types[extname(file)];
  if (!type || !existsSync(file)) return false;
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': `default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'${path.startsWith('/desk/') ? MAIL_SHOWN : ''}`,
    'referrer-policy': 'no-referrer',
  });
  response.end(readFileSync(file));
  return true;
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
