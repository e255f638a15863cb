/** A customer's first message becomes a ticket: once, however often the request arrives. */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { EntryMail } from '../core/events.ts';
import type { TicketFile } from '../core/files/file.ts';
import type { Policy } from '../core/policy.ts';
import type { OpenTicket } from '../core/ticket/commands.ts';
import { decide } from '../core/ticket/decide.ts';
import type { Category, Channel } from '../core/words.ts';
import type { Clock, Ids, RateLimits, TicketStore } from './ports.ts';
import { useAllowance } from './use-allowance.ts';

export interface OpenTicketDeps {
  tickets: Pick<TicketStore, 'load' | 'save'>;
  ids: Ids;
  clock: Clock;
  policy: Policy;
  limits: RateLimits;
}

export interface OpenTicketRequest {
  channel: Channel;
  email: string;
  name?: string | undefined;
  subject: string;
  text: string;
  locale: string;
  orderNumber?: string | undefined;
  categoryHint?: Category | undefined;
  correlationId: string;
  /** The caller's address; not limited where there is none. */
  source?: string | undefined;
  /** What came by mail: whether a machine may answer it. */
  acknowledge?: boolean | undefined;
  folded?: string | undefined;
  /** Kept already. */
  files?: readonly TicketFile[] | undefined;
  mail?: EntryMail | undefined;
  /** A repeated key with the same `body` finds the same ticket. */
  idempotency?: { key: string; body: string } | undefined;
}

/** Two numbers in a row that others have taken are a fault and not chance (1 in 2^80). */
const ATTEMPTS = 4;

/** Returns the ticket's number. Throws `rate_limited` and `idempotency_mismatch`. */
export async function openTicket(deps: OpenTicketDeps, request: OpenTicketRequest): Promise<string> {
  const customerId = deps.ids.customerId(request.email);
  const repeat = request.idempotency && repeatedRequest(deps, request.idempotency);
  const source = request.source === undefined ? undefined : deps.ids.fingerprint(`source:${request.source}`);
  try {
    // A mail may be delivered again.
    await useAllowance(deps, { source, sender: customerId, once: request.mail?.key });
  } catch (error) {
    // A retry of a call that was accepted (its answer was lost) must not be told to come back later.
    const known = isCarelineError(error, 'rate_limited') && repeat ? await repeat.find() : undefined;
    if (known) return known;
    throw error;
  }

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const id = deps.ids.ticketId(request.idempotency?.key, attempt);
    const decision = decide(undefined, command(request, id, customerId, repeat?.hash), {
      now: deps.clock.now().toISOString(),
      by: { kind: 'customer' },
      policy: deps.policy,
      entryId: deps.ids.entryId(),
      correlationId: request.correlationId,
    });
    if (!decision.changed) throw new CarelineError('unavailable', 'The ticket could not be opened; please try again.');
    try {
      await deps.tickets.save(decision);
      return id;
    } catch (error) {
      if (!isCarelineError(error, 'version_conflict')) throw error;
      // The number is taken: by this very request, or by chance.
      if (repeat && (await repeat.made(id))) return id;
    }
  }
  throw new CarelineError('unavailable', 'No free ticket number was found; please try again.');
}

/**
 * The ticket that a repeated request has opened already; undefined: none yet. Throws `idempotency_mismatch` where another
 * request has used the key.
 */
export const findOpened = (
  deps: OpenTicketDeps,
  idempotency: { key: string; body: string },
): Promise<string | undefined> => repeatedRequest(deps, idempotency).find();

/** What tells a repeated request from a different one: the hash of its key and the hash of its body. */
function repeatedRequest(deps: OpenTicketDeps, { key, body }: { key: string; body: string }) {
  const keyHash = deps.ids.fingerprint(`key:${key}`);
  const hash = `${keyHash}.${deps.ids.fingerprint(`body:${body}`)}`;

  /** True where the request made this ticket, false where another key did. */
  const made = async (id: string): Promise<boolean> => {
    const ticket = await deps.tickets.load(id);
    if (!ticket?.requestHash?.startsWith(`${keyHash}.`)) return false;
    if (ticket.requestHash === hash) return true;
    throw new CarelineError('idempotency_mismatch', 'This Idempotency-Key was used with a different request before.');
  };
  const find = async (): Promise<string | undefined> => {
    const id = deps.ids.ticketId(key, 0);
    return (await made(id)) ? id : undefined;
  };
  return { hash, made, find };
}

const command = (
  request: OpenTicketRequest,
  id: string,
  customerId: string,
  requestHash: string | undefined,
): OpenTicket => ({
  type: 'open',
  id,
  channel: request.channel,
  customer: {
    id: customerId,
    email: request.email,
    ...(request.name === undefined ? {} : { name: request.name }),
  },
  subject: request.subject,
  text: request.text,
  locale: request.locale,
  orderNumber: request.orderNumber,
  categoryHint: request.categoryHint,
  requestHash,
  acknowledge: request.acknowledge,
  folded: request.folded,
  files: request.files,
  mail: request.mail,
});
