/** A mail on its way through the intake, and what each step of the way needs. */
import type { EntryMail } from '../core/events.ts';
import type { IncomingMail, Verdict } from '../core/mail/incoming-mail.ts';
import type { ChangeMeta } from './change-ticket.ts';
import type { FindTicketDeps } from './find-ticket.ts';
import type { KeepFilesDeps } from './keep-files.ts';
import type { OpenTicketDeps } from './open-ticket.ts';
import type { Addresses, HeldMails, MailLog, RawMails, ReadMail, TicketStore } from './ports.ts';

export interface TakeMailDeps extends OpenTicketDeps, Pick<FindTicketDeps, 'tokens'>, KeepFilesDeps {
  tickets: Pick<TicketStore, 'load' | 'save' | 'entry' | 'list'>;
  rawMails: Pick<RawMails, 'load' | 'keep' | 'finish'>;
  readMail: ReadMail;
  mailLog: MailLog;
  heldMails: Pick<HeldMails, 'hold' | 'remove'>;
  addresses: Pick<Addresses, 'suppress'>;
  /** The address that letters come from. */
  fromAddress: string;
}

export interface Verdicts {
  spam: Verdict;
  virus: Verdict;
  dmarc: Verdict;
}

/** What the receiver says of a mail. */
export interface MailNotice {
  rawKey: string;
  receivedAt: string;
  /** Of the envelope. */
  recipients: string[];
  /** Absent where the notice is not the receiver's own: the mail's topmost headers tell. */
  verdicts?: Verdicts | undefined;
}

export interface Taken {
  /** `rawKey`: where the mail is kept. */
  notice: MailNotice & { verdicts: Verdicts };
  mail: IncomingMail;
  /** The same for every copy. */
  key: string;
  correlationId: string;
}

/** By the sender's domain: whoever wrote it is not who it says. */
export const isDisowned = ({ notice }: Pick<Taken, 'notice'>): boolean => notice.verdicts.dmarc === 'FAIL';

export const metaOf = ({ correlationId }: Pick<Taken, 'correlationId'>): ChangeMeta => ({
  by: { kind: 'system', name: 'mail-intake' },
  correlationId,
});

export const entryMailOf = ({ key, mail, notice }: Taken): EntryMail => ({
  key,
  rawKey: notice.rawKey,
  ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
  ...(mail.notices.length === 0 ? {} : { notices: mail.notices }),
});
