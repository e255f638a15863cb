/** Raw mail, its log and the held list in memory. */
import { CarelineError } from '../../../core/errors.ts';
import type { HeldMail, HeldMails, MailLog, MailOutcome, RawMails } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

export function memoryRawMails(): RawMails & { stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>();
  return {
    stored,
    async load(rawKey) {
      await turn();
      const raw = stored.get(rawKey);
      if (!raw) throw new CarelineError('not_found', 'The raw mail is no longer there.');
      return raw;
    },
  };
}

export function memoryMailLog(): MailLog & { failRecord: boolean } {
  const outcomes = new Map<string, MailOutcome>();
  const pointers = new Map<string, string>();
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
        pointers.set(messageId, ticketId);
      }
      const known = outcomes.get(key);
      if (!known || known.outcome === 'held') outcomes.set(key, { outcome, ...(ticketId && { ticketId }) });
    },
    async ticketOf(messageId) {
      await turn();
      return pointers.get(messageId) ?? null;
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
