/** A mail that came in: read from where it was stored, and brought to where it belongs. Once, however often it arrives. */
import { isCarelineError } from '../core/errors.ts';
import type { EntryMail } from '../core/events.ts';
import type { IncomingMail, Verdict } from '../core/mail/incoming-mail.ts';
import { type HoldReason, routeOf } from '../core/mail/route.ts';
import { languageOf } from '../core/text/language.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type ChangeMeta, changeTicket } from './change-ticket.ts';
import { type FindTicketDeps, type FoundTicket, findTicket, messageIdKey } from './find-ticket.ts';
import { type KeepFilesDeps, keepFiles } from './keep-files.ts';
import { type OpenTicketDeps, openTicket } from './open-ticket.ts';
import type { Addresses, HeldMails, MailLog, MailOutcome, RawMails, ReadMail } from './ports.ts';
import { writeMessage } from './write-message.ts';

export interface TakeMailDeps extends OpenTicketDeps, Pick<FindTicketDeps, 'tokens'>, KeepFilesDeps {
  rawMails: RawMails;
  readMail: ReadMail;
  mailLog: MailLog;
  heldMails: Pick<HeldMails, 'hold' | 'remove'>;
  addresses: Pick<Addresses, 'suppress'>;
  /** The address that letters come from. */
  fromAddress: string;
}

/** What the receiver says of a mail. */
export interface MailNotice {
  rawKey: string;
  receivedAt: string;
  /** Of the envelope. */
  recipients: string[];
  verdicts: { spam: Verdict; virus: Verdict; dmarc: Verdict };
}

/** A person who writes more at once is heard, but by a lead first. */
const NEW_TICKETS = { perHour: 5, perDay: 40 };

interface Taken {
  notice: MailNotice;
  mail: IncomingMail;
  key: string;
  correlationId: string;
}

/**
 * Throws `not_found` where the raw mail has expired, and whatever a store throws: the notice then comes again and changes
 * only what is still missing. `heldId`: of the held mail that a lead has let in.
 */
export async function takeMail(
  deps: TakeMailDeps,
  notice: MailNotice,
  { correlationId, heldId }: { correlationId: string; heldId?: string | undefined },
): Promise<MailOutcome> {
  const released = heldId !== undefined;
  const mail = ownKind(await deps.readMail(await deps.rawMails.load(notice.rawKey)), deps.fromAddress);
  const taken: Taken = { notice, mail, key: keyOf(deps, mail, notice), correlationId };
  const known = await deps.mailLog.outcome(taken.key);
  if (known && !(released && known.outcome === 'held')) {
    if (released) await deps.heldMails.remove(heldId);
    return known;
  }

  const disowned = notice.verdicts.dmarc === 'FAIL';
  const found = await findTicket(deps, mail, { recipients: notice.recipients, disowned });
  const outcome = await follow(deps, taken, found, released);
  const messageId = mail.messageId && outcome.ticketId ? messageIdKey(deps.ids, mail.messageId) : undefined;
  await deps.mailLog.record(taken.key, { ...outcome, messageId }, deps.clock.now());
  // Last: until it has arrived it stays on the list.
  if (released && outcome.outcome !== 'held') await deps.heldMails.remove(heldId);
  return outcome;
}

async function follow(
  deps: TakeMailDeps,
  taken: Taken,
  found: FoundTicket | undefined,
  released: boolean,
): Promise<MailOutcome> {
  const { mail, notice } = taken;
  const route = routeOf({ mail, verdicts: notice.verdicts, released, found });
  if (route.to === 'held') return hold(deps, taken, route.reason);
  if (route.to === 'new' || !found) return open(deps, taken, released);
  switch (route.to) {
    case 'bounce':
      return recordBounce(deps, taken, found.ticket);
    case 'file':
      return file(deps, taken, found.ticket);
    case 'ticket':
      return write(deps, taken, found.ticket);
  }
}

/** Mail from our own address is our own coming back, whatever its headers say. */
function ownKind(mail: IncomingMail, fromAddress: string): IncomingMail {
  const plain = (address: string) => address.toLowerCase().replace(/\+t\.[^@]*@/, '@');
  const own = mail.kind === 'person' && mail.from && plain(mail.from.address) === plain(fromAddress);
  return own ? { ...mail, kind: 'own' } : mail;
}

/**
 * One mail to two of our addresses, or delivered again, is one; another content under the same Message-ID is another. A
 * mail without id and date is known by where it was stored.
 */
function keyOf({ ids }: TakeMailDeps, mail: IncomingMail, { rawKey }: MailNotice): string {
  const identity = mail.messageId ?? (mail.date === undefined ? rawKey : `date:${mail.date}`);
  return ids.fingerprint(
    `mail:${JSON.stringify([identity, mail.from?.address ?? '', mail.subject, mail.text, mail.folded ?? ''])}`,
  );
}

