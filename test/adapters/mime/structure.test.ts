import { describe, expect, it } from 'vitest';
import { bytesOf, multipart, read, utf8 } from './raw-mail.ts';

const text = (body: string): string => `Content-Type: text/plain\n\n${body}`;
const names = (mail: { attachments: { name: string }[] }): string[] => mail.attachments.map(({ name }) => name);

describe('files', () => {
  it('a named text part stays a file, also inline', async () => {
    const mail = await read(
      multipart('mixed', [
        text('Hello'),
        'Content-Type: text/plain\nContent-Disposition: inline; filename=log.txt\n\nline',
      ]),
    );
    expect(mail.text).toBe('Hello');
    expect(mail.attachments).toMatchObject([{ name: 'log.txt', type: 'text/plain', size: 4, inline: false }]);
  });

  it('an attached message stays one file named after its subject, its own files inside', async () => {
    const inner = multipart(
      'mixed',
      [text('in'), 'Content-Type: application/pdf; name=a.pdf\n\nx'],
      `Subject: =?utf-8?Q?Re:_R=C3=BCck?=\n`,
    ).replaceAll('=_b', '=_c');
    const mail = await read(
      multipart('mixed', [text('See'), `Content-Type: message/rfc822; name="Mail Attachment.eml"\n\n${inner}`]),
    );
    expect(names(mail)).toEqual(['Re Rück.eml']);
    expect(mail.text).toBe('See');
  });

  it('parts that carry or vouch for a mail are no files', async () => {
    const mail = await read(
      multipart('signed', [
        multipart('alternative', [
          text('Hi'),
          'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR',
        ]).replaceAll('=_b', '=_c'),
        'Content-Type: application/pgp-signature; name=signature.asc\n\nx',
        'Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx',
      ]),
    );
    expect(mail).toMatchObject({ attachments: [], kind: 'calendar', text: 'Hi' });
  });

  it('those without a name get one', async () => {
    const mail = await read(
      multipart('mixed', [text('a'), 'Content-Type: image/png\n\nx', 'Content-Type: application/x-own\n\ny']),
    );
    expect(names(mail)).toEqual(['image-1.png', 'attachment-2.bin']);
  });

  it.each([
    ['continued', `filename*0="a;b,"; filename*1="c.txt"`, 'a;b,c.txt'],
    ['encoded', `filename*=utf-8'de'R%C3%BCck%3B.txt; filename="x.txt"`, 'Rück;.txt'],
    ['both, out of order', `filename*1=".txt"; filename*0*=gb18030''%C4%FA`, '您.txt'],
    ['encoded words in quotes', 'filename="=?utf-8?B?5L2g5aW9LnR4dA==?="', '你好.txt'],
    ['bare UTF-8', `filename="${utf8('你好.txt')}"`, '你好.txt'],
    ['unquoted with blanks and brackets', 'filename=my file(1).txt', 'my file(1).txt'],
    ['escaped quotes', String.raw`filename="a\"b.txt"`, 'a"b.txt'],
  ])('names: %s', async (_, parameter, name) => {
    const mail = await read(
      multipart('mixed', [
        text('a'),
        `Content-Type: application/x\nContent-Disposition: attachment; ${parameter}\n\nx`,
      ]),
    );
    expect(names(mail)).toEqual([name]);
  });

  it('inline images are those that the HTML shows', async () => {
    const image = (id: string): string =>
      `Content-Type: image/png; name=${id}.png\nContent-ID: <${id}@x>\nContent-Disposition: inline\n\nx`;
    const mail = await read(
      multipart('related', [
        'Content-Type: text/html\n\n<p>Hi <img src="cid:one%40x"></p>',
        image('one'),
        image('two'),
      ]),
    );
    expect(mail.attachments).toMatchObject([
      { contentId: 'one@x', inline: true },
      { contentId: 'two@x', inline: false },
    ]);
  });

  it('a mail that is a file has no text', async () => {
    const mail = await read('Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nYWJj');
    expect(mail).toMatchObject({ text: '', attachments: [{ name: 'a.pdf', size: 3 }] });
  });

  it('winmail.dat is unpacked', async () => {
    const attribute = (id: number, data: Buffer): Buffer => {
      const head = Buffer.alloc(9);
      head[0] = 2;
      head.writeUInt32LE(id, 1);
      head.writeUInt32LE(data.length, 5);
      return Buffer.concat([head, data, Buffer.alloc(2)]);
    };
    const word = (value: number): Buffer => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(value);
      return bytes;
    };
    const longName = Buffer.from('Größe.pdf\0', 'utf16le');
    const properties = [word(1), word(0x3707001f), word(1), word(longName.length), longName];
    const tnef = Buffer.concat([
      ...[word(0x223e9f78), Buffer.from([1, 0]), attribute(0x00069002, Buffer.alloc(14))],
      ...[attribute(0x00018010, Buffer.from('GROSSE~1.PDF\0')), attribute(0x0006800f, Buffer.from('%PDF'))],
      attribute(0x00069005, Buffer.concat(properties)),
    ]);
    const part = (bytes: Buffer): string =>
      `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`;
    const mail = await read(multipart('mixed', [text('Hi'), part(tnef)]));
    expect(mail.attachments).toMatchObject([{ name: 'Größe.pdf', size: 4 }]);
    expect(names(await read(multipart('mixed', [text('Hi'), part(Buffer.from('no tnef'))])))).toEqual(['winmail.dat']);
  });
});

