/** A letter as the bytes that are sent: text and HTML alternative, UTF-8, headers encoded and folded by nodemailer. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposeMail } from '../../workflow/ports.ts';

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
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

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