async function hold(deps: TakeMailDeps, { notice, mail, key }: Taken, reason: HoldReason): Promise<MailOutcome> {
  const { rawKey, receivedAt, recipients } = notice;
  await deps.heldMails.hold({
    id: key,
    receivedAt,
    reason,
    rawKey,
    recipients,
    subject: mail.subject,
    from: mail.from?.address,
  });
  return { outcome: 'held' };
}

async function open(deps: TakeMailDeps, taken: Taken, released: boolean): Promise<MailOutcome> {
  const { mail, key, correlationId } = taken;
  if (!mail.from) return hold(deps, taken, 'no_sender');
  const { address: email, name } = mail.from;
  if (!released) {
    const sender = deps.ids.fingerprint(`mail-sender:${deps.ids.customerId(email)}`);
    const wait = await deps.limits.take('sender', sender, NEW_TICKETS, deps.clock.now());
    if (wait > 0) return hold(deps, taken, 'rate');
  }
  try {
    const ticketId = await openTicket(deps, {
      channel: 'email',
      email,
      name,
      subject: mail.subject,
      text: mail.text,
      folded: mail.folded,
      locale: localeOf(deps, mail),
      correlationId,
      acknowledge: mayAcknowledge(taken),
      files: await keepFiles(deps, mail.files),
      mail: entryMail(taken),
      idempotency: { key: `mail:${key}`, body: key },
    });
    return { outcome: 'opened', ticketId };
  } catch (error) {
    if (!isCarelineError(error, 'rate_limited')) throw error;
    return hold(deps, taken, 'rate');
  }
}

async function write(deps: TakeMailDeps, taken: Taken, ticket: Ticket): Promise<MailOutcome> {
  const { mail, correlationId } = taken;
  try {
    const ticketId = await writeMessage(deps, {
      ticketId: ticket.id,
      text: mail.text,
      folded: mail.folded,
      via: 'email',
      correlationId,
      files: await keepFiles(deps, mail.files),
      mail: entryMail(taken),
      acknowledge: mayAcknowledge(taken),
    });
    return { outcome: ticketId === ticket.id ? 'written' : 'opened', ticketId };
  } catch (error) {
    if (!isCarelineError(error, 'rate_limited')) throw error;
    return hold(deps, taken, 'rate');
  }
}

async function file(deps: TakeMailDeps, taken: Taken, ticket: Ticket): Promise<MailOutcome> {
  const { mail } = taken;
  const { address: email, name } = mail.from ?? { address: '?' };
  const from = mail.kind === 'person' ? { email, ...(name === undefined ? {} : { name }) } : { machine: mail.kind };
  const { text, folded } = mail;
  const files = await keepFiles(deps, mail.files);
  const command = { type: 'fileMail', from, text, folded, files, mail: entryMail(taken) } as const;
  await changeTicket(deps, ticket.id, command, meta(taken));
  return { outcome: 'filed', ticketId: ticket.id };
}

/**
 * SES tells of bounces itself; one that comes as mail is of a receiver who first took the letter. Only the customer's own
 * address can be lost by it.
 */
async function recordBounce(deps: TakeMailDeps, taken: Taken, ticket: Ticket): Promise<MailOutcome> {
  const bounce = taken.mail.bounce;
  const named = bounce?.recipients ?? [];
  const ours = named.length === 0 || named.some((address) => deps.ids.customerId(address) === ticket.customer.id);
  if (!bounce || !ours) return file(deps, taken, ticket);
  const { permanent, detail } = bounce;
  // First, so that no letter slips out between the two writes.
  if (permanent && named.length > 0) {
    await deps.addresses.suppress(ticket.customer.id, { reason: 'bounce', at: deps.clock.now().toISOString() });
  }
  const failure = { reason: permanent ? 'bounce' : 'delayed', permanent, detail } as const;
  await changeTicket(deps, ticket.id, { type: 'recordLetterFailure', ...failure }, meta(taken));
  return { outcome: 'bounce', ticketId: ticket.id };
}

const meta = ({ correlationId }: Taken): ChangeMeta => ({
  by: { kind: 'system', name: 'mail-intake' },
  correlationId,
});

/** Not where the sender's domain says that the mail is none of its own: the answer would go to whoever was impersonated. */
const mayAcknowledge = ({ mail, notice }: Taken): boolean => mail.mayAnswer && notice.verdicts.dmarc !== 'FAIL';

const entryMail = ({ key, mail, notice }: Taken): EntryMail => ({
  key,
  rawKey: notice.rawKey,
  ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
  ...(mail.notices.length === 0 ? {} : { notices: mail.notices }),
});

/** Until triage has spoken: the acknowledgement should be in the customer's language. */
function localeOf({ policy }: TakeMailDeps, { subject, text }: IncomingMail): string {
  const language = languageOf(`${subject}\n${text}`.slice(0, 2_000).toLowerCase());
  return language === 'und' ? (policy.languages[0] ?? 'en') : language;
}
