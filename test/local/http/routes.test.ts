import { describe, expect, it } from 'vitest';
import { matchRoute, parseRoute } from '../../../local/http/routes.ts';

const routes = [
  'ANY /v1/{proxy+}',
  'ANY /v1/desk/{proxy+}',
  'GET /v1/articles',
  'GET /v1/things/{id}',
  'POST /v1/things/special',
  'ANY /v1/things/special',
].map((key) => ({ key, pattern: parseRoute(key) }));

describe('a request', () => {
  it.each([
    ['GET', '/v1/desk/queues', 'ANY /v1/desk/{proxy+}', { proxy: 'queues' }],
    ['POST', '/v1/tickets', 'ANY /v1/{proxy+}', { proxy: 'tickets' }],
    ['GET', '/v1/status/a/b', 'ANY /v1/{proxy+}', { proxy: 'status/a/b' }],
    ['GET', '/v1/articles', 'GET /v1/articles', {}],
    ['POST', '/v1/articles', 'ANY /v1/{proxy+}', { proxy: 'articles' }],
    ['GET', '/v1/things/7', 'GET /v1/things/{id}', { id: '7' }],
    ['POST', '/v1/things/special', 'POST /v1/things/special', {}],
    ['PUT', '/v1/things/special', 'ANY /v1/things/special', {}],
  ])('%s %s takes %s', (method, path, key, params) => {
    const found = matchRoute(routes, method, path);
    expect([found?.route.key, found?.params]).toEqual([key, params]);
  });

  it.each(['/', '/v1', '/v1/', '/v2/tickets'])('%s takes none', (path) => {
    expect(matchRoute(routes, 'GET', path)).toBeNull();
  });

  it('takes $default where nothing else fits', () => {
    const all = [...routes, { key: '$default', pattern: parseRoute('$default') }];
    expect(matchRoute(all, 'GET', '/elsewhere')?.route.key).toBe('$default');
    expect(matchRoute(all, 'GET', '/v1/x')?.route.key).toBe('ANY /v1/{proxy+}');
  });
});
