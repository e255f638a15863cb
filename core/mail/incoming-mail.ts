/** A mail that came in, as far as the rules need it: read, cleaned and cut to size. */

import type { IncomingFile } from '../files/file.ts';

/** Who or what wrote a mail. Only what a person wrote is a customer's word. */
export const mailKinds = ['person', 'bounce', 'auto-reply', 'list', 'feedback', 'own', 'calendar'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What SES says of a mail; `GRAY` and `PROCESSING_FAILED` count as unknown. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

export interface IncomingMail {
  /** One line; may be empty. */
  subject: string;
  /** Absent where the mail names no author that a mail could reach. */
  from?: { address: string; name?: string };
  /** Every address that the mail says it is for, in the order Delivered-To, To, Cc; the envelope's are in the notice. */
  recipients: string[];
  /** With their angle brackets. */
  messageId?: string;
  inReplyTo: string[];
  /** Oldest first. */
  references: string[];
  /** As the mail says it, in whatever form: only for telling two mails apart. */
  date?: string;
  kind: MailKind;
  /** Of the receiving server, by the mail's topmost headers. */
  verdicts: { spam: Verdict; virus: Verdict; dmarc: Verdict };
  /** False where a machine may not answer it (RFC 3834 and the like). */
  mayAnswer: boolean;
  /** The newest words. */
  text: string;
  /** Quotes and signature. */
  folded?: string;
  /** At most FILES_LIMIT; real files before pictures within the text. */
  files: IncomingFile[];
  notices: string[];
  /** Of a bounce. */
  bounce?: {
    /** False where the letter may still arrive. */
    permanent: boolean;
    /** Addresses that it says did not take the letter. */
    recipients: string[];
    /** Message ids that the returned letter had, its references included. */
    originalIds: string[];
    /** A status code and the like, without addresses. */
    detail?: string;
  };
}
