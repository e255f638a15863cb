/** Mails on a ticket's timeline: each once, however often and by whichever way it arrives. */
import type { EntryMail, TimelineEntry } from '../events.ts';
import { defined } from './optional.ts';
import { REMEMBERED_MAILS, type Ticket } from './ticket.ts';

export const isKnownMail = ({ mails }: Pick<Ticket, 'mails'>, mail: EntryMail | undefined): boolean =>
  mail !== undefined && (mails ?? []).some(({ key }) => key === mail.key);

/** The ticket with the entry's mail among its latest. */
export function remembering(ticket: Ticket, { mail, words }: Pick<TimelineEntry, 'mail' | 'words'>): Ticket {
  if (!mail) return ticket;
  const messageId = words?.kind === 'customer' ? mail.messageId : undefined;
  return {
    ...ticket,
    mails: [...(ticket.mails ?? []), defined({ key: mail.key, messageId })].slice(-REMEMBERED_MAILS),
  };
}

/** Message ids of the customer's own mails, oldest first. */
export const customerMessageIds = ({ mails }: Pick<Ticket, 'mails'>): string[] =>
  (mails ?? []).flatMap(({ messageId }) => messageId ?? []);
