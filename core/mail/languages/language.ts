/** What mail clients write around a reply, per language. `…` in a template stands for any words; only at the end for none as well. */
export interface MailLanguage {
  /** Lines that introduce a quote, without the closing colon. */
  attributions: string[];
  /** Labels of the block of headers that Outlook and its kin put above a quote. */
  headers: Record<HeaderField, string[]>;
  /** What stands between dashes above a quoted or forwarded message. */
  delimiters: string[];
  /** Lines that introduce a forwarded or quoted message without any dashes. */
  introductions: string[];
  /** Lines that a device or an app adds at the end; `@` stands for words that name such a thing (`products.ts`). */
  devices: string[];
}

export type HeaderField = 'from' | 'date' | 'to' | 'cc' | 'subject';
