/** Raw mail, its log and the held list in memory. */
import { CarelineError } from '../../../core/errors.ts';
import type {
  HeldMail,
  HeldMails,
  MailIntake,
  MailLog,
  MailOutcome,
  MailPointer,
  RawMails,
  UnfinishedMail,
} from '../../../workflow/ports.ts';
import { NOW } from '../ticket-factory.ts';
import { turn } from './turn.ts';

export function memoryRawMails(): RawMails & { stored: Map<string, Uint8Array>; receivedAt: Map<string, string> } {
  const stored = new Map<string, Uint8Array>();
  const receivedAt = new Map<string, string>();
  const kept = (rawKey: string) => rawKey.replace(/^incoming\//, 'mail/');
  return {
    stored,
    receivedAt,
    async load(rawKey) {
      await turn();
      const raw = stored.get(rawKey) ?? stored.get(kept(rawKey));
      if (!raw) throw new CarelineError('not_found', 'The raw mail is no longer there.');
      return raw;
    },
    async keep(rawKey) {
      await turn();
      const raw = stored.get(rawKey);
      if (raw) stored.set(kept(rawKey), raw);
      return kept(rawKey);
    },
    async finish(rawKey) {
      await turn();
      if (kept(rawKey) !== rawKey) stored.delete(rawKey);
    },
    async *unfinished() {
      await turn();
      const keys = [...stored.keys()].filter((key) => key.startsWith('incoming/'));
      yield keys.map((rawKey) => ({ rawKey, receivedAt: receivedAt.get(rawKey) ?? NOW }));
    },
  };
}

export function memoryMailIntake() {
  const sent: UnfinishedMail[] = [];
  const intake: MailIntake & { waiting: number } = {
    /** Notices that SES has sent and nobody has handled. */
    waiting: 0,
    async release() {
      await turn();
    },
    async handIn(mails) {
      await turn();
      sent.push(...mails);
    },
    async depth() {
      await turn();
      return intake.waiting;
    },
  };
  return Object.assign(intake, { sent });
}

export function memoryMailLog(): MailLog & { failRecord: boolean } {
  const outcomes = new Map<string, MailOutcome>();
  const pointers = new Map<string, MailPointer>();
  const log: MailLog & { failRecord: boolean } = {
    /** Makes `record` throw, as if the table were away. */
    failRecord: false,
    async outcome(key) {
      await turn();
      return structuredClone(outcomes.get(key) ?? null);
    },
    async record(key, { outcome, ticketId, messageId }) {
      await turn();
      if (log.failRecord) throw new Error('table away');
      if (messageId !== undefined && ticketId !== undefined && !pointers.has(messageId)) {
        pointers.set(messageId, { ticketId });
      }
      const known = outcomes.get(key);
      if (!known || known.outcome === 'held') outcomes.set(key, { outcome, ...(ticketId && { ticketId }) });
    },
    async ticketOf(messageId) {
      await turn();
      return pointers.get(messageId) ?? null;
    },
    async point(messageId, pointer) {
      await turn();
      if (!pointers.has(messageId)) pointers.set(messageId, { ...pointer });
    },
  };
  return log;
}

export function memoryHeldMails(): HeldMails {
  let held: HeldMail[] = [];
  return {
    async hold(mail) {
      await turn();
      if (!held.some(({ id }) => id === mail.id)) held.push(structuredClone(mail));
    },
    async list({ limit, cursor }) {
      await turn();
      const sorted = held.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
      const start = cursor === undefined ? 0 : sorted.findIndex(({ id }) => id === cursor) + 1;
      const items = structuredClone(sorted.slice(start, start + limit));
      const last = items.at(-1);
      return last && start + limit < sorted.length ? { items, cursor: last.id } : { items };
    },
    async load(id) {
      await turn();
      return structuredClone(held.find((mail) => mail.id === id) ?? null);
    },
    async remove(id) {
      await turn();
      held = held.filter((mail) => mail.id !== id);
    },
  };
}
