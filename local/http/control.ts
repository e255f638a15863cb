/** `/_local`: how people and tests look into the run and steer it. Loopback only, never deployed. */
import * as z from 'zod';
import { stepsOf, type VirtualClock } from '../clock.ts';
import type { Faults } from '../gateway/faults.ts';
import { faultSchema } from '../gateway/faults.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Ledger } from '../gateway/ledger.ts';
import { json, type Reply } from '../gateway/reply.ts';
import type { FunctionLogs } from '../lambda/logs.ts';
import type { Scheduler } from '../lambda/schedules.ts';
import { messageOf } from '../places.ts';
import type { MailStore } from '../services/ses-store.ts';
import type { Settler } from '../settle.ts';
import { viewMail } from './mail-view.ts';
import type { UserPool } from './user-pool.ts';

export interface ControlDeps {
  clock: VirtualClock;
  settler: Settler;
  scheduler: Scheduler;
  ledger: Ledger;
  faults: Faults;
  gateway: Gateway;
  mail: MailStore;
  logs: FunctionLogs;
  pool: UserPool | undefined;
  deadLetters(): unknown[];
  health(): Record<string, unknown>;
}

/** Tokens for tests live long, so that an advanced clock does not end them; `seconds` asks for another life. */
const TOKEN_SECONDS = 400 * 86_400;
const advanceSchema = z.strictObject({ advance: z.string() });
const tokenSchema = z.object({
  email: z.email().default('agent@shop.example'),
  name: z.string().optional(),
  seconds: z.coerce.number().int().default(TOKEN_SECONDS),
});

type Handler = (query: URLSearchParams, body: unknown) => Promise<Reply> | Reply;

/** One after the other: two people moving the clock at once would each wait for the other's runs. */
let advancing: Promise<unknown> = Promise.resolve();

function handlers(deps: ControlDeps): Record<string, Handler> {
  const { clock, settler, scheduler, ledger, faults, gateway, mail, logs, pool } = deps;
  const now = () => json(200, { now: clock.now().toISOString() });
  const stuck = (left: string[]) => json(504, { message: 'Something is still in flight.', inFlight: left });
  const advance = async (duration: string): Promise<Reply> => {
    for (const step of stepsOf(duration)) {
      clock.advance(step);
      scheduler.fireDue();
      const left = await settler.settle();
      if (left.length > 0) return stuck(left);
    }
    return now();
  };
  return {
    'GET /health': () => json(200, { ready: true, ...deps.health() }),
    'POST /settle': async () => {
      const left = await settler.settle({ nudge: true });
      return left.length === 0 ? json(200, { settled: true }) : stuck(left);
    },
    'GET /mail': async (query) =>
      json(200, await viewMail(mail, query.get('to') ?? undefined, Number(query.get('limit') ?? 10_000))),
    'GET /token': async (query) => {
      const client = pool?.clients[0];
      if (!pool || !client) return json(404, { message: 'The template has no user pool.' });
      const { email, name, seconds } = tokenSchema.parse(
        Object.fromEntries([...query].filter(([key]) => key !== 'group')),
      );
      const groups = query.getAll('group').filter((group) => group !== '');
      return json(200, {
        token: await pool.token(
          { email, name: name ?? email.split('@')[0] ?? email, groups },
          client.id,
          'id',
          seconds,
        ),
      });
    },
    'GET /clock': now,
    'POST /clock': async (_query, body) => {
      const { advance: duration } = advanceSchema.parse(body);
      stepsOf(duration);
      const run = advancing.then(() => advance(duration));
      advancing = run.catch(() => {});
      return run;
    },
    'GET /ledger': () => json(200, ledger.report()),
    'DELETE /ledger': () => {
      ledger.reset();
      return json(200, ledger.report());
    },
    'GET /denials': () => json(200, gateway.denials),
    'DELETE /denials': () => {
      gateway.denials.length = 0;
      return json(200, gateway.denials);
    },
    'GET /faults': () => json(200, faults.list()),
    'POST /faults': (_query, body) => {
      faults.add(faultSchema.parse(body));
      return json(201, faults.list());
    },
    'DELETE /faults': () => {
      faults.clear();
      return json(200, faults.list());
    },
    'GET /dead-letters': () => json(200, deps.deadLetters()),
    'GET /logs': (query) => json(200, logs.recent(query.get('function') ?? undefined)),
  };
}

export function control(deps: ControlDeps): (method: string, url: URL, body: string) => Promise<Reply> {
  const table = handlers(deps);
  return async (method, url, body) => {
    const handler = table[`${method} ${url.pathname.slice('/_local'.length)}`];
    if (!handler) return json(404, { message: 'There is no such control.', known: Object.keys(table) });
    try {
      return await handler(url.searchParams, body === '' ? {} : JSON.parse(body));
    } catch (error) {
      if (error instanceof z.ZodError) return json(400, { message: z.prettifyError(error) });
      if (error instanceof RangeError || error instanceof SyntaxError) return json(400, { message: messageOf(error) });
      throw error;
    }
  };
}
