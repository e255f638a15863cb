/** The desk API over a handful of tickets in memory. */
import { refusalOf } from './contract.ts';
import { actor, entry, fixtures, type MockTicket, ticketView } from './desk-fixtures.ts';
import { heldMails, type MockHeld, writtenMail } from './mail-fixtures.ts';
import { shopModel } from './model-fixture.ts';
import { summary } from './report-fixture.ts';
import type { Person } from './sign-in.ts';
import type { MockAnswer, MockRequest, Responder } from './site.ts';

const problem = (status: number, detail: string, more: object = {}): MockAnswer => ({
  status,
  body: { type: 'about:blank', title: 'Problem', status, detail, ...more },
});

/** What an edit makes of the fields; a choice that was taken back leaves the ticket unsure. */
function edited(ticket: MockTicket, edit: { category?: string | null; requests?: string[] }): Partial<MockTicket> {
  const { category, requests, ...fields } = edit;
  return {
    ...fields,
    ...(category === undefined ? {} : { category: category ?? 'other', unsure: category === null }),
    ...(requests ? { requests: (ticket.requests ?? []).filter((one) => requests.includes(one.category)) } : {}),
  };
}

export interface MockDesk {
  respond: Responder;
  ticket(id: string): MockTicket;
  held: MockHeld[];
  /** The customer writes while nobody looks. */
  customerWrites(id: string, text: string): void;
  /** The machinery notes something down. */
  letterSent(id: string): void;
}

