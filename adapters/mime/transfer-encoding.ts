/** Content-Transfer-Encoding (RFC 2045, 6). Byte by byte: a 40 MB mail is never held as a string. */
import { uudecodeLines } from './uuencode.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Uint8Array(256).fill(255);
for (let at = 0; at < ALPHABET.length; at++) VALUE[ALPHABET.charCodeAt(at)] = at;

/** What is not of the alphabet is passed over; padding in the middle starts anew, as where pieces were joined. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const value = VALUE[byte] ?? 255;
    if (value === 255) {
      if (byte === 0x3d) held = bits = 0;
      continue;
    }
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.slice(0, length);
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/** A `=` that starts no escape stays as it is. White space at a line's end is the transport's. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3d) {
      const high = hex(bytes[at + 1]);
      const low = hex(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low;
        at += 2;
        continue;
      }
      let end = at + 1;
      while (isBlank(bytes[end])) end++;
      if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) end++;
      if (end >= bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) {
        at = end;
        continue;
      }
    } else if (isBlank(byte)) {
      let end = at;
      while (isBlank(bytes[end])) end++;
      if (end >= bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) {
        at = end - 1;
        continue;
      }
      while (at < end - 1) out[length++] = bytes[at++] ?? 0;
    }
    out[length++] = bytes[at] ?? 0;
  }
  return out.slice(0, length);
}

export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes('base64')) return decodeBase64(bytes);
  if (encoding.includes('quoted-printable')) return decodeQuotedPrintable(bytes);
  if (/^x?-?uu(?:e|encode)?$/.test(encoding)) return uudecodeLines(bytes);
  return bytes.slice();
}
