/**
 * The world of the workflows in memory: every port, one store behind them, and a clock that the test moves. Yields to other
 * callers on every call, so that races are real races.
 */
import { CarelineError } from '../../core/errors.ts';
import type { TicketMessage, TimelineEntry, WorkMessage } from '../../core/events.ts';
import type { Policy } from '../../core/policy.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Lane, laneOf } from '../../core/words.ts';
import type {
  Clock,
  Ids,
  RateLimits,
  ReceivedWork,
  ServiceQueues,
  TicketFilter,
  TicketStore,
  TokenClaims,
  Tokens,
  WorkQueues,
} from '../../workflow/ports.ts';
import { NOW, policy } from '../support/ticket-factory.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createWorld(rules: Policy = policy()) {
  const clock = createClock();
  const tickets = memoryTickets();
  return {
    policy: rules,
    clock,
    tickets,
    ids: memoryIds(),
    limits: memoryLimits(),
    tokens: memoryTokens(),
    workQueues: memoryWorkQueues(),
    serviceQueues: memoryServiceQueues(),
    addresses: { suppression: async () => null },
  };
}
export type World = ReturnType<typeof createWorld>;

function createClock(): Clock & { advance(seconds: number): void } {
  let now = Date.parse(NOW);
  return {
    now: () => new Date(now),
    advance(seconds) {
      now += seconds * 1000;
    },
  };
}

function memoryTickets() {
  const stored = new Map<string, Ticket>();
  const timelines = new Map<string, TimelineEntry[]>();
  const inFairOrder = (list: Ticket[]) =>
    list.sort((a, b) => (a.unansweredSince + a.id < b.unansweredSince + b.id ? -1 : 1));
  const paged = <T>(list: T[], { limit, cursor }: { limit: number; cursor?: string }) => {
    const start = Number(cursor ?? 0);
    const rest = start + limit < list.length ? { cursor: String(start + limit) } : {};
    return { items: list.slice(start, start + limit), ...rest };
  };
  const store: TicketStore = {
    async load(id) {
      await turn();
      return structuredClone(stored.get(id) ?? null);
    },
    async save({ ticket, entry }) {
      await turn();
      if ((stored.get(ticket.id)?.version ?? 0) !== ticket.version - 1) {
        throw new CarelineError('version_conflict', 'The ticket has moved on.');
      }
      stored.set(ticket.id, structuredClone(ticket));
      timelines.set(ticket.id, [...(timelines.get(ticket.id) ?? []), structuredClone(entry)]);
    },
    async entries(id, { after = 0, limit = 100 } = {}) {
      const rest = (timelines.get(id) ?? []).filter(({ version }) => version > after);
      return { items: rest.slice(0, limit), ...(rest.length > limit ? { cursor: 'more' } : {}) };
    },
    entry: async (id, version) => timelines.get(id)?.find((entry) => entry.version === version) ?? null,
    async list(filter, page) {
      await turn();
      return paged(inFairOrder([...stored.values()].filter(fits(filter))), page);
    },
    async waiting(queue, lane, page) {
      await turn();
      const line = [...stored.values()].filter(
        (ticket) => ticket.waiting && ticket.queue === queue && laneOf(ticket.priority) === lane,
      );
      const pointers = inFairOrder(line).map(({ id, unansweredSince }) => ({ ticketId: id, unansweredSince }));
      return paged(pointers, page);
    },
    async *due(now) {
      const due = [...stored.values()].filter(({ timers }) => timers.some(({ at }) => at <= now.toISOString()));
      yield due.map(({ id }) => id);
    },
  };
  return Object.assign(store, {
    stored,
    all: () => [...stored.values()],
    timeline: (id: string) => timelines.get(id) ?? [],
  });
}

const fits =
  ({ queue, status, assignee, customerId }: TicketFilter) =>
  (ticket: Ticket): boolean =>
    (queue === undefined || ticket.queue === queue) &&
    (status === undefined || ticket.status === status) &&
    (customerId === undefined || ticket.customer.id === customerId) &&
    (assignee === undefined || (assignee === 'none' ? ticket.waiting : ticket.assignee === assignee));

/** Readable stand-ins of keyed hashes; equal keys make equal numbers. */
function memoryIds(): Ids & { numbers: string[] } {
  let count = 0;
  /** Numbers to hand out next, whatever the key: a collision on order. */
  const numbers: string[] = [];
  const number = (n: number) => `CL-${n.toString(16).toUpperCase().padStart(8, '0').slice(-8)}`;
  const hash = (text: string) => [...text].reduce((sum, sign) => (sum * 33 + sign.charCodeAt(0)) % 0xffffffff, 5381);
  return {
    numbers,
    entryId: () => `01ENTRY${String(++count).padStart(19, '0')}`,
    ticketId: (key, attempt = 0) => numbers.shift() ?? number(key === undefined ? ++count : hash(`${key}/${attempt}`)),
    customerId: (email) => `customer-${hash(email.toLowerCase())}`,
    fingerprint: (text) => `hash-${hash(text)}`,
  };
}

function memoryLimits(): RateLimits {
  const used = new Map<string, number>();
  return {
    async take(kind, fingerprint, { perHour, perDay }) {
      await turn();
      const count = used.get(kind + fingerprint) ?? 0;
      if (count >= Math.min(perHour, perDay)) return 1_800;
      used.set(kind + fingerprint, count + 1);
      return 0;
    },
  };
}

function memoryTokens(): Tokens {
  return {
    sign: (claims, expiresAt) => Buffer.from(JSON.stringify([claims, expiresAt.getTime()])).toString('hex'),
    verify(token, purpose, now) {
      try {
        const [claims, until] = JSON.parse(Buffer.from(token, 'hex').toString()) as [TokenClaims, number];
        return claims.purpose === purpose && now.getTime() < until ? claims : null;
      } catch {
        return null;
      }
    },
  };
}

function memoryWorkQueues() {
  let receipts = 0;
  const visible: WorkMessage[] = [];
  const inFlight = new Map<string, WorkMessage>();
  const inLine = (queue: string, lane: Lane) => (message: WorkMessage) =>
    message.queue === queue && message.lane === lane;
  const queues: WorkQueues = {
    async send(messages) {
      visible.push(...messages);
    },
    async receive(queue, lane): Promise<ReceivedWork | null> {
      await turn();
      const index = visible.findIndex(inLine(queue, lane));
      const [message] = index < 0 ? [] : visible.splice(index, 1);
      if (!message) return null;
      const receipt = `receipt-${++receipts}`;
      inFlight.set(receipt, message);
      return { message, receipt };
    },
    async drop({ receipt }) {
      await turn();
      inFlight.delete(receipt);
    },
    async giveBack({ receipt, message }) {
      await turn();
      if (inFlight.delete(receipt)) visible.unshift(message);
    },
    async depth(queue, lane) {
      return [...visible, ...inFlight.values()].filter(inLine(queue, lane)).length;
    },
  };
  return Object.assign(queues, { visible, inFlight });
}

function memoryServiceQueues() {
  const sent = { triage: [] as TicketMessage[], outreach: [] as TicketMessage[], insight: [] as TicketMessage[] };
  const queues: ServiceQueues = {
    sendTriage: async (messages) => void sent.triage.push(...messages),
    sendOutreach: async (messages) => void sent.outreach.push(...messages),
    sendInsight: async (messages) => void sent.insight.push(...messages),
  };
  return Object.assign(queues, { sent });
}
