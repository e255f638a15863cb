import { describe, expect, it } from 'vitest';
import { encode } from './encode.ts';
import { multipart, read, utf8 } from './raw-mail.ts';

const text = (body: string): string => `Content-Type: text/plain\n\n${body}`;
const body = (charset: string, written: string): string => `Content-Type: text/plain; charset=${charset}\n\n${written}`;

/** What a customer would write, in letters that tell the encoding from its neighbours. */
const WRITTEN: [label: string, text: string][] = [
  ['windows-1250', 'Dzień dobry, gdzie jest moja przesyłka? Żółć, ďakujem.'],
  ['iso-8859-2', 'Dzień dobry, gdzie jest moja przesyłka? Proszę.'],
  ['windows-1251', 'Здравствуйте, где моя посылка? Её всё нет.'],
  ['iso-8859-5', 'Здравствуйте, где моя посылка?'],
  ['koi8-u', 'Доброго дня, де моя посилка? Її немає, є ґрунт.'],
  ['windows-1252', 'Où est mon colis ? Ça coûte 5 € – « déjà » payé.'],
  ['iso-8859-15', 'Ça coûte 5 €, œuf'],
  ['windows-1253', 'Καλημέρα, πού είναι το δέμα μου;'],
  ['iso-8859-7', 'Καλημέρα, που είναι το δέμα μου;'],
  ['windows-1254', 'Merhaba, şikâyetim var: kargo gelmedi, ığdır.'],
  ['iso-8859-9', 'Merhaba, şikâyetim var, ığdır.'],
  ['windows-1255', 'שלום, איפה החבילה שלי?'],
  ['windows-1256', 'مرحبا، أين طردي؟'],
  ['windows-1257', 'Labas, kur mano siuntinys? Ačiū, ąžuolas.'],
  ['windows-1258', 'Xin chào, đơn hàng'],
  ['windows-874', 'สวัสดี พัสดุอยู่ที่ไหน'],
  ['big5-hkscs', '你好，我的包裹在哪裡？'],
  ['euc-jp', 'こんにちは。荷物はどこですか。'],
  ['shift_jis', 'ｺﾝﾆﾁﾊ、荷物はどこですか。'],
  ['euc-kr', '안녕하세요, 택배가 어디에 있나요?'],
  ['gbk', '您好，我的包裹在哪里？镕'],
];

