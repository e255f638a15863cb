/** Brings a mail onto a ticket: a new one, the customer's next message, or filed beside the conversation. */
import { isCarelineError } from '../core/errors.ts';
import type { IncomingMail } from '../core/mail/incoming-mail.ts';
import { languageOf } from '../core/text/language.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { awaitParents } from './awaited-mail.ts';
import { changeTicket } from './change-ticket.ts';
import { holdForRate, holdMail } from './hold-mail.ts';
import { keepFiles } from './keep-files.ts';
import { openTicket } from './open-ticket.ts';
import type { MailOutcome } from './ports.ts';
import { entryMailOf, isDisowned, metaOf, type TakeMailDeps, type Taken } from './taken-mail.ts';
import { writeMessage } from './write-message.ts';

const HOUR_LIMITS_A_DAY = 8;

export async function openByMail(deps: TakeMailDeps, taken: Taken, released: boolean): Promise<MailOutcome> {
  const { mail, key, correlationId } = taken;
  if (!mail.from) return holdMail(deps, taken, 'no_sender');
  const { address: email, name } = mail.from;
  const { ticketsPerHour: perHour } = deps.policy.limits.mail;
  if (!released) {
    const sender = deps.ids.fingerprint(`mail-sender:${deps.ids.customerId(email)}`);
    const limits = { perHour, perDay: perHour * HOUR_LIMITS_A_DAY };
    // By the mail's key: one that is delivered again is not counted again.
    if ((await deps.limits.take('sender', sender, limits, deps.clock.now(), key)) > 0) return holdForRate(deps, taken);
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
      acknowledge: mayAcknowledge(deps, taken),
      files: await keepFiles(deps, mail.files),
      mail: entryMailOf(taken),
      idempotency: { key: `mail:${key}`, body: key },
    });
    if (!isDisowned(taken)) await awaitParents(deps, mail, ticketId);
    return { outcome: 'opened', ticketId };
  } catch (error) {
    if (!isCarelineError(error, 'rate_limited')) throw error;
    return holdForRate(deps, taken);
  }
}

export async function writeByMail(deps: TakeMailDeps, taken: Taken, ticket: Ticket): Promise<MailOutcome> {
  const { mail, correlationId } = taken;
  try {
    const ticketId = await writeMessage(deps, {
      ticketId: ticket.id,
      text: mail.text,
      folded: mail.folded,
      via: 'email',
      correlationId,
      files: await keepFiles(deps, mail.files),
      mail: entryMailOf(taken),
      acknowledge: mayAcknowledge(deps, taken),
    });
    return { outcome: ticketId === ticket.id ? 'written' : 'opened', ticketId };
  } catch (error) {
    if (!isCarelineError(error, 'rate_limited')) throw error;
    return holdForRate(deps, taken);
  }
}

export async function fileMail(deps: TakeMailDeps, taken: Taken, ticket: Ticket): Promise<MailOutcome> {
  const { mail } = taken;
  const { address: email, name } = mail.from ?? { address: '?' };
  const from = mail.kind === 'person' ? { email, ...(name === undefined ? {} : { name }) } : { machine: mail.kind };
  const { text, folded } = mail;
  const files = await keepFiles(deps, mail.files);
  const command = { type: 'fileMail', from, text, folded, files, mail: entryMailOf(taken) } as const;
  await changeTicket(deps, ticket.id, command, metaOf(taken));
  return { outcome: 'filed', ticketId: ticket.id };
}

/**
 * Not where the sender's domain says that the mail is none of its own: the answer would go to whoever was impersonated. Nor
 * where it quotes a letter of ours: whoever answers a letter and opens a ticket by it needs no second confirmation, and a
 * machine would go on for ever.
 */
const mayAcknowledge = (deps: TakeMailDeps, taken: Taken): boolean =>
  taken.mail.mayAnswer && !isDisowned(taken) && !quotesLetter(deps, taken.mail);

const STATUS_LINK = /\/status#([0-9a-z]{30,40})/g;
const QUOTED_NUMBER = /\bCL-[0-9A-HJKMNP-TV-Z]{8}\b/;

function quotesLetter({ tokens, clock }: TakeMailDeps, { text, folded = '' }: IncomingMail): boolean {
  if (QUOTED_NUMBER.test(folded)) return true;
  const links = [...`${text}\n${folded}`.matchAll(STATUS_LINK)].slice(0, 3);
  return links.some(([, token = '']) => tokens.verify(token, 'status', clock.now()) !== null);
}

/** Until triage has spoken: the acknowledgement should be in the customer's language. */
function localeOf({ policy }: TakeMailDeps, { subject, text }: IncomingMail): string {
  const language = languageOf(`${subject}\n${text}`.slice(0, 2_000).toLowerCase());
  return language === 'und' ? (policy.languages[0] ?? 'en') : language;
}
