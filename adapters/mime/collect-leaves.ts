/** Sorts the leaves of a mail into what is read and what is a file. */
import { charsetOf, decodeHtml, decodeText } from './charsets.ts';
import { fileName, safeName, statedName } from './file-names.ts';
import { unflow } from './flowed.ts';
import { fieldOf } from './header-block.ts';
import { limits } from './limits.ts';
import type { MailFile, MailNotice } from './parsed-mail.ts';
import { allParts, contentOf, type Part } from './read-parts.ts';
import { unpackTnef } from './tnef.ts';
import { takeUuencoded } from './uuencode.ts';

/** Text of one place in the mail: the same words in one form or in two. */
export interface Segment {
  plain: string[];
  html: string[];
}

export interface Leaves {
  segments: Segment[];
  files: MailFile[];
  /** `Content-Location` of those that have one (RFC 2557). */
  locations: Map<MailFile, string>;
  calendarMethod?: string;
}

/** Parts that carry a mail or vouch for it; nobody attached them. */
const TRANSPORT =
  /^(?:message\/(?:(?:global-)?delivery-status|(?:global-)?disposition-notification|feedback-report|(?:global-)?headers)|text\/rfc822-headers|application\/(?:pgp-signature|pgp-encrypted|(?:x-)?pkcs7-signature|applefile))$/;
const TNEF = /^application\/(?:vnd\.)?ms-tnef$/;

interface Place {
  alternative?: Segment;
  isRoot: boolean;
}

export function collectLeaves(root: Part, notices: Set<MailNotice>): Leaves {
  return new Collector(root, notices).collect();
}

class Collector {
  readonly #root: Part;
  readonly #notices: Set<MailNotice>;
  readonly #leaves: Leaves = { segments: [], files: [], locations: new Map() };
  /** An encoding of this mail, for parts that name none. */
  readonly #hint: string | undefined;
  #textLeft: { plain: number; html: number } = { plain: limits.textBytes, html: limits.textBytes };

  constructor(root: Part, notices: Set<MailNotice>) {
    this.#root = root;
    this.#notices = notices;
    this.#hint = hintOf(root);
  }

  collect(): Leaves {
    this.#walk(this.#root, { isRoot: true });
    return this.#leaves;
  }

  #walk(part: Part, place: Place): void {
    const type = part.contentType.value;
    if (part.children.length > 0) {
      const opens = type === 'multipart/alternative' && place.alternative === undefined;
      const alternative = opens ? this.#segment() : place.alternative;
      for (const child of part.children) this.#walk(child, { isRoot: false, ...(alternative ? { alternative } : {}) });
    } else if (TRANSPORT.test(type)) {
      // Read where the kind of the mail is found.
    } else if (this.#isShown(part, place)) this.#show(part, place);
    else if (type === 'text/calendar') this.#calendar(part, place);
    else if (TNEF.test(type) || /^winmail\.dat$/i.test(statedName(part))) this.#tnef(part);
    else if (!(place.alternative && type.startsWith('text/') && !isAttached(part))) this.#file(part, contentOf(part));
  }

