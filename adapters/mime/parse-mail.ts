/** Reads any mail. Whatever the bytes, there is a value; what could not be read or was too much is in `notices`. */
import { type KindFacts, kindOf, mayAnswer } from '../../core/mail/kind.ts';
import { parseAddresses } from './addresses.ts';
import { collectLeaves, hintOf } from './collect-leaves.ts';
import { parseDate } from './dates.ts';
import { bounceDetails, deliveryStatusOf } from './delivery-status.ts';
import { decodeHeaderText } from './encoded-words.ts';
import { allOf, type Field, fieldOf } from './header-block.ts';
import { messageIds } from './message-ids.ts';
import type { MailAddress, MailNotice, ParsedMail } from './parsed-mail.ts';
import { allParts, type Part, readParts } from './read-parts.ts';
import { markInline, renderSegments, replyOf } from './render-text.ts';
import { verdictsOf } from './verdicts.ts';

export type * from './parsed-mail.ts';

/** Bytes in which a line feed is to come, if the mail has any. */
const LINE_ENDS_SEEN = 65_536;

/** Never rejects. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return readMail(withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)));
  } catch {
    return unreadable();
  }
}

/** What a fault of this reader leaves of a mail: the raw one is kept, and an agent is told. */
const unreadable = (): ParsedMail => ({
  ...{ subject: '', to: [], cc: [], replyTo: [], references: [], text: '', attachments: [], kind: 'person' },
  ...{ reply: { text: '', html: '' }, deliveredTo: [], mayAnswer: false, verdicts: {}, notices: ['unreadable'] },
});

/** Of mails that have nothing but CR as line end. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.subarray(0, LINE_ENDS_SEEN).includes(0x0a) || !bytes.includes(0x0d)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at++) {
    if (copy[at] === 0x0d && copy[at + 1] !== 0x0a) copy[at] = 0x0a;
  }
  return copy;
}

function readMail(bytes: Buffer): ParsedMail {
  const { root, notices } = readParts(bytes);
  const { fields } = root;
  const hint = hintOf(root);
  const leaves = collectLeaves(root, notices);
  const { text, html } = renderSegments(leaves.segments, notices);
  const status = deliveryStatusOf(root);
  const subject = decodeHeaderText(fieldOf(fields, 'subject') ?? '', hint).trim();
  const from = authorOf(fields, hint, notices);
  const returnPath = returnPathOf(fields);
  const facts: KindFacts = {
    ...{
      fields,
      subject,
      from: from?.address ?? '',
      returnPath,
      types: allParts(root).map((part) => part.contentType.value),
    },
    reportType: root.contentType.parameters.get('report-type')?.toLowerCase(),
    calendarMethod: leaves.calendarMethod,
    ...{ actions: status.actions, statuses: status.statuses },
  };
  const kind = kindOf(facts);
  markInline(leaves.files, leaves.locations, html);
  const { messageId, inReplyTo, references } = idsOf(fields);
  const date = dateOf(fields);
  return {
    subject,
    ...(from === undefined ? {} : { from }),
    ...{
      to: addressesIn(fields, 'to', hint),
      cc: addressesIn(fields, 'cc', hint),
      replyTo: addressesIn(fields, 'reply-to', hint),
    },
    ...(date === undefined ? {} : { date }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references,
    text,
    ...(html === undefined ? {} : { html }),
    attachments: leaves.files,
    kind,
    reply: replyOf(text, html, notices),
    ...(returnPath === undefined ? {} : { returnPath }),
    deliveredTo: [
      ...receivedFor(fields),
      ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
        addressesIn(fields, name, hint).map(({ address }) => address),
      ),
    ],
    mayAnswer: mayAnswer(facts, kind),
    verdicts: verdictsOf(fields),
    ...(kind === 'bounce' ? { bounce: bounceDetails(root, status, textOfBounce(text, root)) } : {}),
    notices: [...notices],
  };
}

/** Some servers return the letter as text below theirs. */
const textOfBounce = (text: string, { body }: Part): string =>
  text.trim() === '' ? Buffer.from(body.subarray(0, 65_536)).toString('latin1') : text;

const addressesIn = (fields: readonly Field[], name: string, hint: string | undefined): MailAddress[] =>
  allOf(fields, name).flatMap((value) => parseAddresses(value, hint));

/** Of several authors, the one that sent it; without one, who sent it. */
function authorOf(
  fields: readonly Field[],
  hint: string | undefined,
  notices: Set<MailNotice>,
): MailAddress | undefined {
  const authors = addressesIn(fields, 'from', hint);
  const [sender] = addressesIn(fields, 'sender', hint);
  const distinct = new Set(authors.map(({ address }) => address.toLowerCase()));
  if (distinct.size > 1) notices.add('several_authors');
  const sent = authors.find(({ address }) => address.toLowerCase() === sender?.address.toLowerCase());
  return (distinct.size > 1 ? sent : undefined) ?? authors[0] ?? sender;
}

/** The envelope's receiver, where the receiving server names it. */
function receivedFor(fields: readonly Field[]): string[] {
  const receiver = /\sfor\s{1,5}<?([^\s<>;]{1,64}@[^\s<>;]{1,255})>?\s{0,5};/.exec(
    fieldOf(fields, 'received') ?? '',
  )?.[1];
  return receiver === undefined ? [] : [receiver];
}

/** The topmost is the receiving server's. */
function returnPathOf(fields: readonly Field[]): string | undefined {
  const value = fieldOf(fields, 'return-path');
  if (value === undefined) return undefined;
  if (/^<\s*>$/.test(value) || value === '') return '';
  return parseAddresses(value)[0]?.address ?? (/^<?mailer-daemon>?$/i.test(value) ? '' : undefined);
}

function idsOf(fields: readonly Field[]): Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references'> {
  const [messageId] = messageIds(fieldOf(fields, 'message-id'));
  const [inReplyTo, ...more] = messageIds(fieldOf(fields, 'in-reply-to'));
  const references = allOf(fields, 'references').flatMap(messageIds);
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references: [...new Set([...references, ...more])],
  };
}

const dateOf = (fields: readonly Field[]): string | undefined =>
  parseDate(fieldOf(fields, 'date')) ?? parseDate(/;([^;]*)$/.exec(fieldOf(fields, 'received') ?? '')?.[1]);
