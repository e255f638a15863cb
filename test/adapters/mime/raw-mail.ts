/** Mails as bytes: strings with one character per byte, `\n` for CRLF. */
import { type ParsedMail, parseMail } from '../../../adapters/mime/parse-mail.ts';

export const bytesOf = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1');
export const read = (text: string): Promise<ParsedMail> => parseMail(bytesOf(text));

/** UTF-8 as one character per byte. */
export const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

/** `multipart/…` with parts as they are written, header and body. */
export const multipart = (subtype: string, parts: string[], header = ''): string =>
  `From: anna@shop.example\n${header}Content-Type: multipart/${subtype}; boundary="=_b"\n\n${parts.map((part) => `--=_b\n${part}\n`).join('')}--=_b--\n`;
