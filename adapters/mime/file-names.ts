/** Names of files: what the mail says, else what the content is. */
import { decodeHeaderText } from './encoded-words.ts';
import { fieldOf, readHeaders } from './header-block.ts';
import type { Part } from './read-parts.ts';

const ENDINGS: Record<string, string> = {
  ...{ 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/webp': 'webp' },
  ...{ 'image/heic': 'heic', 'image/svg+xml': 'svg', 'image/bmp': 'bmp', 'image/tiff': 'tif' },
  ...{ 'application/pdf': 'pdf', 'application/zip': 'zip', 'application/json': 'json', 'application/rtf': 'rtf' },
  ...{ 'text/plain': 'txt', 'text/html': 'html', 'text/csv': 'csv', 'text/calendar': 'ics', 'text/vcard': 'vcf' },
  ...{ 'application/ics': 'ics', 'message/rfc822': 'eml', 'application/ms-tnef': 'dat', 'audio/mpeg': 'mp3' },
  ...{ 'video/mp4': 'mp4', 'audio/amr': 'amr', 'application/pgp-keys': 'asc', 'application/pkcs7-mime': 'p7m' },
};
/** What mail programs call a forwarded mail of any subject. */
const GENERIC =
  /^(?:mail ?attachment|forwarded ?message|attached ?message|attachment|message|noname|mail|untitled|att\d+)(?:\.eml|\.dat)?$/i;
/** A whole path of the sender's machine, or one that would lead out of a folder. */
const PATH =
  /^(?:[a-z]:[\\/]|\\\\|\.{1,2}[\\/]|file:\/\/|~[\\/]|[\\/](?:home|users|tmp|var|etc|mnt|private|storage|sdcard)[\\/])|[\\/]\.\.[\\/]/i;
/** They would show `exe.pdf` where `fdp.exe` stands. */
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONGEST_NAME = 200;
const FORBIDDEN_IN_FILES = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST_SUBJECT = 120;

export const statedName = ({ disposition, contentType }: Part): string =>
  [disposition.parameters.get('filename'), contentType.parameters.get('name')]
    .map((name) => safeName(name ?? ''))
    .find((name) => name.trim() !== '') ?? '';

/** What is no path stays letter by letter; one that is too long keeps its ending. Storing makes it fit for file systems. */
export function safeName(stated: string): string {
  const plain = stated.replace(BIDI, '').replace(/\p{Cc}+/gu, ' ');
  const name = (PATH.test(plain) && plain.split(/[\\/]/).at(-1)) || plain;
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const ending = /\.[^.\s]{1,20}$/u.exec(name)?.[0] ?? '';
  return `${letters.slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}

function nameOfMessage(content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const subject = fieldOf(readHeaders(bytes, 0, bytes.length).fields, 'subject') ?? '';
  const plain = decodeHeaderText(subject).replace(FORBIDDEN_IN_FILES, ' ').replace(/\s+/g, ' ').trim();
  return plain === '' ? '' : `${[...plain].slice(0, LONGEST_SUBJECT).join('').trim()}.eml`;
}

/** Never empty. `index`: from 1, to tell those without a name apart. */
export function fileName(stated: string, type: string, content: Uint8Array, index: number): string {
  const isMessage = type === 'message/rfc822' || type === 'message/global';
  if (isMessage && (stated === '' || GENERIC.test(stated)))
    return nameOfMessage(content) || stated || `message-${index}.eml`;
  if (stated !== '') return stated;
  const kind = /^(?:image|audio|video)(?=\/)/.exec(type)?.[0] ?? 'attachment';
  return `${kind}-${index}.${ENDINGS[type] ?? 'bin'}`;
}
