/** A letter that a ticket owes as the bytes to send, with its signed links and addresses. */
import type { TimelineEntry } from '../core/events.ts';
import type { WithheldFile } from '../core/files/file.ts';
import { letterContent, quotedSide, surveyEnd } from '../core/outreach/letter-content.ts';
import { letterHeaders } from '../core/outreach/letter-headers.ts';
import { threadId, ticketAddress } from '../core/outreach/ticket-address.ts';
import { writeLetter } from '../core/outreach/write-letter.ts';
import { customerMessageIds } from '../core/ticket/mails.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { LetterKind } from '../core/words.ts';
import { latestWords } from './latest-words.ts';
import { type LetterFiles, type LetterFilesDeps, letterFiles, MESSAGE_BYTES } from './letter-files.ts';
import type { ComposeMail, TicketStore, TokenPurpose, Tokens } from './ports.ts';

export interface ComposeLetterDeps extends LetterFilesDeps {
  tickets: Pick<TicketStore, 'entries'>;
  tokens: Pick<Tokens, 'sign'>;
  compose: ComposeMail;
  /** The address that letters come from. */
  fromAddress: string;
  /** Origin of the pages, without a slash at the end. */
  pagesUrl: string;
}

export interface OwedLetterOf {
  letterId: string;
  kind: LetterKind;
  ticket: Ticket;
  /** The entry that owes it. */
  entry: TimelineEntry;
}

const DAY_MS = 86_400_000;
const STATUS_LINK_DAYS = 90;
/** Longer than a survey takes votes (`answerWithin`), so that who comes late learns that it is over. */
const SURVEY_LINK_DAYS_AFTER_END = 90;
const REPLY_ADDRESS_DAYS = 365;
const UNSUBSCRIBE_DAYS = 365;
/** From the ticket's opening, so that all of its letters have the same thread id. */
const THREAD_DAYS = 3650;

export interface ComposedLetter {
  raw: Uint8Array;
  /** Files of the answer that it does without. */
  withheld: readonly WithheldFile[];
}

/** Throws `invalid` where the entry lacks what its letter needs, `unavailable` while a file is checked for malware. */
export async function composeLetter(deps: ComposeLetterDeps, letter: OwedLetterOf): Promise<ComposedLetter> {
  const files = await letterFiles(deps, letter.entry);
  const raw = await compose(deps, letter, files);
  const { withheld } = files;
  if (raw.length <= MESSAGE_BYTES || files.attached.length === 0) return { raw, withheld };
  // Extremely long words beside the largest files: then the words alone.
  const linked = [...files.attached.map(({ name }) => name), ...files.linked];
  return { raw: await compose(deps, letter, { attached: [], linked, withheld }), withheld };
}

async function compose(deps: ComposeLetterDeps, letter: OwedLetterOf, files: LetterFiles): Promise<Uint8Array> {
  const { policy, fromAddress } = deps;
  const { letterId, kind, ticket, entry } = letter;
  const now = deps.clock.now();
  const sign = (purpose: TokenPurpose, expiresAt: Date) =>
    deps.tokens.sign({ purpose, ticketId: ticket.id, round: 0 }, expiresAt);
  const side = quotedSide[kind];
  const quote = side && (await latestWords(deps.tickets, ticket.id, entry.version, side));
  const unsubscribeToken = sign('unsubscribe', daysAfter(now, UNSUBSCRIBE_DAYS));
  const { subject, text, html } = writeLetter({
    ticket,
    shop: policy,
    now: now.toISOString(),
    links: {
      statusUrl: `${deps.pagesUrl}/status#${sign('status', daysAfter(now, STATUS_LINK_DAYS))}`,
      surveyUrl: `${deps.pagesUrl}/survey#${surveyToken(deps, letter)}`,
      unsubscribeUrl: `${deps.pagesUrl}/unsubscribe#${unsubscribeToken}`,
    },
    content: letterContent(kind, ticket, entry, policy, {
      quote,
      files: { ...files, withheld: files.withheld.map(({ name }) => name) },
    }),
  });
  const thread = sign('thread', daysAfter(new Date(ticket.createdAt), THREAD_DAYS));
  return deps.compose({
    from: { name: policy.shopName, address: fromAddress },
    to: ticket.customer.email,
    replyTo: ticketAddress(fromAddress, sign('reply', daysAfter(now, REPLY_ADDRESS_DAYS))),
    subject,
    text,
    html,
    headers: letterHeaders({
      kind,
      ticketId: ticket.id,
      correlationId: entry.correlationId,
      threadId: threadId(ticket.id, thread, fromAddress),
      received: customerMessageIds(ticket),
      unsubscribeUrl: kind === 'survey' ? `${deps.pagesUrl}/v1/unsubscribe/${unsubscribeToken}` : undefined,
    }),
    messageId: `<${letterId}${fromAddress.slice(fromAddress.lastIndexOf('@'))}>`,
    date: now,
    files: files.attached,
  });
}

function surveyToken({ tokens, policy }: ComposeLetterDeps, { ticket, entry }: OwedLetterOf): string {
  const round = entry.events.find((event) => event.type === 'SurveyRequested')?.round ?? 0;
  const end = new Date(surveyEnd(entry, policy));
  return tokens.sign({ purpose: 'survey', ticketId: ticket.id, round }, daysAfter(end, SURVEY_LINK_DAYS_AFTER_END));
}

const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS);
