import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { CarelineError } from '../../../core/errors.ts';
import type { HttpRequest, Operations } from '../../../functions/shared/http/operation.ts';
import { createRouter } from '../../../functions/shared/http/router.ts';
import { sourceAddress } from '../../../functions/shared/http/source-address.ts';
import { createHttpHandler, type HttpHandler } from '../../../functions/shared/http.ts';
import { lambdaContext, received, send } from '../http-event.ts';
import { captureLogs } from '../logs.ts';

const operations = {
  read: { method: 'GET', path: '/v1/things/{id}', summary: '', responses: { 200: { description: '' } } },
  write: {
    method: 'POST',
    path: '/v1/things',
    summary: '',
    body: z.strictObject({ name: z.string().max(70_000) }),
    responses: { 201: { description: '' } },
  },
  fail: { method: 'POST', path: '/v1/failures/{kind}', summary: '', responses: { 200: { description: '' } } },
} as const satisfies Operations;

let logs: ReturnType<typeof captureLogs>;
let handler: HttpHandler;
beforeEach(() => {
  logs = captureLogs();
  const router = createRouter(operations, {
    read: async ({ params }) => ({ status: 200, body: params }),
    write: async ({ body }) => ({ status: 201, body }),
    fail: async ({ params }) => {
      if (params['kind'] === 'limit') throw new CarelineError('rate_limited', 'Wait.', { retryAfter: 61.2 });
      if (params['kind'] === 'moved') throw new CarelineError('version_conflict', 'Moved.', { currentVersion: 9 });
      if (params['kind'] === 'busy') throw new CarelineError('unavailable', 'Busy.');
      throw new Error('mei@example.com is not verified');
    },
  });
  handler = createHttpHandler(router, { logger: logs.logger });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the HTTP edge', () => {
  it.each([
    ['malformed JSON', { path: '/v1/things', body: '{"name":' }, 400],
    ['an empty body', { path: '/v1/things', body: '' }, 400],
    ['another content type', { path: '/v1/things', body: 'a=b', headers: { 'content-type': 'text/plain' } }, 415],
    ['a large body', { path: '/v1/things', body: { name: 'x'.repeat(66_000) } }, 413],
    ['large characters', { path: '/v1/things', body: { name: '漢'.repeat(30_000) } }, 413],
    ['a wrong field', { path: '/v1/things', body: { name: 5 } }, 422],
    ['an unknown field', { path: '/v1/things', body: { name: 'x', more: 1 } }, 422],
    ['an array', { path: '/v1/things', body: [] }, 422],
    ['null', { path: '/v1/things', body: 'null' }, 422],
    ['an unknown path', { path: '/v1/nothing' }, 404],
    ['a broken escape', { path: '/v1/things/%E0%A4%A' }, 404],
    ['a wrong method', { path: '/v1/things/1', method: 'DELETE' }, 405],
    ['a limit', { path: '/v1/failures/limit', method: 'POST' }, 429],
    ['a version that moved on', { path: '/v1/failures/moved', method: 'POST' }, 412],
    ['overload', { path: '/v1/failures/busy', method: 'POST' }, 503],
    ['a fault of ours', { path: '/v1/failures/other', method: 'POST' }, 500],
  ])('answers %s with a problem document', async (_what, sent, status) => {
    const answer = await send(handler, sent);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({ status, title: expect.any(String), correlationId: 'request-1' });
    expect(answer.headers['x-correlation-id']).toBe('request-1');
  });

  it('names what HTTP has names for', async () => {
    const answer = async (path: string, method = 'POST') => (await send(handler, { path, method })).headers;
    expect(await answer('/v1/failures/limit')).toMatchObject({ 'retry-after': '62' });
    expect(await answer('/v1/failures/busy')).toHaveProperty('retry-after');
    expect(await answer('/v1/failures/moved')).toMatchObject({ etag: '"9"' });
    expect(await answer('/v1/things/1', 'PUT')).toMatchObject({ allow: 'GET' });
  });

  it('tells the caller nothing of an unexpected failure, and the log nothing of a customer', async () => {
    const answer = await send(handler, { path: '/v1/failures/other', method: 'POST' });
    expect(JSON.stringify(answer.body)).not.toContain('mei@example.com');
    expect(logs.text()).toContain('request failed');
    expect(logs.text()).toContain('request-1');
    expect(logs.text()).not.toContain('mei@example.com');
  });

  it('hands on what was sent', async () => {
    expect(await send(handler, { path: '/v1/things/a%2Fb' })).toMatchObject({ status: 200, body: { id: 'a/b' } });
    expect(await send(handler, { path: '/v1/things', body: { name: '名' } })).toMatchObject({
      status: 201,
      body: { name: '名' },
      headers: {
        'content-type': 'application/json',
        'x-content-type-options': 'nosniff',
        'x-correlation-id': 'request-1',
      },
    });
  });

  it('names each field that is wrong or unknown by its path', async () => {
    const { body } = await send(handler, { path: '/v1/things', body: { name: 5, more: 1, most: 2 } });
    expect(body).toMatchObject({
      errors: [
        { path: 'name', message: expect.any(String) },
        { path: 'more', message: 'unknown field' },
        { path: 'most', message: 'unknown field' },
      ],
    });
  });

  it('reads a body that the gateway has encoded', async () => {
    const event = {
      rawPath: '/v1/things',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: Buffer.from('{"name":"x"}').toString('base64'),
      isBase64Encoded: true,
      requestContext: { requestId: 'r', http: { method: 'POST', sourceIp: '' } },
    };
    expect(received(await handler(event as never, lambdaContext())).status).toBe(201);
  });

  it('answers any event at all', async () => {
    const event = fc.oneof(
      fc.anything(),
      fc.record(
        {
          rawPath: fc.oneof(fc.string(), fc.constantFrom('/v1/things', '/v1/things/1'), fc.anything()),
          rawQueryString: fc.oneof(fc.string(), fc.anything()),
          headers: fc.oneof(fc.constant({ 'content-type': 'application/json' }), fc.anything()),
          body: fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.anything()),
          isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
          requestContext: fc.oneof(
            fc.record({ requestId: fc.string(), http: fc.record({ method: fc.constantFrom('GET', 'POST', 'X') }) }),
            fc.anything(),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(event, async (any) => {
        const { statusCode = 0, headers, body } = await handler(any as never, lambdaContext());
        expect(statusCode).toBeGreaterThanOrEqual(200);
        expect(statusCode).toBeLessThan(500);
        if (statusCode >= 400) expect(headers?.['content-type']).toBe('application/problem+json');
        expect(() => JSON.parse(body ?? '')).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe('the address that limits count', () => {
  const request = (source: string, headers: Record<string, string> = {}): HttpRequest => ({
    method: 'GET',
    path: '/',
    query: {},
    headers,
    rawBody: new Uint8Array(),
    sourceAddress: source,
    claims: {},
    correlationId: '',
  });
  const forwarded = (list: string, edge?: string) => ({
    'x-forwarded-for': list,
    ...(edge === undefined ? {} : { 'x-careline-edge': edge }),
  });

  it.each([
    ['the connecting one', request('192.0.2.1'), undefined, '192.0.2.1'],
    ['not what a caller claims', request('192.0.2.1', forwarded('203.0.113.9')), 'secret', '192.0.2.1'],
    [
      'not what a caller claims with a guess',
      request('192.0.2.1', forwarded('203.0.113.9', 'guess!')),
      'secret',
      '192.0.2.1',
    ],
    [
      'the viewer behind the CDN',
      request('192.0.2.1', forwarded('6.6.6.6, 203.0.113.9, 192.0.2.1', 'secret')),
      'secret',
      '203.0.113.9',
    ],
    [
      'the viewer where the API adds nothing',
      request('192.0.2.1', forwarded('203.0.113.9', 'secret')),
      'secret',
      '203.0.113.9',
    ],
    ['the network of an IPv6 caller', request('2001:db8:0:1:aaaa::1'), undefined, '2001:db8:0:1'],
    ['the same network in other letters', request('2001:0DB8::1:bbbb:0:0:2'), undefined, '2001:db8:0:1'],
  ])('is %s', (_what, sent, token, address) => expect(sourceAddress(sent, token)).toBe(address));
});
