/** Operations that change a ticket. */
import { CarelineError } from '../../core/errors.ts';
import type { Attachment } from '../../core/files/upload.ts';
import { queueNames } from '../../core/policy.ts';
import type { Command } from '../../core/ticket/commands.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { attachUploads } from '../../workflow/attach-uploads.ts';
import { changeTicket } from '../../workflow/change-ticket.ts';
import { claimNext } from '../../workflow/claim-next.ts';
import { mergeTickets } from '../../workflow/merge-tickets.ts';
import { readAgent } from '../shared/agent.ts';
import type { deskOperations } from '../shared/api/desk.ts';
import { describeError } from '../shared/describe-error.ts';
import type { Call, HttpReply, Implementations, Operation } from '../shared/http/operation.ts';
import { noSuchTicket, ticketId } from '../shared/ticket-id.ts';
import type { DeskDeps } from './deps.ts';
import type { FileOperation } from './files.ts';
import type { HeldOperation } from './held.ts';
import { etag, expectedVersion } from './if-match.ts';
import type { ShopModelOperation } from './shop-model.ts';
import { ticketView } from './views.ts';

type Changes = Omit<
  Implementations<typeof deskOperations>,
  | 'listQueues'
  | 'listTickets'
  | 'getTicket'
  | 'getCustomer'
  | 'getSummary'
  | HeldOperation
  | FileOperation
  | ShopModelOperation
>;

type AnyCall = Pick<Call<Operation>, 'params' | 'request' | 'logger'>;

export function changes(deps: DeskDeps): Changes {
  const meta = ({ request }: AnyCall) => ({
    by: readAgent(request).actor,
    correlationId: request.correlationId,
  });
  const seen = ({ request }: AnyCall) => ({ expectedVersion: expectedVersion(request.headers['if-match']) });
  const change = async (call: AnyCall, command: Command, status = 200): Promise<HttpReply> => {
    const { ticket, changed } = await changeTicket(deps, ticketId(call.params), command, meta(call), seen(call));
    call.logger.info('ticket changed', {
      ticketId: ticket.id,
      command: command.type,
      changed,
      version: ticket.version,
    });
    return answer(ticket, status);
  };
  /** What an agent writes, with its files. Sent twice with the same files it is one message. */
  const write = async (
    call: AnyCall,
    command: Extract<Command, { type: 'reply' | 'note' }>,
    attachments: readonly Attachment[] = [],
  ): Promise<HttpReply> => {
    if (attachments.length === 0) return change(call, command, 201);
    const id = ticketId(call.params);
    const request = JSON.stringify(['desk', id, readAgent(call.request).id, command, attachments]);
    await attachUploads(deps, { attachments, request }, async (files) => {
      await change(call, { ...command, files }, 201);
      return id;
    });
    const ticket = await deps.tickets.load(id);
    if (!ticket) throw noSuchTicket();
    return answer(ticket, 201);
  };

  return {
    async claimNext(call) {
      const queues = call.body.queues ?? queueNames(deps.policy);
      for (const queue of queues) requireQueue(deps, queue, 'queues');
      const onLeftover = (error: unknown) =>
        call.logger.warn('work message left over', { failure: describeError(error) });
      const agent = readAgent(call.request);
      const ticket = await claimNext(
        { ...deps, onLeftover },
        { ...meta(call), agent: agent.id, queues: [...new Set(queues)] },
      );
      if (!ticket) return { status: 204 };
      call.logger.info('ticket claimed', { ticketId: ticket.id, queue: ticket.queue });
      return answer(ticket, 200);
    },
    reply: (call) =>
      write(call, { type: 'reply', text: call.body.text, nextStatus: call.body.then }, call.body.attachments),
    addNote: (call) =>
      write(call, { type: 'note', text: call.body.text, mentions: call.body.mentions }, call.body.attachments),
    editTicket: (call) => change(call, { type: 'edit', ...call.body }),
    release: (call) => change(call, { type: 'release' }),
    async transfer(call) {
      requireQueue(deps, call.body.queue, 'queue');
      return change(call, { type: 'transfer', ...call.body });
    },
    async hold(call) {
      requireFuture(deps, call.body.until);
      return change(call, { type: 'hold', ...call.body });
    },
    async snooze(call) {
      requireFuture(deps, call.body.until);
      return change(call, { type: 'snooze', ...call.body });
    },
    solve: (call) => change(call, { type: 'solve', ...call.body }),
    reopen: (call) => change(call, { type: 'reopen', ...call.body }),
    close: (call) => change(call, { type: 'close' }),
    async merge(call) {
      const ticket = await mergeTickets(deps, ticketId(call.params), call.body.into, meta(call), seen(call));
      call.logger.info('ticket merged', { ticketId: ticket.id, into: call.body.into });
      return answer(ticket, 200);
    },
  };
}

const answer = (ticket: Ticket, status: number): HttpReply => ({
  status,
  headers: { etag: etag(ticket.version) },
  body: { ticket: ticketView(ticket) },
});

function requireQueue(deps: DeskDeps, queue: string, path: string): void {
  const known = queueNames(deps.policy);
  if (known.includes(queue)) return;
  throw new CarelineError('invalid', 'There is no such queue.', {
    fields: [{ path, message: `one of ${known.join(', ')}` }],
  });
}

function requireFuture(deps: DeskDeps, until: string | undefined): void {
  if (until === undefined || Date.parse(until) > deps.clock.now().getTime()) return;
  throw new CarelineError('invalid', 'The time has passed already.', {
    fields: [{ path: 'until', message: 'an instant in the future' }],
  });
}