describe('text in', () => {
  it.each(WRITTEN)('%s, as it says', async (label, written) => {
    const raw = encode(label, written);
    expect((await read(body(label, raw))).text).toBe(written);
    expect((await read(`Subject: ${encodedWord(label, raw)}\n\nx`)).subject).toBe(written);
  });

  it.each(WRITTEN.filter(([label]) => /^(?:windows-125[0-24]|koi8-u|euc|gbk|shift)/.test(label)))(
    '%s, under the label of ASCII and of UTF-8',
    async (label, written) => {
      for (const named of ['us-ascii', 'utf-8']) {
        expect((await read(body(named, encode(label, written)))).text).toBe(written);
      }
    },
  );

  it('UTF-16 with and without a mark', async () => {
    const little = Buffer.from('Grüße 你好', 'utf16le');
    const big = Buffer.from(little).swap16();
    const part = (label: string, bytes: Buffer): string =>
      `Content-Type: text/plain; charset=${label}\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`;
    expect((await read(part('utf-16le', little))).text).toBe('Grüße 你好');
    expect((await read(part('utf-16be', big))).text).toBe('Grüße 你好');
    expect((await read(part('utf-16', Buffer.concat([Buffer.from([0xfe, 0xff]), big])))).text).toBe('Grüße 你好');
    expect((await read(part('utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), little])))).text).toBe('Grüße 你好');
  });

  it('gb18030 beyond two bytes, and UTF-7 in a subject', async () => {
    expect((await read(body('gb18030', '\x90\x30\x81\x30 \x81\x39\xf0\x30'))).text).toBe('\u{10000} 㐋');
    expect((await read('Subject: =?utf-7?Q?Gr+APwA3w-e?=\n\nx')).subject).toBe('Grüße');
    expect((await read('Subject: =?unicode-1-1-utf-7?Q?+T2BZfQ-?=\n\nx')).subject).toBe('你好');
  });
});

const encodedWord = (label: string, raw: string): string =>
  (raw.match(/.{1,30}/gs) ?? [])
    .map((piece) => `=?${label}?B?${Buffer.from(piece, 'latin1').toString('base64')}?=`)
    .join('\n ');

const named = async (header: string): Promise<string[]> =>
  (await read(multipart('mixed', [text('a'), `${header}\n\nx`]))).attachments.map(({ name }) => name);

describe('names of files', () => {
  it.each([
    [
      'continued and encoded in turns',
      'filename*0*=utf-8\'\'%E4%BD%A0; filename*1="; "; filename*2*=%E5%A5%BD.txt',
      '你; 好.txt',
    ],
    ['cut within a character', "filename*0*=utf-8''%E4%BD; filename*1*=%A0.txt", '你.txt'],
    ['without a charset', 'filename*=%C3%BC.txt', 'ü.txt'],
    ['in a charset that nobody knows', "filename*=x-foo''%C3%BC.txt", 'ü.txt'],
    ['in encoded words over two lines', 'filename="=?utf-8?Q?=C3=BC?=\n =?utf-8?Q?=C3=A4.txt?="', 'üä.txt'],
    ['with a path of Windows', String.raw`filename="C:\Users\jo\a.pdf"`, 'a.pdf'],
    ['that lead out of a folder', 'filename="../../etc/passwd"', 'passwd'],
    ['of a whole path', 'filename=/home/jo/a.pdf', 'a.pdf'],
    ['turned round', `filename="${utf8('invoice\u202efdp.exe')}"`, 'invoicefdp.exe'],
    ['with control characters', 'filename="a\x01\x7fb.txt"', 'a b.txt'],
    ['far too long', `filename="${'a'.repeat(400)}.pdf"`, `${'a'.repeat(196)}.pdf`],
    ['of dots', 'filename=".."', '..'],
    ['with a slash in it', 'filename="Invoice 1/2.pdf"', 'Invoice 1/2.pdf'],
  ])('%s', async (_, parameter, name) => {
    expect(await named(`Content-Type: application/x\nContent-Disposition: attachment; ${parameter}`)).toEqual([name]);
  });

  it('of the type only', async () => {
    expect(await named('Content-Type: application/pdf;\n\tname="=?gb2312?B?xPq6wy5wZGY=?="')).toEqual(['您好.pdf']);
  });
});

describe('structure', () => {
  it('an image that the HTML names by its location is inline', async () => {
    const mail = await read(
      multipart('related', [
        'Content-Type: text/html\n\n<p>Hi <img src="https://x.example/a.png"></p>',
        'Content-Type: image/png\nContent-Location: https://x.example/a.png\n\nx',
        'Content-Type: image/png\nContent-Location: https://x.example/b.png\n\nx',
      ]),
    );
    expect(mail.attachments.map(({ inline }) => inline)).toEqual([true, false]);
  });

  it('a mail within a mail within a mail is one file', async () => {
    const inner = `Subject: in\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: message/rfc822\n\nSubject: deep\n\nx\n--c--`;
    const mail = await read(multipart('mixed', [text('See'), `Content-Type: message/rfc822\n\n${inner}`]));
    expect(mail.attachments.map(({ name, type }) => [name, type])).toEqual([['in.eml', 'message/rfc822']]);
  });

  it('a forwarded mail in base64 is still named after its subject', async () => {
    const inner = Buffer.from('Subject: Invoice\r\n\r\nx').toString('base64');
    const part = `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n${inner}`;
    expect((await read(multipart('mixed', [text('See'), part]))).attachments).toMatchObject([{ name: 'Invoice.eml' }]);
  });

  it('text between files is joined in order', async () => {
    const file = 'Content-Type: image/png; name=a.png\n\nx';
    const mail = await read(multipart('mixed', [text('one'), file, text('two')]));
    expect([mail.text, mail.attachments.length]).toEqual(['one\ntwo', 1]);
  });

  it('a part that says nothing of itself is text', async () => {
    expect((await read('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b--\n')).text).toBe('Hello');
  });

  it('a boundary with blanks, quotes and signs', async () => {
    const boundary = "=_ (a'b)+_,-./:=? b";
    const raw = `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n\nHello\n--${boundary}--\n`;
    expect((await read(raw)).text).toBe('Hello');
  });

  it('an S/MIME mail that is only signed within stays a file', async () => {
    const mail = await read('Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx');
    expect(mail.attachments).toMatchObject([{ name: 'smime.p7m' }]);
  });

  it('a calendar that was attached as well is one file', async () => {
    const mail = await read(
      multipart('mixed', [
        multipart('alternative', [
          text('Hi'),
          'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR',
        ]).replaceAll('=_b', '=_c'),
        'Content-Type: application/ics; name=invite.ics\nContent-Disposition: attachment\n\nBEGIN:VCALENDAR',
      ]),
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(['invite.ics']);
  });
});

describe('addresses', () => {
  it.each([
    ['a group', 'undisclosed-recipients:;', []],
    [
      'a group with members',
      'Team: a@x.example, "B, C" <b@x.example>;, c@x.example',
      ['a@x.example', 'b@x.example', 'c@x.example'],
    ],
    ['semicolons between', 'a@x.example; b@x.example', ['a@x.example', 'b@x.example']],
    ['comments', 'a@x.example (Ann, of <b@evil.example>)', ['a@x.example']],
    ['a route', '<@relay.example:a@x.example>', ['a@x.example']],
    ['a quoted local part', '"a b"@x.example', ['"a b"@x.example']],
    ['two at signs', 'a@b@x.example', []],
    ['an address as the name', '"b@y.example" <a@x.example>', ['a@x.example']],
    ['an international domain', utf8('a@bücher.example'), ['a@bücher.example']],
    ['nothing', '', []],
  ])('%s', async (_, written, addresses) => {
    expect((await read(`To: ${written}\n\nx`)).to.map(({ address }) => address)).toEqual(addresses);
  });

  it('of two From fields and of none', async () => {
    const two = await read('From: a@x.example\nFrom: b@x.example\n\nx');
    expect([two.from?.address, two.notices]).toEqual(['a@x.example', ['several_authors']]);
    expect((await read('Sender: s@x.example\n\nx')).from?.address).toBe('s@x.example');
    expect((await read('Subject: x\n\nx')).from).toBeUndefined();
  });
});
