/**
 * The tree of a mail's parts as ranges of its bytes. The parser library goes line by line and holds every body more than
 * once, over a second of CPU and 300 MB for a mail of 30 MB; here a body is looked at when it is decoded, and once.
 */
import { charsetOf } from './charsets.ts';
import { type Field, fieldOf, lineAt, readHeaders } from './header-block.ts';
import { limits } from './limits.ts';
import { parseStructured, type StructuredValue } from './parameters.ts';
import type { MailNotice } from './parsed-mail.ts';
import { decodeTransfer } from './transfer-encoding.ts';

export interface Part {
  fields: Field[];
  contentType: StructuredValue;
  /** Without a part's own type: what the part is in makes it so. */
  isTyped: boolean;
  disposition: StructuredValue;
  /** Undecoded. */
  body: Uint8Array;
  encoding: string;
  children: Part[];
}

export interface PartTree {
  root: Part;
  notices: Set<MailNotice>;
}

export const contentOf = (part: Part): Uint8Array => decodeTransfer(part.body, part.encoding);

/** All parts, parents first. */
export const allParts = (part: Part): Part[] => [part, ...part.children.flatMap(allParts)];

interface Reading {
  bytes: Buffer;
  notices: Set<MailNotice>;
  parts: number;
  headerBytes: number;
}

export function readParts(bytes: Buffer): PartTree {
  const reading: Reading = { bytes, notices: new Set(), parts: 0, headerBytes: 0 };
  return { root: readPart(reading, 0, bytes.length, 0, 'text/plain'), notices: reading.notices };
}

function readPart(reading: Reading, from: number, to: number, depth: number, defaultType: string): Part {
  const { bytes, notices } = reading;
  reading.parts++;
  const header = readHeaders(bytes, from, to, limits.allHeaderBytes - reading.headerBytes);
  reading.headerBytes += Math.min(header.bodyStart - from, limits.headerBytes);
  if (header.cut) notices.add('headers_cut');
  const rawType = fieldOf(header.fields, 'content-type');
  const contentType = parseStructured(rawType ?? defaultType);
  const isTyped = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(contentType.value);
  if (!isTyped)
    contentType.value =
      contentType.value === 'text' ? 'text/plain' : rawType === undefined ? defaultType : 'application/octet-stream';
  const hint = charsetOf(contentType.parameters.get('charset'));
  const part: Part = {
    fields: header.fields,
    contentType,
    isTyped: rawType !== undefined && isTyped,
    disposition: parseStructured(fieldOf(header.fields, 'content-disposition') ?? '', hint),
    body: bytes.subarray(header.bodyStart, to),
    encoding: (fieldOf(header.fields, 'content-transfer-encoding') ?? '')
      .replace(/\([^)]*\)/g, '')
      .trim()
      .toLowerCase(),
    children: [],
  };
  if (contentType.value.startsWith('multipart/')) openMultipart(reading, part, header.bodyStart, to, depth);
  return part;
}

function openMultipart(reading: Reading, part: Part, from: number, to: number, depth: number): void {
  const { bytes, notices } = reading;
  if (depth >= limits.depth) {
    notices.add('depth_cut');
    part.contentType.value = 'application/octet-stream';
    return;
  }
  const boundary = part.contentType.parameters.get('boundary') ?? '';
  let ranges = boundary === '' ? [] : rangesOf(bytes, from, to, boundary);
  if (ranges.length === 0) {
    notices.add('boundary_broken');
    const likely = likelyBoundary(bytes, from, to);
    ranges = likely === undefined ? [] : rangesOf(bytes, from, to, likely);
  }
  if (ranges.length === 0) {
    // What was to be parts is text, for better or worse.
    part.contentType.value = 'text/plain';
    return;
  }
  const defaultType = part.contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const range of ranges) {
    if (reading.parts >= limits.parts) {
      notices.add('parts_cut');
      return;
    }
    part.children.push(readPart(reading, range.from, range.to, depth + 1, defaultType));
  }
}

/** Line ends, blanks and the dash of a closing delimiter. */
const MAY_FOLLOW = new Set([0x0a, 0x0d, 0x20, 0x09, 0x2d]);

interface Range {
  from: number;
  to: number;
}

/** Parts between the delimiter lines; where the closing one is missing, the last goes on to the end. */
function rangesOf(bytes: Buffer, from: number, to: number, boundary: string): Range[] {
  const mark = Buffer.from(`--${boundary}`, /[^\0-\xff]/.test(boundary) ? 'utf8' : 'latin1');
  const ranges: Range[] = [];
  let open = -1;
  const close = (end: number): void => {
    if (open < 0) return;
    // The line end before a delimiter is the delimiter's.
    let last = end;
    if (last > open && bytes[last - 1] === 0x0a) last--;
    if (last > open && bytes[last - 1] === 0x0d) last--;
    ranges.push({ from: open, to: last });
    open = -1;
  };
  // One more than is read, so that the cut is seen.
  for (let at = bytes.indexOf(mark, from); at >= 0 && at < to && ranges.length <= limits.parts; ) {
    // Most of what only begins like a delimiter is told by one byte.
    if (!MAY_FOLLOW.has(bytes[at + mark.length] ?? 0x0a)) {
      at = bytes.indexOf(mark, at + mark.length);
      continue;
    }
    const line = lineAt(bytes, at, to);
    const after = bytes.toString('latin1', at + mark.length, Math.min(line.end, at + mark.length + 200));
    const startsLine = at === from || bytes[at - 1] === 0x0a;
    if (startsLine && /^(?:--)?[ \t\r]*$/.test(after)) {
      close(at);
      if (after.startsWith('--')) return ranges;
      open = line.next;
      at = bytes.indexOf(mark, line.next);
    } else at = bytes.indexOf(mark, at + mark.length);
  }
  close(open >= 0 && ranges.length > limits.parts ? open : to);
  return ranges;
}

/** Bytes in which a lost boundary is sought. */
const SEARCHED = 65_536;

/** The first line like a delimiter that is followed by a field. */
function likelyBoundary(bytes: Buffer, from: number, to: number): string | undefined {
  const text = bytes.toString('latin1', from, Math.min(to, from + SEARCHED));
  return /(?:^|\n)--([^\s-][^\r\n]{0,200}?|-{1,40}[^\s-][^\r\n]{0,150}?)[ \t]{0,20}\r?\n(?:content-[a-z-]{1,40}:)/i.exec(
    text,
  )?.[1];
}
