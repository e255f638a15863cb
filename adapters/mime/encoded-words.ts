/** Header text: encoded words (RFC 2047) as clients write them, and bare 8-bit bytes. Input has one character per byte. */
import { charsetOf, decodeText } from './charsets.ts';
import { decodeBase64 } from './transfer-encoding.ts';

interface Piece {
  bytes: Buffer;
  /** Of encoded words. */
  charset?: string;
}

const START = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?/iy;
const HIGH = /[\x80-\xff]/;

const decodeQ = (payload: string): Buffer =>
  Buffer.from(
    payload
      .replaceAll('_', ' ')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

// Old clients put their 8-bit text between the marks as it was.
const decodeB = (payload: string): Uint8Array =>
  HIGH.test(payload) ? Buffer.from(payload, 'latin1') : decodeBase64(Buffer.from(payload, 'latin1'));

function piecesOf(raw: string): Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string): void => {
    // White space between two encoded words belongs to neither.
    if (text !== '') pieces.push({ bytes: Buffer.from(text, 'latin1') });
  };
  let done = 0;
  for (let at = raw.indexOf('=?'); at >= 0; ) {
    START.lastIndex = at;
    const [head, charset = '', encoding = ''] = START.exec(raw) ?? [];
    const end = head === undefined ? -1 : raw.indexOf('?=', at + head.length);
    if (head === undefined) {
      at = raw.indexOf('=?', at + 2);
      continue;
    }
    if (end < 0) break;
    const between = raw.slice(done, at);
    if (pieces.at(-1)?.charset === undefined || /[^ \t\r\n]/.test(between)) literal(between);
    const payload = raw.slice(at + head.length, end);
    const bytes = Buffer.from(encoding.toLowerCase() === 'q' ? decodeQ(payload) : decodeB(payload));
    const last = pieces.at(-1);
    // A character may be cut in two between words of one encoding.
    if (last?.charset !== undefined && charsetOf(last.charset) === charsetOf(charset)) last.bytes = join(last, bytes);
    else pieces.push({ bytes, charset });
    done = end + 2;
    at = raw.indexOf('=?', done);
  }
  literal(raw.slice(done));
  return pieces;
}

const join = (last: Piece, bytes: Buffer): Buffer => Buffer.concat([last.bytes, bytes]);

/** Line breaks and other control characters become spaces: one line. */
export const oneLine = (text: string): string => text.replaceAll('\0', '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

export const decodeHeaderText = (raw: string, hint?: string): string =>
  oneLine(
    piecesOf(raw)
      .map(({ bytes, charset }) => decodeText(bytes, charset, hint))
      .join(''),
  );
