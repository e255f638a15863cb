/** The bill of one inbound mail, read from the ledger: a new one, and an answer to a letter. */
import { randomUUID } from 'node:crypto';
import nodemailer from 'nodemailer';
import * as z from 'zod';
import type { RunningSystem } from '../scripts/running/system.ts';
import { type Ledger, readLedger, resetLedger } from './life.ts';
import type { Figure } from './report.ts';

const FROM = `bench-${randomUUID().slice(0, 8)}@customers.example`;
const FIRST = `<first-${FROM}>`;

async function deliver(system: RunningSystem, mail: Record<string, unknown>): Promise<Ledger> {
  const { smtpPort } = await system.get(z.looseObject({ smtpPort: z.number() }), '/_local/health');
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  await resetLedger(system);
  try {
    await transport.sendMail({ from: FROM, ...mail });
  } finally {
    transport.close();
  }
  await system.settle();
  return readLedger(system);
}

/** The intake alone: what follows (triage, letter, figures) is the same as for the form, see `life`. */
function figuresOf(what: string, ledger: Ledger): Figure[] {
  const intake = ledger.filter((entry) => entry.function.toLowerCase().endsWith('mail-intake'));
  const sum = (of: (entry: Ledger[number]) => number) => intake.reduce((total, entry) => total + of(entry), 0);
  const calls = intake
    .filter(({ action }) => !action.startsWith('lambda:'))
    .map(({ action, calls: count }) => `${count} ${action}`)
    .toSorted();
  const total = intake.reduce((all, { action, calls: count }) => all + (action.startsWith('lambda:') ? 0 : count), 0);
  return [
    { name: `${what}: AWS calls of the intake`, detail: `${total} (${calls.join(', ')})` },
    {
      name: `${what}: units of the intake`,
      detail: `${sum(({ writeUnits }) => writeUnits).toFixed(1)} write, ${sum(({ readUnits }) => readUnits).toFixed(1)} read`,
    },
  ];
}

export async function inboundMailFigures(system: RunningSystem): Promise<Figure[]> {
  return [...(await newMailFigures(system)), ...(await answerFigures(system))];
}

async function newMailFigures(system: RunningSystem): Promise<Figure[]> {
  const mail = {
    to: 'support@shop.example',
    subject: 'Where is my parcel?',
    text: 'I ordered a lamp.',
    messageId: FIRST,
  };
  return figuresOf('a new mail', await deliver(system, mail));
}

/** After `newMailFigures`. */
async function answerFigures(system: RunningSystem): Promise<Figure[]> {
  const schema = z.array(z.looseObject({ headers: z.record(z.string(), z.string()) }));
  const [letter] = schema.parse(await system.mail(FROM));
  const { 'reply-to': to = '', 'message-id': id = '', references = '' } = letter?.headers ?? {};
  const mail = {
    subject: 'Re: Where is my parcel?',
    text: 'And when?',
    inReplyTo: id,
    references: `${references} ${id}`,
  };
  return figuresOf('an answer', await deliver(system, { ...mail, to }));
}
