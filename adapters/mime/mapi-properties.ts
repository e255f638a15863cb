/** A list of MAPI properties as TNEF stores it (MS-OXTNEF, 2.1.3.4): strings and bytes; numbers are passed over. */
import { decodeText } from './charsets.ts';

const FIXED: Record<number, number> = {
  ...{ 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 },
};
const STRING_8 = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x102;
const OBJECT = 0x0d;
/** Of an object, the interface's id stands before its bytes. */
const OBJECT_HEAD = 16;
const MANY = 0x1000;

class Cursor {
  readonly #data: Buffer;
  at = 0;
  constructor(data: Buffer) {
    this.#data = data;
  }
  number(): number {
    const value = this.at + 4 <= this.#data.length ? this.#data.readUInt32LE(this.at) : Number.NaN;
    this.at += 4;
    return value;
  }
  /** Padded to four bytes. */
  bytes(length: number): Buffer {
    const bytes = this.#data.subarray(this.at, this.at + length);
    this.at += Math.ceil(length / 4) * 4;
    return bytes;
  }
  get isOver(): boolean {
    return Number.isNaN(this.at) || this.at >= this.#data.length;
  }
}

/** By property id; the first value of those with many. */
export function mapiProperties(data: Buffer, charset: string): Map<number, string | Uint8Array> {
  const properties = new Map<number, string | Uint8Array>();
  const cursor = new Cursor(data);
  const count = cursor.number();
  for (let index = 0; index < count && !cursor.isOver; index++) {
    const tag = cursor.number();
    const type = tag & 0xffff & ~MANY;
    const id = tag >>> 16;
    if (id >= 0x8000) skipName(cursor);
    const fixed = FIXED[type];
    const isMany = (tag & MANY) !== 0;
    if (fixed !== undefined) {
      cursor.at += fixed * (isMany ? cursor.number() : 1);
      continue;
    }
    if (type !== STRING_8 && type !== UNICODE && type !== BINARY && type !== OBJECT) return properties;
    const values = cursor.number();
    for (let value = 0; value < values && !cursor.isOver; value++) {
      const bytes = cursor.bytes(cursor.number());
      if (value > 0 || properties.has(id)) continue;
      if (type === UNICODE) properties.set(id, withoutNul(bytes.toString('utf16le')));
      else if (type === STRING_8) properties.set(id, withoutNul(decodeText(bytes, charset)));
      else properties.set(id, type === OBJECT ? bytes.subarray(OBJECT_HEAD) : bytes);
    }
  }
  return properties;
}

const withoutNul = (text: string): string => text.replace(/\0+$/, '');

function skipName(cursor: Cursor): void {
  cursor.bytes(16);
  if (cursor.number() === 0) cursor.number();
  else cursor.bytes(cursor.number());
}
