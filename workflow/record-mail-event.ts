/** What SES tells about a letter that it took: confirmed, bounced, complained about, rejected, delayed. */
import type { EventOf } from '../core/events.ts';
import { type ChangeDeps, changeTicket } from './change-ticket.ts';
import type { Addresses, LetterLog, Suppression, TicketStore } from './ports.ts';

export interface MailEvent {
  type: 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected' | 'delayed';
  letterId: string;
  ticketId: string;
  /** Version of the entry that owed the letter. */
  version: number;
  messageId: string;
  /** False where a bounce may pass: a full mailbox, an absence. */
  permanent: boolean;
  /** SES's own words for the case, without addresses or texts. */
  detail?: string;
}

export interface MailEventDeps extends ChangeDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'entry'>;
  letterLog: Pick<LetterLog, 'confirm'>;
  addresses: Pick<Addresses, 'suppress'>;
}

type Failure = Pick<EventOf<'LetterFailed'>, 'reason' | 'permanent'>;

/** Told twice, it changes nothing the second time. Throws `not_found` for a letter of no ticket. */
export async function recordMailEvent(deps: MailEventDeps, event: MailEvent): Promise<void> {
  if (event.type === 'sent') await deps.letterLog.confirm(event.letterId, event.messageId, deps.clock.now());
  const suppressing = suppressionOf(event);
  if (suppressing) await suppress(deps, event.ticketId, suppressing);
  const failure = failureOf(event);
  if (failure) await recordFailure(deps, event, failure);
}

/** What makes all further automatic letters to the address stop. */
function suppressionOf({ type, permanent }: MailEvent): Suppression['reason'] | undefined {
  if (type === 'complained') return 'complaint';
  return type === 'bounced' && permanent ? 'bounce' : undefined;
}

function failureOf({ type, permanent }: MailEvent): Failure | undefined {
  switch (type) {
    case 'bounced':
      return { reason: 'bounce', permanent };
    case 'complained':
      return { reason: 'complaint', permanent: true };
    case 'rejected':
      return { reason: 'rejected', permanent: true };
    case 'delayed':
      return { reason: 'delayed', permanent: false };
    case 'sent':
    case 'delivered':
      return undefined;
  }
}

/** First, so that no letter slips out between the two writes. A letter goes to the ticket's customer and nobody else. */
async function suppress(deps: MailEventDeps, ticketId: string, reason: Suppression['reason']): Promise<void> {
  const ticket = await deps.tickets.load(ticketId);
  if (ticket) await deps.addresses.suppress(ticket.customer.id, { reason, at: deps.clock.now().toISOString() });
}

async function recordFailure(
  deps: MailEventDeps,
  { ticketId, version, messageId, detail }: MailEvent,
  failure: Failure,
): Promise<void> {
  const entry = await deps.tickets.entry(ticketId, version);
  await changeTicket(
    deps,
    ticketId,
    { type: 'recordLetterFailure', letter: entry?.letter, forVersion: version, ...failure, detail },
    { by: { kind: 'system', name: 'mail-feedback' }, correlationId: entry?.correlationId ?? messageId },
  );
}
