/**
 * A letter as the bytes that are sent: text and HTML alternative, pictures related to the HTML, files beside, UTF-8, headers
 * encoded and folded by nodemailer.
 */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposeMail, MailFile } from '../../workflow/ports.ts';

/** Addresses go in as structures: nothing in them is parsed, so that a comma or a quote makes no second recipient. */
export const composeMime: ComposeMail = (parts) =>
  new MailComposer({
    from: parts.from,
    to: { name: '', address: parts.to },
    replyTo: { name: '', address: parts.replyTo },
    // nodemailer leaves ASCII alone, also where it spells encoded words that a mail program would decode.
    ...(parts.subject.includes('=?') ? {} : { subject: parts.subject }),
    text: withMailLineEnds(parts.text),
    html: withMailLineEnds(parts.html),
    headers: {
      ...parts.headers,
      ...(parts.subject.includes('=?') ? { Subject: { prepared: true, value: encodedWords(parts.subject) } } : {}),
    },
    messageId: parts.messageId,
    date: parts.date,
    attachments: (parts.files ?? []).map(attachment),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** Types that a mail program may take apart, or show as a page, go as bytes. */
const PLAIN = /^(?:(?:image|audio|video|application)\/|text\/(?:plain|csv)$)/;

const attachment = ({ name, type, content, contentId }: MailFile) => ({
  filename: name,
  content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  contentType: PLAIN.test(type) ? type : 'application/octet-stream',
  contentDisposition: contentId === undefined ? ('attachment' as const) : ('inline' as const),
  // Else text would be encoded as text, its line ends changed.
  contentTransferEncoding: 'base64' as const,
  ...(contentId === undefined ? {} : { cid: contentId }),
});

/** RFC 2045, 6.8: text is brought into its canonical form before it is encoded. */
const withMailLineEnds = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** RFC 2047: at most 75 characters each, so 45 bytes before base64, and no character cut in two. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const character of text) {
    const longer = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(longer) <= 45) words[words.length - 1] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
