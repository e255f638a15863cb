import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newAddress, openTicket, system } from './people.ts';

const careline = system();
const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'careline-rules-'));
afterAll(() => rm(folder, { recursive: true }));

/** Card, phone, home and mailbox of a customer who tells all of it. */
const personal = ['4111 1111 1111 1111', '+44 20 7946 0958', '221B Baker Street', 'quite-secret-words'];

async function replayRules(rules: unknown[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')) as { context: { careline: object } };
  const file = join(folder, 'tried.json');
  await writeFile(file, JSON.stringify({ ...written.context.careline, triage: { rules } }));
  const env = { ...process.env, CARELINE_PORT: new URL(careline.url).port };
  return promisify(execFile)(
    process.execPath,
    [join(root, 'scripts/triage.ts'), 'replay', '--config', file, '--days', '0.01', '--json'],
    {
      cwd: root,
      env,
    },
  ).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const rule = (name: string, when: object, consequence: object) =>
  Object.fromEntries(Object.entries({ name, when }).concat([['then', consequence]] as never));

describe('what triage makes of a message', () => {
  it('keeps what it names and asks for, and shows the rules that would apply to it', async () => {
    const agent = await careline.token('agent@careline.example');
    const { id } = await openTicket(careline, {
      subject: 'Re: two things',
      message:
        'Where is my parcel? The order number is TRY-20431, tracking number RR123456785GB. ' +
        'Also, my card was charged twice, please refund the £129.99 that was taken wrongly.',
    });
    const answer = await careline.call(`/v1/desk/tickets/${id}`, { token: agent });
    const { ticket } = z.looseObject({ ticket: z.looseObject({ requests: z.array(z.unknown()) }) }).parse(answer.body);
    expect(ticket).toMatchObject({
      orderNumber: 'TRY-20431',
      entities: {
        orderNumbers: ['TRY-20431'],
        trackingNumbers: [{ number: 'RR123456785GB', carrier: 'Royal Mail' }],
        amounts: [{ value: 129.99, currency: 'GBP' }],
      },
    });
    expect(ticket.requests.length).toBeGreaterThan(1);
    const { category: main } = await careline.ticket(id, agent);
    const found = async (request: string) => {
      const ids: string[] = [];
      for await (const one of careline.tickets({ request }, agent)) ids.push(one.id);
      return ids;
    };
    const further = z
      .array(z.looseObject({ category: z.string() }))
      .parse(ticket.requests)
      .find(({ category }) => category !== main);
    expect(await found(further?.category ?? '')).toContain(id);
    expect(await found(main)).not.toContain(id);

    const tried = await replayRules([rule('Try', { contains: 'TRY-20431' }, { queue: 'complaint', tags: 'tried' })]);
    expect(tried.stderr).toBe('');
    const report = JSON.parse(tried.stdout);
    expect(report.rules).toEqual([{ name: 'Try', matched: 1, changed: 1, tickets: [id] }]);
    expect(report.changes).toMatchObject([{ id, to: { queue: 'complaint', tags: ['tried'] } }]);
    expect((await careline.ticket(id, agent)).queue).not.toBe('complaint');
  });

  it('refuses rules that are wrong, with the words of the configuration', async () => {
    const tried = await replayRules([rule('Lost', { contains: 'x' }, { queue: 'nowhere' })]);
    expect(tried).toMatchObject({ code: 1, stdout: '' });
    expect(tried.stderr).toContain('careline.triage.rules.0.then.queue: there is no such queue');
  });

  it('raises the priority of who writes for the third time', async () => {
    const agent = await careline.token('agent@careline.example');
    const { id, email } = await openTicket(careline, { subject: 'Lamp', message: 'Which bulb fits the lamp?' });
    const before = await careline.ticket(id, agent);
    expect(['low', 'normal']).toContain(before.priority);
    const [letter] = await careline.mail(email);
    const status = /status#([0-9a-z]+)/.exec(letter?.text ?? '')?.[1];
    for (const message of ['Hello?', 'Is anybody there?']) {
      await careline.call(`/v1/status/${status}/messages`, { body: { message } });
    }
    expect((await careline.ticket(id, agent)).priority).toBe('high');
  });
});

describe('the logs', () => {
  it('hold nothing of what a customer writes about themselves', async () => {
    const email = newAddress('private');
    await openTicket(careline, {
      email,
      subject: `My secrets: ${personal[3]}`,
      message: `Card ${personal[0]}, call ${personal[1]}, I live at ${personal[2]}. ${personal[3]}.`,
    });
    await careline.call('/v1/tickets', { body: { email, subject: personal[3], message: personal[0], wrong: email } });
    await careline.settle();
    const logs = JSON.stringify((await careline.call('/_local/logs')).body);
    expect(logs).toContain('ticket accepted');
    for (const secret of [...personal, email]) expect(logs).not.toContain(secret);
  });
});
