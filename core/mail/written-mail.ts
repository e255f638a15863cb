/** A mail as its author wrote it, whole, made safe to look at and cut to what one answer can carry. */

export interface WrittenMailbox {
  /** Empty where the mail gives none. */
  name: string;
  address: string;
}

export interface WrittenMail {
  subject: string;
  from?: WrittenMailbox;
  replyTo: WrittenMailbox[];
  to: WrittenMailbox[];
  cc: WrittenMailbox[];
  /** ISO 8601, UTC. */
  date?: string;
  /** With quotes and signature. */
  text: string;
  /** Without anything that runs, loads by itself, or covers the page; absent where the mail has plain text only. */
  html?: string;
  /** Remote images that were not let in. */
  blockedImages: number;
  /** Pictures of the mail itself that are too large, of a kind that is not shown, or not there. */
  missingImages: number;
  files: { name: string; type: string; size: number }[];
  /** What had to be left out: of reading (as on the timeline), and `shown_in_part`. */
  notices: string[];
}

/** Remote images tell their sender who looks, when and from where: they are loaded only when somebody asks. */
export type RemoteImages = 'blocked' | 'shown';
