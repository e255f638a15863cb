/** Mail that no ticket takes goes to the held list, once, with its reason. */
import type { HoldReason } from '../core/mail/route.ts';
import { changeTicket } from './change-ticket.ts';
import type { MailOutcome } from './ports.ts';
import { metaOf, type TakeMailDeps, type Taken } from './taken-mail.ts';

export async function holdMail(
  deps: TakeMailDeps,
  { notice, mail, key }: Taken,
  reason: HoldReason,
): Promise<MailOutcome> {
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
  return { outcome: 'held', reason };
}

/** Too many new tickets of one sender. Agents learn of it on the sender's latest ticket: once an hour, not once a mail. */
export async function holdForRate(deps: TakeMailDeps, taken: Taken): Promise<MailOutcome> {
  const outcome = await holdMail(deps, taken, 'rate');
  const customerId = taken.mail.from && deps.ids.customerId(taken.mail.from.address);
  const [latest] = customerId === undefined ? [] : (await deps.tickets.list({ customerId }, { limit: 1 })).items;
  if (latest) await changeTicket(deps, latest.id, { type: 'noteHeldMail' }, metaOf(taken));
  return outcome;
}
