/** Loopback HTTP servers: the front door with `/_local` and sign-in, and the gateway. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, type Reply, readBody, writeReply } from '../gateway/reply.ts';
import { messageOf, SetupError } from '../places.ts';
import { type Api, MAX_BODY_BYTES } from './api.ts';
import type { SignIn } from './sign-in.ts';

export interface LocalServer {
  port: number;
  handle(handler: (request: IncomingMessage, response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Throws SetupError when the port is taken; `variable` names where another can be chosen. */
export async function assertFree(port: number, variable: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const choice = `Stop what uses it, or choose another: ${variable}=${port + 100}`;
      fail(new SetupError(error.code === 'EADDRINUSE' ? `Port ${port} is in use. ${choice}` : error.message));
    });
    server.listen(port, HOST, () => server.close(() => done()));
  });
}

/** Binds before there is anything to serve: addresses must be known when the template is read. */
export async function listen(port: number): Promise<LocalServer> {
  let handler = (_request: IncomingMessage, response: ServerResponse) => {
    writeReply(response, json(503, { message: 'The local cloud is starting.' }, { 'retry-after': '1' }));
  };
  const server: Server = createServer((request, response) => handler(request, response));
  server.keepAliveTimeout = 60_000;
  if (port !== 0) await assertFree(port, 'CARELINE_PORT');
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    handle(next) {
      handler = next;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface FrontDoorHandlers {
  api: Api;
  control(method: string, url: URL, body: string): Promise<Reply>;
  signIn: SignIn | undefined;
  /** The run's time: every answer's `Date`. */
  now(): Date;
  warn(text: string): void;
}

/** A page of another site must not steer the run, and no name but this machine's own leads to it. */
function fromElsewhere(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  return !/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host) || (origin !== undefined && origin !== `http://${host}`);
}

export function frontDoorHandler({ api, control, signIn, now, warn }: FrontDoorHandlers) {
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const method = request.method ?? 'GET';
    let url: URL;
    try {
      url = new URL(request.url ?? '/', 'http://127.0.0.1');
    } catch {
      return json(400, { message: 'Bad Request' });
    }
    const body = await readBody(request, MAX_BODY_BYTES);
    if (!body) return json(413, { message: 'Request Entity Too Large' });
    if (url.pathname.startsWith('/_local/')) {
      if (fromElsewhere(request)) return json(403, { message: 'The local run is steered from this machine only.' });
      return control(method, url, body.toString());
    }
    const signedIn = await signIn?.answer(method, url, body.toString(), request.headers.authorization ?? '');
    if (signedIn) return signedIn;
    const sourceIp = (request.socket.remoteAddress ?? HOST).replace(/^::ffff:/, '');
    return api({ method, url: request.url ?? '/', headers: request.headers, body, sourceIp });
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request).then(
      (reply) => writeReply(response, { ...reply, headers: { date: now().toUTCString(), ...reply.headers } }),
      (error: unknown) => {
        if (request.destroyed && !request.complete) return;
        warn(`${request.method} ${new URL(request.url ?? '/', 'http://x').pathname}: ${messageOf(error)}`);
        writeReply(response, json(500, { message: 'Internal Server Error' }));
      },
    );
  };
}
