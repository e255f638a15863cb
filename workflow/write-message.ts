/** A customer writes again on a ticket that is theirs. */
import { isCarelineError } from '../core/errors.ts';
import type { EntryMail } from '../core/events.ts';
import type { TicketFile } from '../core/files/file.ts';
import { isKnownMail } from '../core/ticket/mails.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { secondsBetween } from '../core/time/instant.ts';
import { SUBJECT_LIMIT } from '../core/words.ts';
import { changeTicket } from './change-ticket.ts';
import { type OpenTicketDeps, openTicket } from './open-ticket.ts';
import { survivor } from './survivor.ts';
import { useAllowance } from './use-allowance.ts';

export interface WriteMessageRequest {
  ticketId: string;
  text: string;
  via: 'status' | 'email';
  correlationId: string;
  source?: string | undefined;
  folded?: string | undefined;
  /** Kept already. */
  files?: readonly TicketFile[] | undefined;
  mail?: EntryMail | undefined;
  /** Whether a new ticket may be acknowledged, of what came by mail. */
  acknowledge?: boolean | undefined;
}

/**
 * Returns the number of the ticket that took the message: the ticket itself, the one it was merged into, or, since a closed
 * ticket stays closed, a new one whose subject names the old number. Nothing that a customer writes is turned away.
 */
export async function writeMessage(deps: OpenTicketDeps, request: WriteMessageRequest): Promise<string> {
  if (request.source !== undefined) {
    await useAllowance(deps, { source: deps.ids.fingerprint(`source:${request.source}`) });
  }
  const ticket = await survivor(deps.tickets, request.ticketId);
  if (isKnownMail(ticket, request.mail)) return ticket.id;
  if (ticket.status === 'closed') return openFollowUp(deps, ticket, request);
  try {
    const { text, via, folded, files, mail } = request;
    const command = { type: 'customerWrites', text, via, folded, files, mail } as const;
    await changeTicket(deps, ticket.id, command, {
      by: { kind: 'customer' },
      correlationId: request.correlationId,
    });
    return ticket.id;
  } catch (error) {
    // It was closed between our look and our write.
    if (isCarelineError(error, 'transition_not_allowed')) return openFollowUp(deps, ticket, request);
    throw error;
  }
}

/** The same words within this time are the same message, sent twice; after it they are meant again. */
const SENT_TWICE_SECONDS = 600;

/** Keyed by ticket and words (or mail): pressing twice opens one ticket. The sender's allowance counts, as for any new ticket. */
async function openFollowUp(deps: OpenTicketDeps, ticket: Ticket, request: WriteMessageRequest): Promise<string> {
  const id = await openTicket(deps, {
    channel: request.via === 'email' ? 'email' : 'web',
    email: ticket.customer.email,
    name: ticket.customer.name,
    subject: followUpSubject(ticket),
    text: request.text,
    locale: ticket.locale,
    orderNumber: ticket.orderNumber,
    correlationId: request.correlationId,
    acknowledge: request.acknowledge,
    folded: request.folded,
    files: request.files,
    mail: request.mail,
    idempotency: {
      key: `follow-up:${ticket.id}:${request.mail?.key ?? deps.ids.fingerprint(request.text)}`,
      body: request.text,
    },
  });
  const followUp = await deps.tickets.load(id);
  if (!followUp || secondsBetween(followUp.createdAt, deps.clock.now().toISOString()) <= SENT_TWICE_SECONDS) return id;
  return writeMessage(deps, { ...request, ticketId: id, source: undefined });
}

/** A follow-up of a follow-up names only the last number. */
function followUpSubject(ticket: Ticket): string {
  const bare = ticket.subject.replace(/^\[CL-[0-9A-Z]{8}\] /, '');
  return `[${ticket.id}] ${bare}`.slice(0, SUBJECT_LIMIT).toWellFormed();
}
