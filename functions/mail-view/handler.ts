/** Mail as it was written, for the desk. */
import * as z from 'zod';
import { type ViewMailDeps, viewHeldMail, viewTicketMail } from '../../workflow/view-mail.ts';
import { readAgent, requireGroup } from '../shared/agent.ts';
import { mailViewOperations } from '../shared/api/mail-view.ts';
import { createRouter, type Router } from '../shared/http/router.ts';
import { createHttpHandler, type HttpHandler } from '../shared/http.ts';
import type { Logger } from '../shared/logger.ts';
import { noSuchTicket, ticketId } from '../shared/ticket-id.ts';

export interface MailViewDeps extends ViewMailDeps {
  logger: Logger;
}

const versionSchema = z
  .string()
  .regex(/^[1-9]\d{0,7}$/)
  .transform(Number);

export function createHandler(deps: MailViewDeps): HttpHandler {
  const router = createRouter(mailViewOperations, {
    async viewTicketMail({ params, query }) {
      const version = versionSchema.safeParse(params['version']);
      if (!version.success) throw noSuchTicket();
      const place = { ticketId: ticketId(params), version: version.data };
      return { status: 200, body: await viewTicketMail(deps, place, query.images) };
    },
    async viewHeldMail({ params, query, request }) {
      requireGroup(readAgent(request), 'lead', 'admin');
      return { status: 200, body: await viewHeldMail(deps, params['id'] ?? '', query.images) };
    },
  });
  const forMembers: Router = async (request, logger) => {
    const agent = readAgent(request);
    return router(request, logger.createChild({ persistentKeys: { agent: agent.id } }));
  };
  return createHttpHandler(forMembers, { logger: deps.logger });
}
