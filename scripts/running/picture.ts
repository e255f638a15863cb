/** A picture that needs no file: a lamp in the dark, as PNG. */
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 240;

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type, 'latin1'), data])), 0);
  return Buffer.concat([head, data, check]);
}

export function picturePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // 8 bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const row = Buffer.alloc(1 + SIZE * 3);
    for (let x = 0; x < SIZE; x += 1) {
      const light = Math.max(0, 1 - Math.hypot(x - SIZE / 2, y - SIZE / 3) / (SIZE / 2));
      const shade = y > SIZE / 2 && Math.abs(x - SIZE / 2) < 8;
      row.set(shade ? [60, 44, 36] : [24 + 220 * light, 22 + 180 * light, 40 + 70 * light], 1 + x * 3);
    }
    return row;
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
