/** The bill of one ticket's life, read from the ledger: form, triage, claim, one reply, solved, survey, vote, close. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { linkToken, type RunningSystem, replyBody } from '../scripts/running/system.ts';
import type { Figure } from './report.ts';

const ledgerSchema = z.looseObject({
  entries: z.array(
    z.looseObject({
      function: z.string(),
      action: z.string(),
      calls: z.number(),
      readUnits: z.number(),
      writeUnits: z.number(),
    }),
  ),
});
export type Ledger = z.infer<typeof ledgerSchema>['entries'];

/** Work that the clock and reconcile do whether or not there is a ticket, and the local run's own. */
const IDLE = new Set(['clock', 'reconcile', 'operator']);

export const readLedger = async (system: RunningSystem): Promise<Ledger> =>
  (await system.get(ledgerSchema, '/_local/ledger')).entries;
export const resetLedger = (system: RunningSystem) => system.call('/_local/ledger', { method: 'DELETE' });

export async function lifeFigures(system: RunningSystem): Promise<Figure[]> {
  const token = await system.token('bench@careline.example');
  await drain(system, token);
  const parts: Ledger = [];
  const part = async (action: () => Promise<unknown>) => {
    await resetLedger(system);
    const result = await action();
    await system.settle();
    parts.push(...(await readLedger(system)));
    return result;
  };
  const email = `life-${randomUUID().slice(0, 8)}@customers.example`;
  const call = async (path: string, body: unknown, as?: string) => {
    const answer = await system.call(path, { body, ...(as ? { token: as } : {}) });
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id } = (await part(() =>
    call('/v1/tickets', {
      email,
      subject: 'Charged twice',
      message: 'My card was charged twice, please refund the second payment.',
    }),
  )) as { id: string };
  await part(() => call('/v1/desk/claims', {}, token));
  await part(() => call(`/v1/desk/tickets/${id}/replies`, replyBody('The refund is on its way.', 'solved'), token));
  await part(() => system.advance('P1DT1H'));
  const survey = linkToken((await system.mail(email))[0] ?? never('survey letter'), 'survey');
  await part(async () => {
    await call(`/v1/surveys/${survey}/proofs`, { gesture: 'pointer' }).then((body) =>
      call(`/v1/surveys/${survey}`, { score: 5, proof: (body as { proof: string }).proof }),
    );
  });
  await part(() => call(`/v1/desk/tickets/${id}/close`, {}, token));
  return figuresOf(parts.filter((entry) => !IDLE.has(nameOf(entry.function))));
}

function figuresOf(ledger: Ledger): Figure[] {
  const sum = (of: (entry: Ledger[number]) => number, where: (entry: Ledger[number]) => boolean = () => true) =>
    ledger.filter(where).reduce((total, entry) => total + of(entry), 0);
  const service = (name: string) =>
    sum(
      ({ calls }) => calls,
      ({ action }) => action.startsWith(`${name}:`),
    );
  return [
    {
      name: 'AWS calls by functions',
      detail: String(
        sum(
          ({ calls }) => calls,
          ({ action }) => !action.startsWith('lambda:'),
        ),
      ),
    },
    { name: 'write units', detail: sum(({ writeUnits }) => writeUnits).toFixed(1) },
    { name: 'read units', detail: sum(({ readUnits }) => readUnits).toFixed(1) },
    { name: 'SQS requests', detail: String(service('sqs')) },
    { name: 'Lambda invocations', detail: String(service('lambda')) },
    { name: 'letters', detail: String(service('ses')) },
    ...[...new Set(ledger.map((entry) => entry.function))].toSorted().map((name) => {
      const of = (entry: Ledger[number]) => entry.function === name;
      const runs = sum(
        ({ calls }) => calls,
        (entry) => of(entry) && entry.action.startsWith('lambda:'),
      );
      const calls = sum(({ calls }) => calls, of) - runs;
      const units = `${sum(({ writeUnits }) => writeUnits, of).toFixed(0)} write, ${sum(({ readUnits }) => readUnits, of).toFixed(1)} read units`;
      return { name: `  by ${name}`, detail: `${runs} runs, ${calls} calls, ${units}` };
    }),
  ];
}

async function drain(system: RunningSystem, token: string): Promise<void> {
  for (;;) {
    const answer = await system.call('/v1/desk/claims', { body: {}, token });
    if (answer.status === 204) break;
    await system.call(`/v1/desk/tickets/${(answer.body as { ticket: { id: string } }).ticket.id}/solve`, {
      body: {},
      token,
    });
  }
  await system.settle();
}

/** The ledger may name a function with its stack's prefix. */
const nameOf = (name: string): string => name.replace(/^careline-/, '').toLowerCase();
const never = (what: string): never => {
  throw new Error(`No ${what}`);
};