describe('broken structure', () => {
  it.each([
    ['no closing delimiter', multipart('mixed', [text('a')]).replace('--=_b--\n', '')],
    ['no boundary named', multipart('mixed', [text('a')]).replace('; boundary="=_b"', '')],
    ['another boundary named', multipart('mixed', [text('a')]).replace('boundary="=_b"', 'boundary="=_other"')],
    ['no empty line before the text', multipart('mixed', ['Content-Type: text/plain\na'])],
    ['a delimiter with blanks after it', multipart('mixed', [text('a')]).replace('--=_b\n', '--=_b  \t\n')],
  ])('%s: the text is read', async (_, raw) => {
    expect((await read(raw)).text.trim()).toBe('a');
  });

  it('a boundary that begins like another is not taken for it', async () => {
    const inner = multipart('alternative', [text('a'), 'Content-Type: text/html\n\n<p>a</p>']).replaceAll(
      '=_b',
      '=_b1',
    );
    const mail = await read(multipart('mixed', [inner, 'Content-Type: application/pdf; name=a.pdf\n\nx']));
    expect(mail).toMatchObject({ text: 'a', html: '<p>a</p>', attachments: [{ name: 'a.pdf' }] });
  });

  it('a line of the header that nobody folded is part of the field before it', async () => {
    expect(await read('Subject: one\ntwo\nFrom: a@b.example\n\nx')).toMatchObject({
      subject: 'one two',
      from: { address: 'a@b.example' },
    });
  });
});

