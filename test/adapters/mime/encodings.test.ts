import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../adapters/mime/parse-mail.ts';
import { bytesOf, read, utf8 } from './raw-mail.ts';

/** "Hello, when will my order be sent?" in each, as the encoders of the clients wrote it. */
const gb = '\xc4\xfa\xba\xc3\xa3\xac\xce\xd2\xb5\xc4\xb6\xa9\xb5\xa5\xca\xb2\xc3\xb4\xca\xb1\xba\xf2\xb7\xa2\xbb\xf5';
const big5 = '\xb1z\xa6n\xa1A\xa7\xda\xaa\xba\xadq\xb3\xe6\xa4\xb0\xbb\xf2\xae\xc9\xad\xd4\xb5o\xb3f';
const sjis = '\x92\x8d\x95\xb6\x82\xcd\x82\xa2\x82\xc2\x93\xcd\x82\xab\x82\xdc\x82\xb7\x82\xa9';
const jis = '\x1b$BCmJ8$O$$$DFO$-$^$9$+\x1b(B';
const korean = '\xc1\xd6\xb9\xae\xc0\xcc \xbe\xf0\xc1\xa6 \xb5\xb5\xc2\xf8\xc7\xcf\xb3\xaa\xbf\xe4';
const koi8 = '\xeb\xcf\xc7\xc4\xc1 \xc2\xd5\xc4\xc5\xd4 \xcd\xcf\xca \xda\xc1\xcb\xc1\xda';
const cp1251 = '\xca\xee\xe3\xe4\xe0 \xe1\xf3\xe4\xe5\xf2 \xec\xee\xe9 \xe7\xe0\xea\xe0\xe7';

const texts: [label: string, written: string, text: string][] = [
  ['gb2312', gb, '您好，我的订单什么时候发货'],
  ['big5', big5, '您好，我的訂單什麼時候發貨'],
  ['shift_jis', sjis, '注文はいつ届きますか'],
  ['iso-2022-jp', jis, '注文はいつ届きますか'],
  ['euc-kr', korean, '주문이 언제 도착하나요'],
  ['koi8-r', koi8, 'Когда будет мой заказ'],
  ['windows-1251', cp1251, 'Когда будет мой заказ'],
  ['iso-8859-1', 'Gr\xfc\xdfe aus K\xf6ln', 'Grüße aus Köln'],
  ['utf-8', utf8('Grüße 你好 👋'), 'Grüße 你好 👋'],
];

describe('text in the encoding that the mail names', () => {
  it.each(texts)('%s', async (label, written, text) => {
    const mail = await read(
      `Content-Type: text/plain; charset=${label}\nContent-Transfer-Encoding: 8bit\n\n${written}`,
    );
    expect(mail.text).toBe(text);
  });

  it.each([
    ['gb2312 that is gb18030', 'gb2312', '\x81\x30\x81\x30\xe9F\x96|', '\u0080镕東'],
    ['a false Latin-1', 'iso-8859-1', utf8('Grüße'), 'Grüße'],
    ['a false ASCII', 'us-ascii', utf8('你好'), '你好'],
    ['a false UTF-8', 'utf-8', gb, '您好，我的订单什么时候发货'],
    ['a label nobody knows', 'x-foo', utf8('Grüße'), 'Grüße'],
    ['UTF-7', 'utf-7', 'Gr+APwA3w-e +2D3cSw- 1 +- 1', 'Grüße 👋 1 + 1'],
    ['HZ', 'hz-gb-2312', 'Hi ~{<:Ky2;!#~}~~', 'Hi 己所不。~'],
    ['a quoted label', '"UTF-8"', utf8('ü'), 'ü'],
  ])('%s', async (_, label, written, text) => {
    expect((await read(`Content-Type: text/plain; charset=${label}\n\n${written}`)).text).toBe(text);
  });
});

