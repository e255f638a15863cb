import { describe, expect, it } from 'vitest';
import { expectedVersion } from '../../../functions/desk-api/if-match.ts';
import { searchTerm } from '../../../functions/desk-api/search-term.ts';
import { readAgent, requireGroup } from '../../../functions/shared/agent.ts';
import type { HttpRequest } from '../../../functions/shared/http/operation.ts';

const request = (claims: Record<string, unknown>): HttpRequest => ({
  method: 'GET',
  path: '/v1/desk/queues',
  query: {},
  headers: {},
  rawBody: new Uint8Array(),
  sourceAddress: '127.0.0.1',
  claims,
  correlationId: 'c-1',
});

describe('If-Match', () => {
  it.each([
    [undefined, undefined],
    ['*', undefined],
    ['"7"', 7],
    ['7', 7],
    ['W/"7"', 7],
    ['"3", "7"', 7],
    ['"nonsense"', 0],
    ['', 0],
  ])('%j expects version %j', (header, version) => expect(expectedVersion(header)).toBe(version));
});

describe('the caller', () => {
  it.each([
    ['[agent]', ['agent']],
    ['[agent lead]', ['agent', 'lead']],
    ['agent,admin', ['agent', 'admin']],
    [['lead'], ['lead']],
  ])('has the groups of %j', (groups, known) => {
    expect(readAgent(request({ sub: 'u-1', 'cognito:groups': groups })).groups).toEqual(known);
  });

  it.each([undefined, '', '[]', '[agents]', '[customer]', 5, {}])('with groups %j is refused', (groups) => {
    expect(() => readAgent(request({ sub: 'u-1', 'cognito:groups': groups }))).toThrow('not one of the desk');
  });

  it('without a user id is not signed in', () => {
    expect(() => readAgent(request({ 'cognito:groups': '[admin]' }))).toThrow('sign in');
  });

  it('acts under id and name, never the address', () => {
    const claims = { sub: 'u-1', name: 'Ada', email: 'ada@shop.example', 'cognito:groups': '[agent]' };
    expect(readAgent(request(claims)).actor).toEqual({ kind: 'agent', id: 'u-1', name: 'Ada' });
  });

  it('needs one of the groups that an operation is for', () => {
    const agent = readAgent(request({ sub: 'u-1', 'cognito:groups': '[agent]' }));
    expect(() => requireGroup(agent, 'lead', 'admin')).toThrow('lead and admin only');
    expect(() => requireGroup(agent, 'agent')).not.toThrow();
  });
});

describe('the search box', () => {
  it.each([
    ['CL-7K3M9QXA', { kind: 'number', id: 'CL-7K3M9QXA' }],
    ['cl 7k3m9qxo', { kind: 'number', id: 'CL-7K3M9QX0' }],
    ['mei@example.com', { kind: 'address', email: 'mei@example.com' }],
    ['blue lamp', { kind: 'words', words: ['blue', 'lamp'] }],
  ])('reads %j', (text, term) => expect(searchTerm(text)).toEqual(term));
});
