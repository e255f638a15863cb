/** A letter before it has a form: blocks that the text and the HTML part are both made from. */
import type { Policy } from '../policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Expectation } from './expectation.ts';

export type Block =
  | { kind: 'paragraph'; text: string }
  /** What a person typed, line breaks kept. */
  | { kind: 'words'; text: string }
  /** `contentId`: of the part of the mail that has it, without angle brackets. */
  | { kind: 'picture'; label: string; contentId: string }
  | { kind: 'quote'; caption: string; text: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'faces'; faces: readonly { face: string; label: string; url: string }[] }
  | { kind: 'footer'; lines: readonly string[] };

/** Earlier words of the conversation, shown again for context. Notes are not a kind of it. */
export interface Quote {
  from: 'customer' | 'agent';
  at: string;
  text: string;
}

export interface LetterFile {
  name: string;
  /** Of a picture within the text. */
  contentId?: string;
}
export interface LetterFileNames {
  attached: readonly LetterFile[];
  /** Only to be had on the status page. */
  linked: readonly string[];
  /** Not to be had: they did not pass a check. */
  withheld: readonly string[];
}

/** What differs between the letters: see `letterContent`. */
export type LetterContent =
  | { kind: 'acknowledgement'; expectation?: Expectation }
  | {
      kind: 'reply';
      text: string;
      agentName?: string;
      quote?: Quote;
      solved?: { reopenUntil?: string };
      files?: LetterFileNames;
    }
  | { kind: 'solved'; by: 'agent' | 'timeout'; reopenUntil?: string }
  | { kind: 'reminder'; quote?: Quote; solvedOn?: string }
  | { kind: 'survey'; openUntil: string };

export interface LetterInput {
  ticket: Pick<Ticket, 'id' | 'subject' | 'locale' | 'customer'>;
  shop: Pick<Policy, 'shopName' | 'languages' | 'calendar'>;
  /** ISO instant. */
  now: string;
  links: { statusUrl: string; surveyUrl: string; unsubscribeUrl: string };
  content: LetterContent;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}
