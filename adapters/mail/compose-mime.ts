/** A letter as the bytes that are sent: text and HTML alternative, UTF-8, headers encoded and folded by nodemailer. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposeMail } from '../../workflow/ports.ts';

/** Addresses go in as structures: nothing in them is parsed, so that a comma or a quote makes no second recipient. */
export const composeMime: ComposeMail = (parts) =>
  new MailComposer({
    from: parts.from,
    to: { name: '', address: parts.to },
    replyTo: { name: '', address: parts.replyTo },
    subject: parts.subject,
    text: withMailLineEnds(parts.text),
    html: withMailLineEnds(parts.html),
    headers: parts.headers,
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