  #segment(): Segment {
    const segment: Segment = { plain: [], html: [] };
    this.#leaves.segments.push(segment);
    return segment;
  }

  /** A named text is a file, also where it is to be shown inline; the only part of a mail is its text, named or not. */
  #isShown(part: Part, place: Place): boolean {
    if (!/^text\/(?:plain|html|enriched|richtext|x-plain)$/.test(part.contentType.value)) return false;
    if (part.disposition.value === 'attachment') return false;
    return place.isRoot || place.alternative !== undefined
      ? !part.disposition.parameters.has('filename')
      : statedName(part) === '';
  }

  #show(part: Part, place: Place): void {
    const isHtml = part.contentType.value === 'text/html';
    const segment = place.alternative ?? this.#segment();
    if (isHtml) segment.html.push(normalise(decodeHtml(this.#cut(contentOf(part), 'html'), charset(part), this.#hint)));
    else segment.plain.push(this.#plain(part, place.isRoot));
  }

  #plain(part: Part, isRoot: boolean): string {
    // The line end at the end of a mail without parts is the transport's.
    const ends = isRoot && !part.encoding.includes('base64');
    let bytes = ends ? withoutLineEnd(contentOf(part)) : contentOf(part);
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (raw.includes('begin ') && raw.includes('\nend')) {
      const { text, files } = takeUuencoded(raw.toString('latin1'));
      if (files.length > 0) bytes = Buffer.from(text, 'latin1');
      for (const file of files) {
        const name = decodeText(Buffer.from(file.name, 'latin1'), charset(part), this.#hint);
        this.#add({ name, type: 'application/octet-stream', content: file.content });
      }
    }
    const text = normalise(decodeText(this.#cut(bytes, 'plain'), charset(part), this.#hint));
    const { parameters } = part.contentType;
    const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
    return isFlowed ? unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text;
  }

  #cut(bytes: Uint8Array, form: 'plain' | 'html'): Uint8Array {
    if (bytes.length > this.#textLeft[form]) this.#notices.add('text_cut');
    const shown = bytes.subarray(0, this.#textLeft[form]);
    this.#textLeft[form] -= shown.length;
    return shown;
  }

  #calendar(part: Part, place: Place): void {
    const content = contentOf(part);
    if (place.alternative || place.isRoot || !isAttached(part)) {
      const inside = /^METHOD:\s{0,5}([A-Z]{1,20})/im.exec(
        Buffer.from(content.subarray(0, 8192)).toString('latin1'),
      )?.[1];
      const method = part.contentType.parameters.get('method') ?? inside;
      if (method !== undefined) this.#leaves.calendarMethod ??= method.trim().toLowerCase();
    }
    if (!place.alternative || isAttached(part)) this.#file(part, content);
  }

  #tnef(part: Part): void {
    const content = contentOf(part);
    const packed = unpackTnef(content);
    const hasText = this.#leaves.segments.some(({ plain, html }) =>
      [...plain, ...html].some((text) => text.trim() !== ''),
    );
    const text = packed?.text?.trim() ? packed.text : undefined;
    const html = packed?.html?.trim() ? packed.html : undefined;
    const isRead = hasText || text !== undefined || html !== undefined;
    // Where nothing can be made of it, it stays as it came.
    if (!packed || (packed.files.length === 0 && !isRead)) {
      this.#file(part, content);
      return;
    }
    if (!hasText && isRead) {
      const segment = this.#segment();
      if (text !== undefined) segment.plain.push(normalise(text).slice(0, limits.textBytes));
      if (html !== undefined) segment.html.push(normalise(html).slice(0, limits.textBytes));
    }
    for (const file of packed.files) this.#add({ ...file, type: file.type ?? 'application/octet-stream' });
  }

  #file(part: Part, content: Uint8Array): void {
    const stated = statedName(part);
    // An empty part that nobody named is what a client left behind.
    if (content.length === 0 && stated === '') return;
    const contentId = fieldOf(part.fields, 'content-id')?.replace(/^[\s<]+|[\s>]+$/g, '');
    const location = fieldOf(part.fields, 'content-location')?.trim();
    const file = this.#add({
      name: stated,
      type: part.contentType.value,
      content,
      ...(contentId ? { contentId } : {}),
    });
    if (file && location) this.#leaves.locations.set(file, location);
  }

  #add({
    name,
    type,
    content,
    contentId,
  }: {
    name: string;
    type: string;
    content: Uint8Array;
    contentId?: string;
  }): MailFile | undefined {
    const { files } = this.#leaves;
    if (files.length >= limits.parts) {
      this.#notices.add('parts_cut');
      return undefined;
    }
    const file: MailFile = {
      name: fileName(safeName(name), type, content, files.length + 1),
      type,
      size: content.length,
      content,
      ...(contentId ? { contentId } : {}),
      inline: false,
    };
    files.push(file);
    return file;
  }
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  const ending = bytes.at(-1) !== 0x0a ? 0 : bytes.at(-2) === 0x0d ? 2 : 1;
  return bytes.subarray(0, bytes.length - ending);
}

const isAttached = (part: Part): boolean => part.disposition.value === 'attachment' || statedName(part) !== '';
const charset = (part: Part): string | undefined => part.contentType.parameters.get('charset');
const normalise = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '');

/** The first encoding that a text part of the mail names. */
export function hintOf(root: Part): string | undefined {
  const named = allParts(root).flatMap((part) => charsetOf(charset(part)) ?? []);
  return named.find((label) => label !== 'utf-8' && label !== 'iso-8859-1') ?? named[0];
}
