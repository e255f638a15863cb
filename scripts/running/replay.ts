/** Replays customers' messages against a running system and accounts for every one of them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Answer, RunningSystem, SentMail, TicketView } from './system.ts';

/** Other fields of a row (labels, say) are for others. */
export const replayRowSchema = z.object({
  text: z.string().min(1),
  subject: z.string().optional(),
  lang: z.string().optional(),
  orderNumber: z.string().optional(),
  email: z.string().optional(),
});
export type ReplayRow = z.infer<typeof replayRowSchema>;

export interface ReplayOptions {
  concurrency: number;
  perSecond?: number;
  /** How long a system that does not answer is waited for, in seconds. */
  patience?: number;
  onProgress?: (done: number) => void;
}

export interface ReplayReport {
  sent: number;
  accepted: number;
  refused: { row: number; status: number; detail: string }[];
  /** Tickets of this run's senders: equals `accepted` when nothing is lost or doubled. */
  tickets: number;
  queues: Record<string, number>;
  letters: number;
  deadLetters: number;
  denials: number;
  lost: { id: string; why: string }[];
  seconds: number;
  settleSeconds: number;
}

interface Sent {
  row: number;
  email: string;
  answer: Answer;
}

export async function replay(
  system: RunningSystem,
  rows: readonly ReplayRow[],
  options: ReplayOptions,
): Promise<ReplayReport> {
  const run = randomUUID().slice(0, 8);
  const started = performance.now();
  const sent = await sendAll(system, rows, run, options);
  const seconds = (performance.now() - started) / 1000;
  const settleStarted = performance.now();
  await patiently(options, () => system.settle());
  const settleSeconds = (performance.now() - settleStarted) / 1000;

  const accepted = sent.filter(({ answer }) => answer.status === 201).map((one) => ({ ...one, id: idOf(one.answer) }));
  const senders = new Set(sent.map(({ email }) => email));
  const tickets = await ticketsOf(system, senders);
  const acknowledgements = countAcknowledgements(await system.mail(), new Set(accepted.map(({ id }) => id)));
  return {
    sent: sent.length,
    accepted: accepted.length,
    refused: sent
      .filter(({ answer }) => answer.status !== 201)
      .map(({ row, answer }) => ({ row: row + 1, status: answer.status, detail: JSON.stringify(answer.body) })),
    tickets: tickets.size,
    queues: countBy([...tickets.values()].map(({ queue }) => queue)),
    letters: [...acknowledgements.values()].reduce((sum, count) => sum + count, 0),
    deadLetters: (await system.deadLetters()).length,
    denials: (await system.denials()).length,
    lost: accepted.flatMap(({ id }) => complaints(id, tickets.get(id), acknowledgements.get(id) ?? 0)),
    seconds,
    settleSeconds,
  };
}

/** What is wrong with an accepted message, if anything. */
function complaints(id: string, ticket: TicketView | undefined, letters: number): { id: string; why: string }[] {
  if (!ticket) return [{ id, why: 'no ticket' }];
  if (ticket.status !== 'new' || ticket['waiting'] !== true) return [{ id, why: 'in no work queue' }];
  if (letters !== 1) return [{ id, why: `${letters} acknowledgements` }];
  return [];
}

async function sendAll(
  system: RunningSystem,
  rows: readonly ReplayRow[],
  run: string,
  options: ReplayOptions,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const began = performance.now();
  let next = 0;
  const worker = async () => {
    for (let row = next++; row < rows.length; row = next++) {
      if (options.perSecond) await sleep(Math.max(0, began + (row * 1000) / options.perSecond - performance.now()));
      const one = rows[row] as ReplayRow;
      const email = one.email ?? `customer-${run}-${row + 1}@customers.example`;
      const answer = await patiently(options, () => send(system, one, email, `replay-${run}-${row + 1}`));
      sent.push({ row, email, answer });
      options.onProgress?.(sent.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, rows.length) }, worker));
  return sent;
}

async function send(system: RunningSystem, row: ReplayRow, email: string, key: string): Promise<Answer> {
  const answer = await system.call('/v1/tickets', {
    headers: { 'idempotency-key': key },
    body: {
      email,
      subject: row.subject ?? subjectFrom(row.text),
      message: row.text,
      ...(row.orderNumber ? { orderNumber: row.orderNumber } : {}),
      ...(row.lang ? { locale: row.lang } : {}),
    },
  });
  if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Messages of a chat have no subject: the first words stand for it, as a customer would fill the form. */
const subjectFrom = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60) || 'Message';

/** Waits for a system that is down or restarting: nothing that was not answered counts as sent. */
async function patiently<T>(options: ReplayOptions, action: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + (options.patience ?? 120) * 1000;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(500);
    }
  }
}

async function ticketsOf(system: RunningSystem, senders: ReadonlySet<string>): Promise<Map<string, TicketView>> {
  const token = await system.token('replay@careline.example');
  const found = new Map<string, TicketView>();
  for await (const ticket of system.tickets({ status: 'new' }, token))
    if (senders.has(ticket.customer.email)) found.set(ticket.id, ticket);
  return found;
}

function countAcknowledgements(mails: readonly SentMail[], ids: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mail of mails) {
    const id = /\bCL-[0-9A-Z]{8}\b/.exec(mail.subject)?.[0];
    if (id && ids.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const idOf = (answer: Answer): string => z.looseObject({ id: z.string() }).parse(answer.body).id;