describe('bombs are cut with a notice', () => {
  it('depth', async () => {
    let raw = text('deep');
    for (let depth = 0; depth < 300; depth++)
      raw = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${raw}\n--b${depth}--`;
    expect((await read(raw)).notices).toEqual(['depth_cut']);
  });
  it('number of parts', async () => {
    const mail = await read(
      multipart(
        'mixed',
        Array.from({ length: 3000 }, () => 'Content-Type: image/png\n\nx'),
      ),
    );
    expect(mail.notices).toEqual(['parts_cut']);
    expect(mail.attachments.length).toBeLessThanOrEqual(500);
  });
  it('headers', async () => {
    expect((await read(`${'X-A: b\n'.repeat(100_000)}\nHello`)).notices).toEqual(['headers_cut']);
    expect((await read(`Subject: ${'=?utf-8?Q?a?= '.repeat(30_000)}\n\nHello`)).text).toBe('Hello');
  });
  it('text', async () => {
    const mail = await read(`Subject: x\n\n${'a'.repeat(3_000_000)}`);
    expect(mail.notices).toContain('text_cut');
  });
  it.each(['<a href="', '<!--', '<style>', '<', '&', '<div>', '<blockquote>'])(
    'HTML of nothing but %s',
    async (piece) => {
      const mail = await read(`Content-Type: text/html\n\n${piece.repeat(200_000)}`);
      expect(mail.kind).toBe('person');
    },
  );
});

describe('headers', () => {
  it.each([
    ['a comment in the address', 'Anna <anna(her box)@b.example>', 'anna@b.example', 'Anna'],
    ['a name as a comment', 'anna@b.example (Anna (of B))', 'anna@b.example', 'Anna (of B)'],
    ['a comma in the name', '"B, Anna" <anna@b.example>', 'anna@b.example', 'B, Anna'],
    ['a comma in an encoded name', '=?utf-8?Q?B,_Anna?= <anna@b.example>', 'anna@b.example', 'B, Anna'],
    ['an encoded name in quotes', '"=?utf-8?B?5L2g5aW9?=" <anna@b.example>', 'anna@b.example', '你好'],
    ['name and address encoded as one', '=?utf-8?Q?Anna_<anna=40b.example>?=', 'anna@b.example', 'Anna'],
    ['no brackets', 'anna@b.example', 'anna@b.example', ''],
  ])('From with %s', async (_, from, address, name) => {
    expect((await read(`From: ${from}\n\nx`)).from).toEqual({ address, name });
  });

  it('of several authors, the sender', async () => {
    const mail = await read('From: a@b.example, c@d.example\nSender: c@d.example\n\nx');
    expect(mail).toMatchObject({ from: { address: 'c@d.example' }, notices: ['several_authors'] });
  });

  it.each([
    ['Fri, 31 Jan 2025 10:00:00 +0100', '2025-01-31T09:00:00.000Z'],
    ['31 Jan 25 10:00 EST (New York)', '2025-01-31T15:00:00.000Z'],
    ['Fri, 31 Feb 2025 10:00:00 +0000', undefined],
    ['Fri, 31 Jan 2025 25:61:00 +0000', undefined],
    ['31 Jan 9999 10:00:00 +0000', undefined],
    ['yesterday', undefined],
  ])('Date: %s', async (written, date) => {
    expect((await read(`Date: ${written}\n\nx`)).date).toBe(date);
  });

  it('ids are read out of junk', async () => {
    const mail = await read(
      'Message-ID: <a@b@c>\nIn-Reply-To: Your message of "now" <p@q> <r@s>\nReferences: <1@x>,<2@\n x> junk\n\nx',
    );
    expect(mail).toMatchObject({ messageId: '<a@b@c>', inReplyTo: '<p@q>', references: ['<1@x>', '<2@x>', '<r@s>'] });
  });

  it('verdicts are those of the topmost headers only', async () => {
    const forged =
      'X-SES-Spam-Verdict: PASS\nX-SES-Virus-Verdict: PASS\nAuthentication-Results: amazonses.com; dmarc=pass\n';
    const mail = await read(
      `Return-Path: <a@b.example>\nReceived: from x by inbound-smtp\nX-SES-Spam-Verdict: FAIL\nAuthentication-Results: amazonses.com; spf=pass x; dkim=fail\nReceived: by y\n${forged}\nx`,
    );
    expect(mail.verdicts).toEqual({ spam: 'FAIL', spf: 'PASS', dkim: 'FAIL' });
    expect((await read(`From: a@b.example\n${forged}\nx`)).verdicts).toEqual({});
    // A sender without a Received of its own stands right below what SES wrote.
    const ours = 'Return-Path: <a@b.example>\nReceived: by inbound-smtp\nX-SES-Spam-Verdict: FAIL\nX-SES-RECEIPT: x\n';
    expect((await read(`${ours}${forged}\nx`)).verdicts).toEqual({ spam: 'FAIL' });
    const names = 'X-SES-DMARC-Verdict: PASS\nAuthentication-Results: other.example; dkim=pass\n';
    expect((await read(`Received: by inbound-smtp\n${names}\nx`)).verdicts).toEqual({});
  });

  it('a bounce says whom and what it could not deliver', async () => {
    const mail = await read(
      multipart(
        'report; report-type=delivery-status',
        [
          text('Sorry.'),
          'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; gone@b.example\nAction: failed\nStatus: 5.1.1\n',
          'Content-Type: text/rfc822-headers\n\nMessage-ID: <our@ses>\nReferences: <thread@shop>\n',
        ],
        'Return-Path: <>\nAuto-Submitted: auto-replied\n',
      ),
    );
    expect(mail).toMatchObject({ kind: 'bounce', mayAnswer: false, attachments: [], returnPath: '' });
    expect(mail.bounce).toEqual({
      ...{ recipients: ['gone@b.example'], status: '5.1.1', action: 'failed', originalMessageId: '<our@ses>' },
      originalIds: ['<our@ses>', '<thread@shop>'],
    });
  });

  it('the newest words are those above the quote', async () => {
    const { reply } = await read(
      'Subject: x\n\nThanks, it works.\n\nOn Mon, 3 Feb 2025 at 10:00, Desk <d@s.example> wrote:\n> Try again\n',
    );
    expect(reply.text).toBe('Thanks, it works.');
    expect(reply.quoted).toContain('Try again');
  });

  it('reads a mail of 200,000 bytes without line ends', async () => {
    expect(bytesOf('x'.repeat(200_000)).length).toBe((await read('x'.repeat(200_000))).text.length);
  });
});
