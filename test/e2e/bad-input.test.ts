import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { claim, lettersAbout, newAddress, openTicket, replyBody, system, write } from './people.ts';

const careline = system();
let agent: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
});

const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const refused: [what: string, body: unknown, status: number[], path?: string][] = [
  ['malformed JSON', '{"email": ', [400]],
  ['an array', '[]', [400, 422]],
  ['null', 'null', [400, 422]],
  ['no field at all', {}, [400, 422], 'email'],
  ['an unknown field', { email: newAddress(), subject: 's', message: 'm', admin: true }, [400, 422]],
  ['a number as message', { email: newAddress(), subject: 's', message: 5 }, [400, 422], 'message'],
  ['21,000 characters', { email: newAddress(), subject: 's', message: 'x'.repeat(21_000) }, [400, 413, 422], 'message'],
  ['a megabyte', { email: newAddress(), subject: 's', message: 'x'.repeat(1_000_000) }, [413]],
  [
    'a subject of 201 characters',
    { email: newAddress(), subject: 'x'.repeat(201), message: 'm' },
    [400, 422],
    'subject',
  ],
  [
    'an address with a comma',
    { email: 'a@shop.example,b@shop.example', subject: 's', message: 'm' },
    [400, 422],
    'email',
  ],
  [
    'an address with a line break',
    { email: 'a@shop.example\r\nBcc: b@shop.example', subject: 's', message: 'm' },
    [400, 422],
    'email',
  ],
  [
    'an address with a display name',
    { email: 'Ann <a@shop.example>', subject: 's', message: 'm' },
    [400, 422],
    'email',
  ],
  ['an empty message', { email: newAddress(), subject: 's', message: '   ' }, [400, 422], 'message'],
];

