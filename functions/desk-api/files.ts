/** Files on a ticket's timeline: links for agents, what a lead lets through, and links to send new ones by. */
import type { Ticket } from '../../core/ticket/ticket.ts';
import { fileLink, releaseFile } from '../../workflow/file-link.ts';
import { openUpload } from '../../workflow/open-upload.ts';
import { readAgent, requireGroup } from '../shared/agent.ts';
import type { deskOperations } from '../shared/api/desk.ts';
import type { Call, Implementations, Operation } from '../shared/http/operation.ts';
import { noSuchTicket, ticketId } from '../shared/ticket-id.ts';
import type { DeskDeps } from './deps.ts';
import { etag } from './if-match.ts';
import { ticketView } from './views.ts';

export type FileOperation = 'getFile' | 'releaseFile' | 'createUpload';
type Files = Pick<Implementations<typeof deskOperations>, FileOperation>;

export function files(deps: DeskDeps): Files {
  const find = async ({ params }: Pick<Call<Operation>, 'params'>): Promise<Ticket> => {
    const ticket = await deps.tickets.load(ticketId(params));
    if (!ticket) throw noSuchTicket();
    return ticket;
  };
  return {
    async getFile(call) {
      const ticket = await find(call);
      const link = await fileLink(deps, ticket, call.params['fileId'] ?? '', 'agent');
      call.logger.info('link to a file signed', { ticketId: ticket.id });
      return { status: 200, body: link };
    },
    async createUpload({ body, logger }) {
      const link = await openUpload(deps, body);
      logger.info('link to send a file by signed', { size: body.size });
      return { status: 201, body: link };
    },
    async releaseFile(call) {
      const agent = readAgent(call.request);
      requireGroup(agent, 'lead', 'admin');
      const meta = { by: agent.actor, correlationId: call.request.correlationId };
      const fileId = call.params['fileId'] ?? '';
      const { ticket, changed } = await releaseFile(deps, await find(call), fileId, meta);
      if (changed) call.logger.info('file released', { ticketId: ticket.id, fileId });
      return { status: 200, headers: { etag: etag(ticket.version) }, body: { ticket: ticketView(ticket) } };
    },
  };
}
