/** A mail that came in: read from where it was stored, and brought to where it belongs. Once, however often it arrives. */
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import { routeOf } from '../core/mail/route.ts';
import { findAwaiting } from './awaited-mail.ts';
import { type FoundTicket, findTicket, messageIdKey } from './find-ticket.ts';
import { holdMail } from './hold-mail.ts';
import { fileMail, openByMail, writeByMail } from './place-mail.ts';
import type { MailOutcome } from './ports.ts';
import { findBounced, recordBounce } from './record-bounce.ts';
import { isDisowned, type MailNotice, type TakeMailDeps, type Taken, type Verdicts } from './taken-mail.ts';

/** Of a mail that was handed in again, deliveries of the message included; then it is a lead's. */
const ATTEMPTS = { perHour: 6, perDay: 6 };

export interface TakeMailOptions {
  correlationId: string;
  /** Of the held mail that a lead has let in. */
  heldId?: string | undefined;
  /** Reconcile found that nothing had become of it. */
  isHandedIn?: boolean | undefined;
}

/**
 * Throws `not_found` where the raw mail has expired, and whatever a store throws: the notice then comes again and changes
 * only what is still missing. The mail leaves the place where it came in last of all.
 */
export async function takeMail(
  deps: TakeMailDeps,
  notice: MailNotice,
  { correlationId, heldId, isHandedIn }: TakeMailOptions,
): Promise<MailOutcome> {
  if (isHandedIn && (await isHopeless(deps, notice))) return giveUp(deps, notice, correlationId);
  const taken = await read(deps, notice, correlationId);
  const released = heldId !== undefined;
  const outcome = await become(deps, taken, released);
  // Last: until it has arrived it stays on the list.
  if (released && outcome.outcome !== 'held') await deps.heldMails.remove(heldId);
  await deps.rawMails.finish(notice.rawKey);
  return outcome;
}

async function read(deps: TakeMailDeps, notice: MailNotice, correlationId: string): Promise<Taken> {
  const mail = ownKind(await deps.readMail(await deps.rawMails.load(notice.rawKey)), deps.fromAddress);
  const rawKey = await deps.rawMails.keep(notice.rawKey);
  const key = keyOf(deps, mail, rawKey);
  return { mail, key, correlationId, notice: { ...notice, rawKey, verdicts: notice.verdicts ?? mail.verdicts } };
}

async function become(deps: TakeMailDeps, taken: Taken, released: boolean): Promise<MailOutcome> {
  const { mail, key, notice } = taken;
  const known = await deps.mailLog.outcome(key);
  if (known && !(released && known.outcome === 'held')) return known;
  const disowned = isDisowned(taken);
  const found =
    (await findTicket(deps, mail, { recipients: notice.recipients, disowned })) ??
    (disowned ? undefined : await findAwaiting(deps, mail)) ??
    (await findBounced(deps, mail));
  const outcome = await follow(deps, taken, found, released);
  const messageId = mail.messageId && outcome.ticketId ? messageIdKey(deps.ids, mail.messageId) : undefined;
  await deps.mailLog.record(key, { ...outcome, messageId }, deps.clock.now());
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
  if (route.to === 'held') return holdMail(deps, taken, route.reason);
  if (route.to === 'new' || !found) return openByMail(deps, taken, released);
  switch (route.to) {
    case 'bounce':
      return (await recordBounce(deps, taken, found)) ?? fileMail(deps, taken, found.ticket);
    case 'file':
      return fileMail(deps, taken, found.ticket);
    case 'ticket':
      return writeByMail(deps, taken, found.ticket);
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
 * mail without id and date is known by where it is kept.
 */
function keyOf({ ids }: TakeMailDeps, mail: IncomingMail, rawKey: string): string {
  const identity = mail.messageId ?? (mail.date === undefined ? rawKey : `date:${mail.date}`);
  return ids.fingerprint(
    `mail:${JSON.stringify([identity, mail.from?.address ?? '', mail.subject, mail.text, mail.folded ?? ''])}`,
  );
}

/** Counted before it is read: what ends the whole function counts, too. */
async function isHopeless({ limits, ids, clock }: TakeMailDeps, { rawKey }: MailNotice): Promise<boolean> {
  return (await limits.take('attempt', ids.fingerprint(`attempt:${rawKey}`), ATTEMPTS, clock.now())) > 0;
}

const UNKNOWN: Verdicts = { spam: 'GRAY', virus: 'GRAY', dmarc: 'GRAY' };

/** Unread: nobody but a lead looks at it any more. */
async function giveUp(deps: TakeMailDeps, notice: MailNotice, correlationId: string): Promise<MailOutcome> {
  const rawKey = await deps.rawMails.keep(notice.rawKey);
  const name = rawKey.slice(rawKey.lastIndexOf('/') + 1);
  const outcome = await holdMail(
    deps,
    {
      key: deps.ids.fingerprint(`unreadable:${rawKey}`),
      correlationId,
      notice: { ...notice, rawKey, verdicts: UNKNOWN },
      mail: { ...UNREAD, subject: name },
    },
    'unreadable',
  );
  await deps.rawMails.finish(notice.rawKey);
  return outcome;
}

const UNREAD: IncomingMail = {
  subject: '',
  recipients: [],
  inReplyTo: [],
  references: [],
  kind: 'person',
  mayAnswer: false,
  verdicts: UNKNOWN,
  text: '',
  files: [],
  notices: [],
};