describe('text without a named encoding', () => {
  it.each(texts)('is found to be %s', async (_, written, text) => {
    expect((await read(`Subject: x\n\n${written}`)).text).toBe(text);
  });

  it('goes by what the HTML says of itself', async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body>${koi8}</body></html>`;
    expect((await read(`Content-Type: text/html\n\n${html}`)).text).toBe('Когда будет мой заказ');
  });

  it('drops NUL, and takes a bare CR for a line end', async () => {
    expect((await read('Subject: a\0b\n\none\0\rtwo')).text).toBe('one\ntwo');
    const mail = await parseMail(Buffer.from('Subject: Old Mac\rFrom: a@b.example\r\rone\rtwo'));
    expect(mail).toMatchObject({ subject: 'Old Mac', from: { address: 'a@b.example' }, text: 'one\ntwo' });
  });
});

describe('header text', () => {
  it.each([
    ['in two words that cut a character', '=?utf-8?B?5L0=?=\n =?utf-8?B?oOWlvQ==?=', '你好'],
    ['in Q with raw bytes', `=?gb2312?Q?${gb.slice(0, 4)}?=`, '您好'],
    ['in B with raw bytes', `=?gb2312?B?${gb.slice(0, 4)}?=`, '您好'],
    ['in bare bytes of UTF-8', utf8('Grüße'), 'Grüße'],
    ['in bare bytes of GB', gb, '您好，我的订单什么时候发货'],
    ['in gb2312 as gb18030', '=?gb2312?B?6UbXsA==?=', '镕装'],
    ['in ISO-2022-JP', '=?ISO-2022-JP?B?GyRCQ21KOBsoQg==?=', '注文'],
    ['with spaces inside a word', '=?utf-8?Q?a b=C3=BC?=', 'a bü'],
    ['between words and text', 'Re: =?utf-8?Q?=C3=BC?= and =?utf-8?Q?=C3=A4?=', 'Re: ü and ä'],
    ['that never ends', '=?utf-8?Q?abc', '=?utf-8?Q?abc'],
    ['with a language', '=?utf-8*de?Q?=C3=BC?=', 'ü'],
    ['folded', 'one\n two', 'one two'],
  ])('%s', async (_, written, subject) => {
    expect((await read(`Subject: ${written}\nFrom: a@b.example\n\nx`)).subject).toBe(subject);
  });

  it('too short to guess goes by the encoding of the body', async () => {
    const mail = await read(`Subject: \xb1z\xa6n\nContent-Type: text/plain; charset=big5\n\n${big5}`);
    expect(mail.subject).toBe('您好');
  });
});

describe('transfer encodings', () => {
  const part = (encoding: string, body: string): string =>
    `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}`;
  it.each([
    ['base64 at the root', 'base64', 'R3LDvMOf\nZQ==', 'Grüße'],
    ['base64 with junk in it', 'BASE64 (a comment)', 'R3L*DvM\n\nOf!ZQ', 'Grüße'],
    ['base64 joined of pieces', 'base64', 'YQ==\nYg==', 'ab'],
    ['quoted-printable', 'quoted-printable', 'Gr=C3=BC=c3=9fe=20=\nund  \nmehr=', 'Grüße und\nmehr'],
    ['quoted-printable that is none', 'quoted-printable', '1=2 =ZZ', '1=2 =ZZ'],
    ['one that nobody knows', 'x-own', 'plain', 'plain'],
  ])('%s', async (_, encoding, body, text) => {
    expect((await read(part(encoding, body))).text).toBe(text);
  });

  it('format=flowed goes on within one depth of quotes', async () => {
    const text = 'one \ntwo\n> q \n> r\n  stuffed\n-- \nname';
    const mail = await read(`Content-Type: text/plain; format=flowed\n\n${text}`);
    expect(mail.text).toBe('one two\n> q r\n stuffed\n-- \nname');
  });

  it('format=flowed with DelSp joins without the space', async () => {
    const mail = await read(`Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n${utf8('你 \n好')}`);
    expect(mail.text).toBe('你好');
  });

  it('uuencoded files are taken out of the text', async () => {
    const mail = await read('Subject: x\n\nSee this\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye');
    expect(mail.text).toBe('See this\nBye');
    expect(mail.attachments).toMatchObject([{ name: 'cat.txt', size: 3 }]);
    expect(Buffer.from(mail.attachments[0]?.content ?? []).toString()).toBe('Cat');
  });

  it('words that begin like a uuencoded file stay', async () => {
    expect((await read('Subject: x\n\nbegin 644 the work\nand then\nend')).text).toBe(
      'begin 644 the work\nand then\nend',
    );
  });

  it('leaves the bytes it was given as they were', async () => {
    const raw = bytesOf('Subject: x\n\nabc');
    const before = Buffer.from(raw);
    const mail = await parseMail(raw);
    mail.attachments[0]?.content.fill(0);
    expect(raw).toEqual(before);
  });
});