describe('bad input to the form', () => {
  it.each(refused)('%s is refused with a clear problem document', async (_what, body, status, path) => {
    const answer = await careline.call('/v1/tickets', { body });
    expect(status).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const document = problem.parse(answer.body);
    expect(document.status).toBe(answer.status);
    if (path) expect(document.errors?.map((one) => one.path)).toContain(path);
  });

  it('another content type is refused with 415', async () => {
    const answer = await careline.call('/v1/tickets', {
      body: 'email=a',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(415);
  });

  const odd: [what: string, message: string][] = [
    ['right-to-left marks', 'Hello \u202Egnirts desrever\u202C \u200F order A-1'],
    ['5,000 emoji', '😡'.repeat(5_000)],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)> where is my order?'],
    ['a NUL', 'before\u0000after'],
    ['lone surrogates', 'a\uD800b\uDC00c'],
  ];
  it.each(odd)('a message with %s is stored whole or refused clearly, never half', async (_what, message) => {
    const email = newAddress();
    const answer = await write(careline, { email, message });
    expect([201, 400, 422]).toContain(answer.status);
    await careline.settle();
    expect(await careline.mail(email)).toHaveLength(answer.status === 201 ? 1 : 0);
    if (answer.status !== 201) expect(problem.parse(answer.body).errors?.[0]?.path).toBe('message');
  });

  it('header injection in name and subject adds no header and no recipient', async () => {
    const email = newAddress();
    const answer = await write(careline, {
      email,
      name: 'Eve\r\nBcc: victim@elsewhere.example',
      subject: 'Hi\r\nBcc: victim@elsewhere.example\r\n\r\nBody',
    });
    await careline.settle();
    expect(await careline.mail('victim@elsewhere.example')).toEqual([]);
    if (answer.status === 201) {
      const [letter] = await careline.mail(email);
      expect(JSON.stringify(letter?.['headers'])).not.toMatch(/"bcc"/i);
    } else expect(answer.status).toBe(422);
  });

  it('everything a customer typed is escaped in the letter', async () => {
    const { id, email } = await openTicket(careline, {
      name: '<b>Ann</b>',
      subject: '<script>alert(1)</script>',
      message: '<img src=x onerror=alert(1)>',
    });
    const [letter] = await lettersAbout(careline, id, email);
    expect(letter?.html).not.toMatch(/<script>alert|<img src=x|<b>Ann/);
  });
});

describe('bad tokens', () => {
  const tokens = ['x', '0'.repeat(40), encodeURIComponent('../../etc/passwd'), encodeURIComponent('<script>')];
  it.each(tokens)('a forged status or survey token (%s) is a 404 like any other', async (token) => {
    const [status, survey, message] = await Promise.all([
      careline.call(`/v1/status/${token}`),
      careline.call(`/v1/surveys/${token}`),
      careline.call(`/v1/status/${token}/messages`, { body: { message: 'hello' } }),
    ]);
    expect([status.status, survey.status, message.status]).toEqual([404, 404, 404]);
  });

  it('a genuine token with one character changed is a 404 with the same answer', async () => {
    const { id, email } = await openTicket(careline);
    const [letter] = await lettersAbout(careline, id, email);
    const token = /\/status#([0-9a-z]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await careline.call(`/v1/status/${token}`)).status).toBe(200);
    const forged = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
    const answers = await Promise.all([careline.call(`/v1/status/${forged}`), careline.call('/v1/status/nonsense')]);
    const comparable = answers.map(({ status, body }) => ({
      status,
      ...(body as object),
      instance: undefined,
      correlationId: undefined,
    }));
    expect(comparable[0]).toEqual(comparable[1]);
    expect(comparable[0]?.status).toBe(404);
    expect((await careline.call(`/v1/surveys/${token}`)).status).toBe(404);
  });

  it('a vote without a genuine proof records nothing', async () => {
    const answer = await careline.call('/v1/surveys/0000000000', { body: { score: 5, proof: 'x' } });
    expect(answer.status).toBe(404);
  });
});

describe('the desk without a right to it', () => {
  it('no token, nonsense and a JWT of another pool are 401', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = JSON.parse(Buffer.from(agent.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const foreign = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'other' }).sign(privateKey);
    for (const token of [undefined, 'nonsense', foreign]) {
      const answer = await careline.call('/v1/desk/queues', token ? { token } : {});
      expect(answer.status).toBe(401);
    }
  });

  it('a JWT without a group is 403', async () => {
    const { token } = await careline.get(
      z.looseObject({ token: z.string() }),
      '/_local/token?email=nobody@careline.example&group=',
    );
    expect((await careline.call('/v1/desk/queues', { token })).status).toBe(403);
  });

  it('an agent does not see the report, a lead does', async () => {
    const lead = await careline.token('lead@careline.example', 'lead');
    expect((await careline.call('/v1/desk/reports/summary', { token: agent })).status).toBe(403);
    expect((await careline.call('/v1/desk/reports/summary', { token: lead })).status).toBe(200);
  });

  it('bad bodies and unknown tickets get clear problems', async () => {
    const { id } = await openTicket(careline);
    await claim(careline, id, agent);
    const call = (path: string, body: unknown) => careline.call(`/v1/desk/tickets/${path}`, { body, token: agent });
    expect((await call(`${id}/replies`, {})).status).toBe(422);
    expect((await call(`${id}/replies`, { text: 'x'.repeat(21_000) })).status).toBeGreaterThanOrEqual(400);
    expect((await call(`${id}/snooze`, { until: '2001-01-01T00:00:00.000Z' })).status).toBe(422);
    expect((await call(`${id}/transfer`, { queue: 'nowhere', reason: 'x' })).status).toBe(422);
    expect((await call('CL-00000000/notes', { text: 'x' })).status).toBe(404);
    expect((await call('nonsense/notes', { text: 'x' })).status).toBe(404);
  });
});

describe('logs', () => {
  it('carry no word, name or address of a customer', async () => {
    const secret = 'Xylophone-Quokka';
    const email = `quokka-${Date.now()}@customers.example`;
    const { id } = await openTicket(careline, {
      email,
      name: `${secret} Name`,
      subject: `${secret} subject`,
      message: `${secret} message, where is my parcel?`,
    });
    await claim(careline, id, agent);
    await careline.call(`/v1/desk/tickets/${id}/replies`, {
      body: replyBody(`${secret} reply`, 'solved'),
      token: agent,
    });
    await careline.settle();
    const answer = await careline.call('/_local/logs');
    const logs = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    expect(logs).toContain(id);
    expect(logs).not.toContain(secret);
    expect(logs).not.toContain(email);
  });
});
