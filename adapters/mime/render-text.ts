/** The mail's text and HTML, and the newest words in both, made of its segments. */
import { linesOfHtml } from '../../core/mail/html/lines-of-html.ts';
import { foldReplyHtml, splitReplyText } from '../../core/mail/split-reply.ts';
import type { Segment } from './collect-leaves.ts';
import { limits } from './limits.ts';
import type { MailFile, MailNotice, ParsedMail } from './parsed-mail.ts';

const isFilled = (text: string): boolean => text.trim() !== '';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const htmlOf = (text: string): string =>
  isFilled(text) ? `<div>${escapeHtml(text).replaceAll('\n', '<br>\n')}</div>` : '';

/** A `<` that opens no tag is text: told so beforehand, rows of them are read in one piece. */
const withPlainSigns = (html: string): string => html.replace(/<(?!\/?[a-z]|[!?])/gi, '&lt;');

const textOf = (html: string): string =>
  linesOfHtml(html)
    .map(({ text }) => text)
    .join('\n')
    .trim();

export function renderSegments(
  segments: readonly Segment[],
  notices: Set<MailNotice>,
): { text: string; html?: string } {
  const hasHtml = segments.some(({ html }) => html.some(isFilled));
  const html = segments.map((segment) =>
    segment.html.some(isFilled) ? segment.html.join('\n') : htmlOf(segment.plain.join('\n')),
  );
  let left: number = limits.replyCharacters;
  const text = segments.map((segment) => {
    if (segment.plain.some(isFilled)) return segment.plain.join('\n');
    const source = withPlainSigns(segment.html.join('\n'));
    if (source.length > left) notices.add('text_cut');
    const read = source.slice(0, left);
    left -= read.length;
    return isFilled(read) ? textOf(read) : segment.plain.join('\n');
  });
  return { text: text.join('\n'), ...(hasHtml ? { html: html.filter(isFilled).join('\n') } : {}) };
}

/** HTML tells quotes apart by its clients' marks; where that finds nothing to fold, the text may. */
export function replyOf(text: string, html: string | undefined, notices: Set<MailNotice>): ParsedMail['reply'] {
  const source = html === undefined ? undefined : withPlainSigns(html);
  const isHtmlRead = source !== undefined && source.length <= limits.replyCharacters;
  if (text.length > limits.replyCharacters) notices.add('text_cut');
  const cut = text.slice(0, limits.replyCharacters);
  const fromHtml = isHtmlRead ? foldReplyHtml(source) : undefined;
  const isFolded = fromHtml !== undefined && (isFilled(fromHtml.quoted) || isFilled(fromHtml.signature));
  const split = isFolded ? fromHtml : splitReplyText(cut);
  const isWhole = !isFilled(split.quoted) && !isFilled(split.signature);
  const reply = isWhole && fromHtml && !isFilled(cut) ? fromHtml.reply : split.reply;
  return {
    text: reply,
    html: isWhole && html !== undefined ? html : isFolded ? fromHtml.html : htmlOf(reply),
    ...(isFilled(split.quoted) ? { quoted: split.quoted } : {}),
    ...(isFilled(split.signature) ? { signature: split.signature } : {}),
  };
}

const SOURCE = /\b(?:src|background)\s{0,5}=\s{0,5}["']?([^"'\s<>]{1,2000})/gi;
const CONTENT_ID = /cid:([^"'\s<>)]{1,500})/gi;

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Marks the files that the HTML shows. */
export function markInline(
  files: readonly MailFile[],
  locations: ReadonlyMap<MailFile, string>,
  html: string | undefined,
): void {
  if (html === undefined) return;
  const shown = new Set([...html.matchAll(CONTENT_ID)].flatMap(([, id = '']) => [id, unescaped(id)]));
  const sources =
    locations.size === 0 ? undefined : new Set([...html.matchAll(SOURCE)].map(([, source = '']) => source.trim()));
  for (const file of files) {
    const location = locations.get(file);
    const isNamed = file.contentId !== undefined && shown.has(file.contentId);
    file.inline = isNamed || (location !== undefined && sources?.has(location) === true);
  }
}
