/**
 * Sends one letter that a ticket owes, exactly once as far as SES allows: an attempt takes a lease on the letter, sends and
 * confirms. SES's own `Send` event confirms, too, so that an attempt whose answer was lost is not repeated.
 */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { Command } from '../core/ticket/commands.ts';
import { isAutomatic } from '../core/words.ts';
import { type ChangeDeps, changeTicket } from './change-ticket.ts';
import { type ComposedLetter, type ComposeLetterDeps, composeLetter, type OwedLetterOf } from './compose-letter.ts';
import { letterIdKey } from './find-ticket.ts';
import type { Addresses, Ids, LetterLog, Mailbox, MailLog, TicketStore } from './ports.ts';
import { type Restraint, restrain } from './restrain-letter.ts';

export interface SendLetterDeps extends ChangeDeps, ComposeLetterDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'entry' | 'entries'>;
  letterLog: LetterLog;
  ids: Pick<Ids, 'entryId' | 'fingerprint'>;
  /** By the id that SES gives a letter answers and bounces find it. */
  mailLog: Pick<MailLog, 'point'>;
  addresses: Pick<Addresses, 'record' | 'noteLetters'>;
  mailbox: Mailbox;
}

/** `settled`: nothing was owed any more. */
export type SendOutcome = 'sent' | 'settled' | 'refused' | Restraint;

/** Twice the mailbox's time limit: by its end SES's `Send` event has come, if SES took the letter. */
const LEASE_SECONDS = 10;

/** Throws `letter_in_flight` (another attempt, or one of unknown outcome), `unavailable`, `not_found`, `invalid`. */
export async function sendLetter(
  deps: SendLetterDeps,
  { ticketId, version }: { ticketId: string; version: number },
): Promise<SendOutcome> {
  const ticket = await deps.tickets.load(ticketId);
  const kind = ticket?.owedLetters.find((owed) => owed.version === version)?.letter;
  if (!ticket || !kind) return 'settled';
  const entry = await deps.tickets.entry(ticketId, version);
  if (!entry) throw new CarelineError('not_found', 'The entry that owes the letter is not there.');
  const letter = { letterId: `${ticketId}-${version}`, kind, ticket, entry };
  // Before the lease, which is to cover nothing but the sending.
  const composed = await composeLetter(deps, letter);

  const attempt = await deps.letterLog.begin(letter.letterId, deps.clock.now(), LEASE_SECONDS);
  if (attempt.state === 'in_flight') {
    throw new CarelineError('letter_in_flight', 'Another attempt is sending this letter.');
  }
  if (attempt.state === 'sent') {
    await recordSent(deps, letter, composed, attempt.messageId);
    return 'sent';
  }
  const restraint = isAutomatic(kind) ? await restrain(deps, letter) : undefined;
  if (restraint) {
    await giveUp(deps, letter, restraint);
    return restraint;
  }
  return send(deps, letter, composed);
}

async function send(deps: SendLetterDeps, letter: OwedLetterOf, composed: ComposedLetter): Promise<SendOutcome> {
  const { letterId, kind, ticket, entry } = letter;
  const { id: customerId, email: to } = ticket.customer;
  let messageId: string;
  try {
    messageId = await deps.mailbox.send({
      letterId,
      ticketId: ticket.id,
      version: entry.version,
      kind,
      customerId,
      raw: composed.raw,
      to,
    });
  } catch (error) {
    if (isCarelineError(error, 'letter_refused')) {
      await giveUp(deps, letter, 'rejected', error.message);
      return 'refused';
    }
    if (isCarelineError(error, 'unavailable')) {
      await deps.letterLog.abandon(letterId);
      throw error;
    }
    throw new CarelineError('letter_in_flight', 'Whether SES took the letter is not known yet.', { cause: error });
  }
  // Either note alone keeps the letter from going out again: one that fails must not keep the other from being made.
  const [, recorded] = await Promise.allSettled([
    deps.letterLog.confirm(letterId, messageId, deps.clock.now()),
    recordSent(deps, letter, composed, messageId),
  ]);
  if (recorded.status === 'rejected') throw recorded.reason;
  return 'sent';
}

/** The pointer first: once the ticket knows that the letter is sent, nobody comes back to write it. */
async function recordSent(
  deps: SendLetterDeps,
  { kind, entry }: OwedLetterOf,
  { withheld }: ComposedLetter,
  messageId: string,
): Promise<void> {
  const { ticketId, version } = entry;
  await deps.mailLog.point(letterIdKey(deps.ids, messageId), { ticketId, letterVersion: version }, deps.clock.now());
  await record(deps, entry, { type: 'recordLetterSent', letter: kind, forVersion: version, messageId, withheld });
}

async function giveUp(
  deps: SendLetterDeps,
  { letterId, kind, entry }: OwedLetterOf,
  reason: Restraint | 'rejected',
  detail?: string,
): Promise<void> {
  const failure = { letter: kind, forVersion: entry.version, reason, permanent: true, detail };
  await record(deps, entry, { type: 'recordLetterFailure', ...failure });
  await deps.letterLog.abandon(letterId);
}

const record = (deps: ChangeDeps, entry: { ticketId: string; correlationId: string }, command: Command) =>
  changeTicket(deps, entry.ticketId, command, {
    by: { kind: 'system', name: 'outreach' },
    correlationId: entry.correlationId,
  });
