/** From a parsed mail to what the rules look at: cleaned as all that people type is, and cut to the limits of a ticket. */
import { parseMail } from '../../adapters/mime/parse-mail.ts';
import type { BounceDetails, ParsedMail } from '../../adapters/mime/parsed-mail.ts';
import { FILES_LIMIT, type IncomingFile } from '../../core/files/file.ts';
import type { IncomingMail } from '../../core/mail/incoming-mail.ts';
import { MESSAGE_LIMIT, SUBJECT_LIMIT } from '../../core/words.ts';
import { cleanAddress, cleanLine, cleanMessage, isVisible } from '../shared/api/text.ts';

const NAME_LIMIT = 100;
/** With the words it must fit in an item of 400 KB, at up to 3 bytes a character. */
const FOLDED_LIMIT = 60_000;
/** RFC 5322 has no limit; longer ones are nobody's, and are looked up nowhere. */
const MESSAGE_ID_LIMIT = 500;
const IDS = 100;

export const readMail = async (raw: Uint8Array): Promise<IncomingMail> => incomingMailOf(await parseMail(raw));

export function incomingMailOf(parsed: ParsedMail): IncomingMail {
  const { messageId, inReplyTo, date, bounce } = parsed;
  const { text, folded } = wordsOf(parsed);
  const address = parsed.from && cleanAddress(parsed.from.address);
  const name = cut(cleanLine(parsed.from?.name ?? ''), NAME_LIMIT);
  return {
    subject: subjectOf(parsed.subject, text),
    ...(address ? { from: { address, ...(isVisible(name) ? { name } : {}) } } : {}),
    recipients: [...parsed.deliveredTo, ...[...parsed.to, ...parsed.cc].map((one) => one.address)],
    ...(messageId && messageId.length <= MESSAGE_ID_LIMIT ? { messageId } : {}),
    inReplyTo: idsOf(inReplyTo === undefined ? [] : [inReplyTo]),
    references: idsOf(parsed.references),
    ...(date === undefined ? {} : { date }),
    kind: parsed.kind,
    verdicts: { ...UNKNOWN, ...parsed.verdicts },
    mayAnswer: parsed.mayAnswer,
    text,
    ...(folded ? { folded } : {}),
    files: filesOf(parsed),
    notices: [...parsed.notices, ...(parsed.attachments.length > FILES_LIMIT ? ['files_cut'] : [])],
    ...(bounce ? { bounce: bounceOf(bounce) } : {}),
  };
}

/** Real files before pictures within the text, where there are too many. */
const filesOf = ({ attachments }: ParsedMail): IncomingFile[] =>
  [...attachments]
    .sort((a, b) => Number(a.inline) - Number(b.inline))
    .slice(0, FILES_LIMIT)
    .map(({ name, type, content, inline, contentId }) => ({
      name,
      type,
      content,
      ...(inline ? { inline: true as const } : {}),
      ...(contentId && contentId.length <= MESSAGE_ID_LIMIT ? { contentId } : {}),
    }));
const UNKNOWN = { spam: 'GRAY', virus: 'GRAY', dmarc: 'GRAY' } as const;

const idsOf = (ids: readonly string[]): string[] => ids.filter(({ length }) => length <= MESSAGE_ID_LIMIT).slice(-IDS);

/** Who writes nothing but a subject means it as the message. Nothing is lost but what is longer than a ticket can hold. */
function wordsOf({ reply, text, subject }: ParsedMail): { text: string; folded: string } {
  const newest = cleanMessage(reply.text);
  if (isVisible(newest)) {
    const rest = [reply.signature, reply.quoted].flatMap((part) => (part ? cleanMessage(part) : []));
    return split(newest, rest.filter(isVisible).join('\n\n'));
  }
  const whole = cleanMessage(text);
  return split(isVisible(whole) ? whole : cleanLine(subject) || '–', '');
}

function split(text: string, folded: string): { text: string; folded: string } {
  const kept = cut(text, MESSAGE_LIMIT);
  const over = text.slice(kept.length);
  return { text: kept, folded: cut([over, folded].filter(Boolean).join('\n\n'), FOLDED_LIMIT) };
}

/** A ticket without a subject is listed by its first words. */
function subjectOf(subject: string, text: string): string {
  const line = cut(cleanLine(subject), SUBJECT_LIMIT);
  if (isVisible(line)) return line;
  return cut(cleanLine(text.split('\n', 1)[0] ?? ''), 80) || '–';
}

/** Not in the middle of a character beyond the basic plane. */
const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit);

/** A status of its own says more than the action: mail that was given up for a passing reason has 4.x.x. */
function bounceOf({ recipients, status, action, originalIds }: BounceDetails): NonNullable<IncomingMail['bounce']> {
  const detail = [action, status].flatMap((part) => (part && /^[\w.]{1,20}$/.test(part) ? part : [])).join(' ');
  return {
    permanent: status ? status.startsWith('5') : action === 'failed',
    recipients: recipients.flatMap((address) => cleanAddress(address) ?? []),
    originalIds: idsOf(originalIds),
    ...(detail ? { detail } : {}),
  };
}
