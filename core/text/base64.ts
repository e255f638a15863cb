/** Bytes as text and back, without a runtime's own helpers. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;
const VALUES = new Uint8Array(256).fill(NONE);
for (let at = 0; at < 64; at++) VALUES[ALPHABET.charCodeAt(at)] = at;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
    parts.push(
      ALPHABET.charAt(a >> 2) +
        ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4)) +
        (b === undefined ? '=' : ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6))) +
        (c === undefined ? '=' : ALPHABET.charAt(c & 63)),
    );
  }
  return parts.join('');
}

/** Bytes that are decoded where they are read: of a megabyte a message needs a few hundred. */
export interface EncodedBytes {
  length: number;
  /** @throws Error where the text is not base64 */
  read: (from: number, to: number) => Uint8Array;
}

export function encodedBytes(text: string): EncodedBytes {
  const count = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  // One byte a character where it is base64; reading a typed array is many times faster than reading a long string.
  const characters = new Uint8Array(Math.ceil(text.length / 4) * 4);
  const isPlain = new TextEncoder().encodeInto(text, characters).written === text.length;
  characters.fill(ZERO, count);
  const length = Math.floor((count * 3) / 4);
  return {
    length,
    read(from, to) {
      if (!isPlain) throw new Error('not base64');
      const group = Math.floor(from / 3);
      const bytes = decoded(characters.subarray(group * 4, Math.ceil(Math.min(to, length) / 3) * 4));
      return bytes.subarray(from - group * 3, Math.min(to, length) - group * 3);
    },
  };
}

const ZERO = ALPHABET.charCodeAt(0);

/** @param characters in whole groups of four */
function decoded(characters: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((characters.length / 4) * 3);
  let seen = 0;
  for (let at = 0, to = 0; at < characters.length; at += 4, to += 3) {
    const a = VALUES[characters[at] ?? 0] ?? 0;
    const b = VALUES[characters[at + 1] ?? 0] ?? 0;
    const c = VALUES[characters[at + 2] ?? 0] ?? 0;
    const d = VALUES[characters[at + 3] ?? 0] ?? 0;
    seen |= a | b | c | d;
    bytes[to] = (a << 2) | (b >> 4);
    bytes[to + 1] = (b << 4) | (c >> 2);
    bytes[to + 2] = (c << 6) | d;
  }
  if (seen > 63) throw new Error('not base64');
  return bytes;
}

/** @throws Error where the text is not base64 (padding may be left out) */
export function fromBase64(text: string): Uint8Array {
  const bytes = encodedBytes(text);
  return bytes.read(0, bytes.length);
}
