/** winmail.dat: the files that Outlook packs into one (MS-OXTNEF), and the body, be it plain, HTML or RTF. */
import { decodeText } from './charsets.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { mapiProperties } from './mapi-properties.ts';
import { readRtf } from './rtf.ts';

export interface TnefFile {
  name: string;
  type?: string;
  contentId?: string;
  content: Uint8Array;
}

export interface TnefContent {
  files: TnefFile[];
  text?: string;
  html?: string;
}

const SIGNATURE = 0x223e9f78;
const ATTRIBUTE = {
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  properties: 0x9003,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
};
const PROPERTY = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  name: 0x3704,
  longName: 0x3707,
  type: 0x370e,
  contentId: 0x3712,
};
const MAX_FILES = 200;

const CODE_PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
};
const charsetOfPage = (page: number): string =>
  CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : '');

interface Reading {
  charset: string;
  found: TnefContent;
}

function readAttribute(reading: Reading, id: number, data: Buffer): void {
  const { found } = reading;
  const text = (bytes: Uint8Array | undefined): string =>
    bytes === undefined ? '' : decodeText(bytes, reading.charset).replace(/\0.*$/s, '');
  const file = found.files.at(-1);
  if (id === ATTRIBUTE.codePage && data.length >= 4) reading.charset = charsetOfPage(data.readUInt32LE(0));
  else if (id === ATTRIBUTE.body) found.text = text(data);
  else if (id === ATTRIBUTE.properties) {
    const properties = mapiProperties(data, reading.charset);
    const body = properties.get(PROPERTY.body);
    const html = properties.get(PROPERTY.html);
    const rtf = properties.get(PROPERTY.rtf);
    if (rtf instanceof Uint8Array) Object.assign(found, lettersOf(rtf));
    if (typeof body === 'string' && body.trim() !== '') found.text = body;
    if (html !== undefined) found.html = typeof html === 'string' ? html : text(html);
  } else if (id === ATTRIBUTE.attachmentStart) {
    if (found.files.length < MAX_FILES) found.files.push({ name: '', content: new Uint8Array() });
  } else if (file && id === ATTRIBUTE.attachmentTitle) file.name ||= text(data);
  else if (file && id === ATTRIBUTE.attachmentData) file.content = Uint8Array.from(data);
  else if (file && id === ATTRIBUTE.attachmentProperties) {
    const properties = mapiProperties(data, reading.charset);
    const string = (key: number): string => {
      const value = properties.get(key);
      return typeof value === 'string' ? value : '';
    };
    const content = properties.get(PROPERTY.data);
    file.name = string(PROPERTY.longName) || file.name || string(PROPERTY.name);
    if (string(PROPERTY.type) !== '') file.type = string(PROPERTY.type).toLowerCase();
    if (string(PROPERTY.contentId) !== '') file.contentId = string(PROPERTY.contentId);
    if (file.content.length === 0 && content instanceof Uint8Array) file.content = Uint8Array.from(content);
  }
}

const lettersOf = (rtf: Uint8Array): Pick<TnefContent, 'text' | 'html'> =>
  readRtf(decompressRtf(Buffer.from(rtf.buffer, rtf.byteOffset, rtf.length)) ?? '');

/** Undefined for what is no TNEF. What is cut off in the middle gives what came before. */
export function unpackTnef(bytes: Uint8Array): TnefContent | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.length < 6 || data.readUInt32LE(0) !== SIGNATURE) return undefined;
  const reading: Reading = { charset: '', found: { files: [] } };
  // Level (1), id (2), type (2), length (4), data, checksum (2).
  for (let at = 6; at + 9 <= data.length; ) {
    const length = data.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end > data.length) break;
    readAttribute(reading, data.readUInt16LE(at + 1), data.subarray(at + 9, end));
    at = end + 2;
  }
  reading.found.files = reading.found.files.filter(({ content }) => content.length > 0);
  return reading.found;
}
