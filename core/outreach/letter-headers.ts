/** Headers that keep a conversation together and machines from answering machines (RFC 3834, MS-OXCMAIL, RFC 5322 3.6.4). */
import type { LetterKind } from '../words.ts';

/** RFC 3834: `auto-replied` answers one message; `auto-generated` was caused by none. A person's answer carries neither. */
const autoSubmitted: Record<LetterKind, string | undefined> = {
  acknowledgement: 'auto-replied',
  reply: undefined,
  solved: 'auto-generated',
  reminder: 'auto-generated',
  survey: 'auto-generated',
};

/** Which automatic answers Exchange holds back: out of office and rules; for an acknowledgement receipts, too. */
const suppressedResponses: Record<LetterKind, string | undefined> = {
  acknowledgement: 'OOF, AutoReply, DR, RN, NRN',
  reply: undefined,
  solved: 'OOF, AutoReply',
  reminder: 'OOF, AutoReply',
  survey: 'OOF, AutoReply',
};

/** Mail servers cut or refuse longer ones. */
const REFERENCES_LIMIT = 1500;
/** Message ids as RFC 5322 has them, without its quoted and obsolete forms. */
const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.:[\]-]+>$/;
const CORRELATION_ID = /^[\w.:=-]{1,128}$/;

export interface HeaderInput {
  kind: LetterKind;
  ticketId: string;
  correlationId: string;
  /** See `threadId`. */
  threadId: string;
  /** Message ids of the customer's own mails on the ticket, oldest first. */
  received?: readonly string[];
  /** Of a letter that has nothing to do with the request itself. */
  unsubscribeUrl?: string | undefined;
}

export function letterHeaders(input: HeaderInput): Record<string, string> {
  const received = (input.received ?? []).filter((id) => MESSAGE_ID.test(id));
  const automatic = autoSubmitted[input.kind];
  const suppressed = suppressedResponses[input.kind];
  return {
    ...(automatic ? { 'Auto-Submitted': automatic } : {}),
    ...(suppressed ? { 'X-Auto-Response-Suppress': suppressed } : {}),
    'In-Reply-To': received.at(-1) ?? input.threadId,
    References: references(input.threadId, received),
    // RFC 8058: a mail program's own button, without a visit.
    ...(input.unsubscribeUrl
      ? { 'List-Unsubscribe': `<${input.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
    // Our own mail coming back is known by it. The number is no secret, and grants nothing.
    'X-Careline-Ticket': input.ticketId,
    ...(CORRELATION_ID.test(input.correlationId) ? { 'X-Careline-Correlation-Id': input.correlationId } : {}),
  };
}

/** The thread's own id first, then as many of the newest as fit. */
function references(threadId: string, received: readonly string[]): string {
  const kept: string[] = [];
  let length = threadId.length;
  for (const id of received.toReversed()) {
    length += id.length + 1;
    if (length > REFERENCES_LIMIT) break;
    kept.unshift(id);
  }
  return [threadId, ...kept].join(' ');
}
