/** What `parseMail` makes of a mail. All text is Unicode without NUL, lines end with `\n`. */
import type { MailKind, Verdict } from '../../core/mail/incoming-mail.ts';

export interface MailAddress {
  /** Empty where the mail gives none. */
  name: string;
  address: string;
}

export interface MailFile {
  /** Never empty. */
  name: string;
  /** Lower case, without parameters. */
  type: string;
  /** Bytes. */
  size: number;
  content: Uint8Array;
  /** Without angle brackets. */
  contentId?: string;
  /** The HTML shows it in its place. */
  inline: boolean;
}

/** Something was left out; the raw mail has it. */
export type MailNotice =
  | 'headers_cut'
  | 'parts_cut'
  | 'depth_cut'
  | 'text_cut'
  | 'boundary_broken'
  | 'several_authors'
  | 'unreadable';

export interface ParsedMail {
  subject: string;
  from?: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  /** ISO 8601, UTC; of an impossible date, that of the topmost `Received`, if any. */
  date?: string;
  /** With angle brackets, as are all ids here. */
  messageId?: string;
  inReplyTo?: string;
  /** Oldest first; further ids of `In-Reply-To` stand last. */
  references: string[];
  /** Made from the HTML where the mail has no plain text. */
  text: string;
  html?: string;
  attachments: MailFile[];
  kind: MailKind;
  reply: { text: string; html: string; quoted?: string; signature?: string };
  /** Of the envelope, as the receiving server wrote it; empty for the null return path. */
  returnPath?: string;
  deliveredTo: string[];
  /** False where a machine may not answer it (RFC 3834 and the like). */
  mayAnswer: boolean;
  /** Of the receiving server only; what the sender wrote under the same names is not looked at. */
  verdicts: Partial<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', Verdict>>;
  bounce?: BounceDetails;
  notices: MailNotice[];
}

export interface BounceDetails {
  recipients: string[];
  /** RFC 3463, `5.1.1`. */
  status?: string;
  /** RFC 3464, `failed`. */
  action?: string;
  originalMessageId?: string;
  /** Message ids that the returned letter had, its references included. */
  originalIds: string[];
}