export function mockDesk(person: Person): MockDesk {
  const tickets = fixtures(person.id);
  const held = heldMails();
  const model = shopModel();
  const find = (id: string) => tickets.find((one) => one.id === id);
  const must = (id: string) => {
    const found = find(id);
    if (!found) throw new Error(`No ticket ${id}`);
    return found;
  };
  const agent = actor.agent(person.id, person.name);

  const change = (ticket: MockTicket, fields: Partial<MockTicket>, made: Parameters<typeof entry>[2]) => {
    ticket.version += 1;
    Object.assign(ticket, fields, { updatedAt: new Date().toISOString() });
    ticket.timeline.push(entry(ticket.version, 0, made));
  };

  const queues = () => {
    const names = ['order', 'product', 'aftersales', 'payment', 'account', 'complaint', 'general'];
    return names.map((name) => {
      const waiting = tickets.filter((one) => one.queue === name && one.status === 'new');
      const oldest = waiting.map(({ unansweredSince }) => unansweredSince).sort()[0];
      return {
        name,
        waiting: waiting.length,
        urgent: waiting.filter(({ priority }) => priority === 'urgent').length,
        ...(oldest ? { oldestWaitingSince: oldest } : {}),
      };
    });
  };

  const claim = (body: { queues?: string[] }): MockAnswer => {
    const rank = ({ priority }: MockTicket) => (priority === 'urgent' ? 0 : 1);
    const next = tickets
      .filter((one) => one.status === 'new' && (!body.queues || body.queues.includes(one.queue)))
      .sort((a, b) => rank(a) - rank(b) || (a.unansweredSince < b.unansweredSince ? -1 : 1))[0];
    if (!next) return { status: 204 };
    const event = { type: 'TicketClaimed', agent: person.id, waitedSeconds: 60 };
    change(next, { status: 'open', assignee: person.id }, { by: agent, events: [event] });
    return { status: 200, body: { ticket: ticketView(next) } };
  };

  const list = (query: URLSearchParams): MockAnswer => {
    const wanted = tickets.filter(
      (one) =>
        (!query.get('queue') || one.queue === query.get('queue')) &&
        (!query.get('status') || one.status === query.get('status')) &&
        (query.get('assignee') !== 'me' || one.assignee === person.id) &&
        (!query.get('request') || one.requests?.some(({ category }) => category === query.get('request'))) &&
        (!query.get('q') || one.subject.toLowerCase().includes(String(query.get('q')).toLowerCase())),
    );
    const start = Number(query.get('cursor') ?? 0);
    const page = wanted.slice(start, start + 4).map(ticketView);
    return {
      status: 200,
      body: { tickets: page, ...(wanted.length > start + 4 ? { cursor: String(start + 4) } : {}) },
    };
  };

  const reply = (ticket: MockTicket, body: { text: string; then: string }): MockAnswer => {
    const events = [{ type: 'AgentReplied', agent: person.id, nextStatus: body.then }];
    if (body.then === 'pending') events.push({ type: 'TicketSetPending' } as never);
    if (body.then === 'solved') events.push({ type: 'TicketSolved', by: 'agent', round: 1 } as never);
    change(ticket, { status: body.then }, { by: agent, events, words: { kind: 'agent', text: body.text } });
    return { status: 201, body: { ticket: ticketView(ticket) } };
  };

  const act = (ticket: MockTicket, action: string, body: Record<string, string>): MockAnswer => {
    const outcomes: Record<string, [Partial<MockTicket>, Record<string, unknown>]> = {
      release: [{ status: 'new', assignee: undefined }, { type: 'TicketReleased' }],
      solve: [{ status: 'solved' }, { type: 'TicketSolved', by: 'agent', ...body }],
      reopen: [{ status: 'open' }, { type: 'TicketReopened', by: 'agent' }],
      close: [{ status: 'closed' }, { type: 'TicketClosed', by: 'agent' }],
      hold: [{ status: 'on_hold' }, { type: 'TicketHeld', ...body }],
      snooze: [{ status: 'on_hold' }, { type: 'TicketSnoozed', ...body }],
      transfer: [
        { status: 'new', queue: body['queue'] ?? ticket.queue, assignee: undefined },
        { type: 'TicketTransferred', from: ticket.queue, to: body['queue'], reason: body['reason'] },
      ],
    };
    const outcome = outcomes[action];
    if (!outcome) return problem(404, 'No such action');
    change(ticket, outcome[0], { by: agent, events: [outcome[1]] });
    return { status: 200, body: { ticket: ticketView(ticket) } };
  };

  const onTicket = (request: MockRequest, id: string, action: string | undefined): MockAnswer => {
    const ticket = find(id);
    if (!ticket) return problem(404, 'There is no such ticket.');
    const expected = request.headers['if-match'];
    if (expected !== undefined && expected !== `"${ticket.version}"`) {
      return problem(412, 'The ticket has changed.', { currentVersion: ticket.version });
    }
    const body = request.body as never;
    if (request.method === 'PATCH') {
      const fields = edited(ticket, body);
      change(ticket, fields, { by: agent, events: [{ type: 'TicketEdited', ...fields }] });
      return { status: 200, body: { ticket: ticketView(ticket) } };
    }
    if (action === undefined) return { status: 200, headers: { etag: `"${ticket.version}"` }, body: detail(ticket) };
    if (action === 'replies') return reply(ticket, body);
    if (action === 'notes') {
      const words = { kind: 'note', text: (body as { text: string }).text };
      change(ticket, {}, { by: agent, events: [{ type: 'NoteAdded', agent: person.id, mentions: [] }], words });
      return { status: 201, body: { ticket: ticketView(ticket) } };
    }
    return act(ticket, action, body);
  };

  const detail = (ticket: MockTicket) => ({
    ticket: ticketView(ticket),
    timeline: ticket.timeline,
    customer: {
      ...ticket.customer,
      tickets: tickets.filter((one) => one.customer.id === ticket.customer.id).map(ticketView),
      orders: [],
      scores: [],
    },
  });

  const onHeld = (path: string, query: URLSearchParams): MockAnswer => {
    const [id, action] = path.split('/').slice(4);
    if (id === undefined) {
      const start = Number(query.get('cursor') ?? 0);
      const more = held.length > start + 2 ? { cursor: String(start + 2) } : {};
      return { status: 200, body: { mails: held.slice(start, start + 2), ...more } };
    }
    const at = held.findIndex((one) => one.id === id);
    if (at === -1) return problem(404, 'There is no such held mail.');
    if (action === 'mail') return { status: 200, body: writtenMail(query.get('images')) };
    if (action === 'discard') held.splice(at, 1);
    return { status: action === 'release' ? 202 : 204 };
  };

  const respond: Responder = (request) => {
    const { method, path, query, headers } = request;
    if (!path.startsWith('/v1/desk/')) return undefined;
    if (!headers.authorization?.startsWith('Bearer ey')) return problem(401, 'Sign in first.');
    const refusal = refusalOf(request);
    if (refusal !== undefined) return problem(422, refusal);
    if (path === '/v1/desk/queues') return { status: 200, body: { queues: queues() } };
    if (path === '/v1/desk/claims') return claim(request.body as { queues?: string[] });
    if (path === '/v1/desk/tickets' && method === 'GET') return list(query);
    if (path === '/v1/desk/reports/summary') return { status: 200, body: summary };
    if (path === '/v1/desk/triage/model') {
      const { version = model.active } = (request.body ?? {}) as { version?: number };
      model.active = version;
      return { status: 200, body: model };
    }
    if (path.startsWith('/v1/desk/held')) return onHeld(path, query);
    if (/\/mails\/\d+$/.test(path)) return { status: 200, body: writtenMail(query.get('images')) };
    const match = /^\/v1\/desk\/tickets\/([^/]+)(?:\/(\w+))?$/.exec(path);
    return match ? onTicket(request, match[1] ?? '', match[2]) : undefined;
  };

  return {
    respond,
    ticket: must,
    held,
    customerWrites(id, text) {
      const words = { kind: 'customer', text };
      change(must(id), {}, { by: actor.customer, events: [{ type: 'CustomerWrote', via: 'status' }], words });
    },
    letterSent(id) {
      const event = { type: 'LetterSent', letter: 'acknowledgement', forVersion: 1, messageId: 'm' };
      change(must(id), {}, { by: actor.system, events: [event] });
    },
  };
}
