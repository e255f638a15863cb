import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../local/cloud.ts';
import { startOf } from '../../local/lock.ts';
import { type Fixture, type FixtureTemplate, writeFixture } from './fixture.ts';

const started: { cloud: Cloud; fixture: Fixture }[] = [];

async function start(change?: (template: FixtureTemplate) => void, fixture = writeFixture(change)) {
  const cloud = await startCloud({ ...fixture, port: 0, smtpPort: 0 });
  started.push({ cloud, fixture });
  const get = async (path: string) => (await fetch(`${cloud.url}${path}`)).json();
  const post = async (path: string, body?: unknown) => {
    const answer = await fetch(`${cloud.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.text() };
  };
  /** Calls of one function and action. */
  const calls = async (name: string, action: string): Promise<number> => {
    const { entries } = (await get('/_local/ledger')) as {
      entries: { function: string; action: string; calls: number }[];
    };
    return entries.find((entry) => entry.function === name && entry.action === action)?.calls ?? 0;
  };
  return { cloud, fixture, get, post, calls };
}

afterAll(async () => {
  for (const { cloud, fixture } of started) {
    await cloud.stop();
    fixture.remove();
  }
});

describe('a running local cloud', () => {
  let local: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    local = await start();
  });

  it('takes a request through table, stream and queue to the last function', async () => {
    expect(await local.post('/v1/things', { id: 'one' })).toEqual({ status: 201, body: '{"id":"one"}' });
    expect((await local.post('/_local/settle')).status).toBe(200);
    expect(await local.calls('worker', 'dynamodb:PutItem')).toBe(1);
    expect(await local.get('/_local/denials')).toEqual([]);
  });

  it('hands on what the HTTP API hands on', async () => {
    const answer = await fetch(`${local.cloud.url}/v1/echo?a=1&a=2`, {
      headers: { Cookie: 'x=1; y=2', 'X-Thing': 'T' },
    });
    const event = (await answer.json()) as Record<string, unknown>;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/{proxy+}',
      rawPath: '/v1/echo',
      rawQueryString: 'a=1&a=2',
      queryStringParameters: { a: '1,2' },
      pathParameters: { proxy: 'echo' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-thing': 'T' },
      requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1' } },
      isBase64Encoded: false,
    });
  });

  it.each([
    ['a function that throws', '/v1/throw', 500, 'Internal Server Error'],
    ['a path without a route', '/nowhere', 404, 'Not Found'],
    ['a desk call without a token', '/v1/desk/things', 401, 'Unauthorized'],
  ])('answers %s as the HTTP API does', async (_what, path, status, message) => {
    const answer = await fetch(`${local.cloud.url}${path}`);
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });

  it('passes the claims of a genuine token as text', async () => {
    const { token } = (await local.get('/_local/token?email=a@b.example&group=agent&group=lead')) as { token: string };
    const answer = await fetch(`${local.cloud.url}/v1/desk/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toMatchObject({
      email: 'a@b.example',
      'cognito:groups': '[agent lead]',
      token_use: 'id',
    });
    const forged = `${token.slice(0, -8)}AAAAAAAA`;
    const expired = (await local.get('/_local/token?email=a@b.example&seconds=-60')) as { token: string };
    for (const wrong of [forged, expired.token, 'nonsense']) {
      const refused = await fetch(`${local.cloud.url}/v1/desk/me`, { headers: { authorization: `Bearer ${wrong}` } });
      expect(refused.status).toBe(401);
    }
  });

  it('refuses an action that it does not support', async () => {
    expect((await local.post('/v1/drop', {})).status).toBe(500);
  });

  it('moves a message to the dead-letter queue after its last try and says why', async () => {
    await local.post('/v1/things', { id: 'bad', fail: 'always' });
    await local.post('/_local/settle');
    expect(await local.get('/_local/dead-letters')).toEqual([
      expect.objectContaining({ queue: 'Toy-DeadLetters', reason: 'worker: the function reported it as failed' }),
    ]);
  });

  it('shows functions the advanced clock and fires schedules on the way', async () => {
    const before = await local.calls('tick', 'dynamodb:PutItem');
    const { now } = JSON.parse((await local.post('/_local/clock', { advance: 'PT3H' })).body) as { now: string };
    expect((await local.calls('tick', 'dynamodb:PutItem')) - before).toBe(3);
    const seen = await (await fetch(`${local.cloud.url}/v1/now`)).text();
    expect(Date.parse(seen)).toBeGreaterThanOrEqual(Date.parse(now));
    expect(Date.parse(seen) - Date.now()).toBeGreaterThan(2.9 * 3_600_000);
  });

  it.each([
    ['an unknown control', '/_local/nothing', {}, 404],
    ['a duration that is none', '/_local/clock', { advance: 'tomorrow' }, 400],
    ['a fault of no known kind', '/_local/faults', { kind: 'meteor' }, 400],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await local.post(path, body)).status).toBe(status);
  });

  it('is steered from this machine only', async () => {
    const answer = await fetch(`${local.cloud.url}/_local/health`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('faults', () => {
  let local: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    local = await start();
  });

  it.each([
    ['before the call', { kind: 'before' }, 1],
    ['after the call', { kind: 'after' }, 2],
    ['by throttling', { kind: 'throttle' }, 1],
    ['by a crash of the caller', { kind: 'crash' }, 2],
  ])('%s make the message come again', async (_what, fault, puts) => {
    const { cloud, post, calls, get } = local;
    await fetch(`${cloud.url}/_local/ledger`, { method: 'DELETE' });
    await post('/_local/faults', { function: 'worker', action: 'PutItem', ...fault });
    await post('/v1/things', { id: fault.kind });
    await post('/_local/settle');
    const { entries } = (await get('/_local/ledger')) as {
      entries: { function: string; action: string; writeUnits: number }[];
    };
    const written = entries.find((entry) => entry.function === 'worker' && entry.action === 'dynamodb:PutItem');
    expect(written?.writeUnits).toBe(puts);
    expect(await calls('worker', 'lambda:Invoke')).toBe(2);
    expect(await get('/_local/dead-letters')).toEqual([]);
  });
});

describe('a role without a statement', () => {
  it('is denied, and the denial is on record', async () => {
    const { post, get } = await start(({ Resources }) => {
      const role = Resources['apiRole'];
      if (role) role.Properties = { Policies: [] };
    });
    expect((await post('/v1/things', { id: 'one' })).status).toBe(500);
    expect(await get('/_local/denials')).toEqual([
      {
        function: 'api',
        action: 'dynamodb:PutItem',
        resource: 'arn:aws:dynamodb:us-east-1:000000000000:table/Toy-Table',
      },
    ]);
  });
});

describe('the data folder', () => {
  it('carries messages, tables, clock and reading position over a restart', async () => {
    const first = await start();
    await first.post('/_local/faults', { function: 'worker', action: 'PutItem', kind: 'before', times: 1000 });
    await first.post('/_local/clock', { advance: 'PT2H' });
    await first.post('/v1/things', { id: 'kept' });
    await expect.poll(() => first.calls('worker', 'dynamodb:PutItem'), { timeout: 10_000 }).toBeGreaterThan(0);
    await first.cloud.stop();
    const second = await start(undefined, first.fixture);
    await second.post('/_local/settle');
    expect(await second.calls('worker', 'dynamodb:PutItem')).toBe(1);
    expect(await second.calls('relay', 'lambda:Invoke')).toBe(0);
    const { now } = (await second.get('/_local/clock')) as { now: string };
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(7_100_000);
  });

  it('is not served by two runs, nor is a port', async () => {
    const { cloud } = await start();
    const fixture = writeFixture();
    const port = Number(new URL(cloud.url).port);
    await expect(startCloud({ ...fixture, port, smtpPort: 0 })).rejects.toThrow(/Port \d+ is in use/);
    mkdirSync(fixture.dataDir, { recursive: true });
    writeFileSync(join(fixture.dataDir, 'run.pid'), `${process.ppid} ${startOf(process.ppid)}`);
    await expect(startCloud({ ...fixture, port: 0, smtpPort: 0 })).rejects.toThrow(/in use by process/);
    // The number of a run that was killed may belong to another process by now.
    writeFileSync(join(fixture.dataDir, 'run.pid'), `${process.ppid} 1`);
    const later = await startCloud({ ...fixture, port: 0, smtpPort: 0 });
    await later.stop();
    fixture.remove();
  });
});
