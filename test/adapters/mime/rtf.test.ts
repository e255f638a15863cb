import { describe, expect, it } from 'vitest';
import { decompressRtf } from '../../../adapters/mime/compressed-rtf.ts';
import { readRtf } from '../../../adapters/mime/rtf.ts';
import { multipart, read } from './raw-mail.ts';

/** The examples of the specification. */
const HELLO = `2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0`;
const REPEATED = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

const uncompressed = (rtf: string): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
};

describe('compressed RTF', () => {
  it.each([
    ['letters and references', bytes(HELLO), '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'],
    ['a reference that runs into itself', bytes(REPEATED), '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}'],
    ['not compressed', uncompressed('{\\rtf1 x}'), '{\\rtf1 x}'],
    ['cut off', bytes(HELLO).subarray(0, 30), '{\\rtf1\\ansi\\ansicpg1252'],
    ['something else', Buffer.from('no RTF at all, but long'), undefined],
  ])('%s', (_, data, rtf) => {
    expect(decompressRtf(data)).toBe(rtf);
  });
});

describe('an RTF letter', () => {
  it.each([
    [
      'words',
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\pard Hello\\par {\\b Jo}\\tab x\\par}',
      'Hello\nJo\tx\n',
    ],
    ['a code page', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}", 'Привет'],
    ['wide characters', "{\\rtf1\\ansi\\ansicpg936 \\'c4\\'fa\\'ba\\'c3}", '您好'],
    ['wide characters with a letter in them', "{\\rtf1\\ansi\\ansicpg932 \\'83A}", 'ア'],
    ['Unicode with a stand-in', '{\\rtf1\\ansi\\uc1 caf\\u233 e \\u20320?\\u-10179?\\u-8704?}', 'café 你😀'],
    [
      'a font of another alphabet',
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1 \\'cf\\f0 \\'e9}",
      'Пé',
    ],
    ['escaped signs', '{\\rtf1 a\\{b\\}\\\\c\\~d}', 'a{b}\\c\u00a0d'],
    ['a group that never ends', '{\\rtf1 {\\b x', 'x'],
  ])('has %s', (_, rtf, text) => {
    expect(readRtf(rtf)).toEqual({ text });
  });

  it('gives back the HTML that was wrapped into it', () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 A;}}{\\*\\htmltag64}{\\*\\htmltag84 <p class="x">}\\htmlrtf {\\htmlrtf0 Hello {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  you{\\*\\htmltag92 </p>}\\htmlrtf }\\htmlrtf0 }';
    expect(readRtf(rtf)).toEqual({ html: '<p class="x">Hello &amp; you</p>' });
  });
});

it('a winmail.dat that holds the letter as RTF is read', async () => {
  const word = (value: number): Buffer => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32LE(value);
    return buffer;
  };
  const rtf = bytes(HELLO);
  const padding = Buffer.alloc((4 - (rtf.length % 4)) % 4);
  const properties = Buffer.concat([word(1), word(0x10090102), word(1), word(rtf.length), rtf, padding]);
  const head = Buffer.concat([Buffer.from([1]), word(0x00069003), word(properties.length)]);
  const tnef = Buffer.concat([word(0x223e9f78), Buffer.from([1, 0]), head, properties, Buffer.alloc(2)]);
  const part = `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${tnef.toString('base64')}`;
  const mail = await read(multipart('mixed', [part]));
  expect(mail).toMatchObject({ text: 'hello world', attachments: [], reply: { text: 'hello world' } });
});
