/** From a parsed mail to what the desk shows: whole, safe, and within the 6 MB that a function can answer. */
import { sanitiseMail } from '../../adapters/html/sanitise-mail.ts';
import { type MailAddress, parseMail } from '../../adapters/mime/parse-mail.ts';
import type { WrittenMail, WrittenMailbox } from '../../core/mail/written-mail.ts';
import type { ShowMail } from '../../workflow/ports.ts';
import { cleanLine, cleanMessage, isVisible } from '../shared/api/text.ts';

const TEXT_LIMIT = 100_000;
const LINE_LIMIT = 1_000;
const MAILBOXES = 100;
const FILES = 100;

export const showMail: ShowMail = async (raw, remoteImages) => {
  const parsed = await parseMail(raw);
  const { attachments, date, html } = parsed;
  const text = cleanMessage(parsed.text);
  const safe =
    html === undefined ? undefined : sanitiseMail(html.toWellFormed(), { remoteImages, images: attachments });
  const isCut = text.length > TEXT_LIMIT || safe?.cut === true;
  return {
    subject: line(parsed.subject),
    ...(parsed.from ? { from: mailbox(parsed.from) } : {}),
    replyTo: mailboxes(parsed.replyTo),
    to: mailboxes(parsed.to),
    cc: mailboxes(parsed.cc),
    ...(date === undefined ? {} : { date }),
    text: text.slice(0, TEXT_LIMIT).toWellFormed(),
    ...(safe && isVisibleHtml(safe.html) ? { html: safe.html } : {}),
    blockedImages: safe?.blocked ?? 0,
    missingImages: safe?.missing ?? 0,
    files: attachments
      .filter(({ inline }) => !inline)
      .slice(0, FILES)
      .map(({ name, type, size }) => ({ name: line(name), type: line(type), size })),
    notices: [...parsed.notices, ...(isCut ? ['shown_in_part'] : [])],
  } satisfies WrittenMail;
};

const line = (text: string): string => cleanLine(text.slice(0, LINE_LIMIT));
const mailbox = ({ name, address }: MailAddress): WrittenMailbox => ({ name: line(name), address: line(address) });
const mailboxes = (all: readonly MailAddress[]): WrittenMailbox[] => all.slice(0, MAILBOXES).map(mailbox);

/** HTML of nothing but markup shows nothing that the text does not. */
const isVisibleHtml = (html: string): boolean =>
  /<(?:img|hr|table)\b/.test(html) || isVisible(html.replace(/<[^>]*>/g, ''));
