import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMime } from '../../../adapters/mail/compose-mime.ts';
import { parseMail } from '../../../adapters/mime/parse-mail.ts';
import { fixtures } from '../../core/mail/replies/all.ts';

const isWellFormed = (text: string): boolean => text.isWellFormed();
/** One line as a header can carry it. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => isWellFormed(text) && !/[\p{Cc}\u2028\u2029]/u.test(text) && !text.includes('=?'))
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/\s{2}/.test(text));
const body = fc
  .array(
    fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .filter((text) => isWellFormed(text) && !/[\p{Cc}\ufeff]/u.test(text)),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((lines) => lines.join('\n'))
  // A composer leaves out a text of nothing but white space.
  .filter((text) => text.trim() !== '');

const compose = (options: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> =>
  new MailComposer({ from: 'anna@shop.example', to: 'desk@shop.example', newline: 'windows', ...options })
    .compile()
    .build();

const FRAGMENTS = [
  ...[
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: text/html; charset=',
    'Subject: =?utf-8?Q?',
    '\n\n',
    '\r',
    '\0',
  ],
  ...[
    '--b\n',
    '--b--\n',
    'Content-Transfer-Encoding: base64\n',
    'begin 644 a\n',
    'end\n',
    'From: (a',
    '<@>,;:',
    '"',
    'Date: 99',
  ],
  ...[
    "filename*0*=utf-8''%",
    'Content-Type: message/delivery-status\n',
    '=?gb2312?B?',
    '?=',
    '\x78\x9f\x3e\x22',
    '+AGE-',
    '\x1b$B',
  ],
];

describe('any bytes', () => {
  it('give a value, and never the fault of the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const mail = await parseMail(bytes);
        expect(mail.notices).not.toContain('unreadable');
        expect(mail.text).not.toContain('\0');
      }),
      { numRuns: 200 },
    );
  });

  it('made of pieces of mails give a value', async () => {
    const piece = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary-ascii', maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const mail = await parseMail(Buffer.from(pieces.join(''), 'latin1'));
        expect(mail.notices).not.toContain('unreadable');
      }),
      { numRuns: 150 },
    );
  });

  it('read from a view of a larger buffer are those of the view', async () => {
    const larger = new TextEncoder().encode('xxxxSubject: Here\n\nHelloyyyy');
    expect(await parseMail(larger.subarray(4, -4))).toMatchObject({ subject: 'Here', text: 'Hello' });
  });
});

/** Mails of the reply tests, with a piece of them taken out, doubled, or written over. */
const pool = Object.values(fixtures)
  .flat()
  .filter((_, index) => index % 7 === 0)
  .map(({ text, html }) =>
    Buffer.from(
      `Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8\r\n\r\n${html ?? text ?? ''}\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--b--`,
    ),
  );

describe('mails that were hurt', () => {
  it('give a value', async () => {
    const hurt = fc
      .tuple(fc.constantFrom(...pool), fc.nat(2000), fc.nat(200), fc.uint8Array({ maxLength: 20 }))
      .map(([raw, from, length, bytes]) =>
        Buffer.concat([raw.subarray(0, from), bytes, raw.subarray(Math.max(0, from - length))]),
      );
    await fc.assert(
      fc.asyncProperty(hurt, async (raw) => {
        const mail = await parseMail(raw);
        expect(mail.notices).not.toContain('unreadable');
        expect(mail.text + (mail.html ?? '') + mail.reply.html).not.toContain('\0');
      }),
      { numRuns: 100 },
    );
  });
});

describe('our own letters', () => {
  it('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(line, line, body, async (subject, name, text) => {
        const raw = await composeMime({
          ...{ from: { name, address: 'care@shop.example' }, to: 'jo@example.com', replyTo: 'care@shop.example' },
          ...{ subject, text, html: `<p>${text.replace(/[<&\n]/g, ' ')}</p>`, headers: {} },
          ...{ messageId: '<1@shop.example>', date: new Date(0) },
        });
        const mail = await parseMail(raw);
        expect([mail.subject, mail.from?.name, mail.text]).toEqual([subject, name, text]);
        expect(mail).toMatchObject({ messageId: '<1@shop.example>', date: '1970-01-01T00:00:00.000Z' });
      }),
      { numRuns: 40 },
    );
  });
});

describe('composing, then parsing', () => {
  it('gives back subject, names and text', async () => {
    await fc.assert(
      fc.asyncProperty(line, line, body, async (subject, name, text) => {
        const mail = await parseMail(
          await compose({ subject, from: { name, address: 'anna@shop.example' }, text, textEncoding: 'base64' }),
        );
        expect(mail.subject).toBe(subject);
        expect(mail.from).toEqual({ name, address: 'anna@shop.example' });
        expect(mail.text).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back the files, names and content', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.uint8Array({ minLength: 1, maxLength: 300 }), async (filename, content) => {
        const raw = await compose({
          text: 'x',
          html: '<p>x</p>',
          attachments: [{ filename, content: Buffer.from(content), contentType: 'application/x-test' }],
        });
        const { attachments } = await parseMail(raw);
        expect(attachments).toHaveLength(1);
        expect(attachments[0]).toMatchObject({ name: filename, size: content.length, type: 'application/x-test' });
        expect(Buffer.from(attachments[0]?.content ?? [])).toEqual(Buffer.from(content));
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with the parser library on mails without fault', async () => {
    await fc.assert(
      fc.asyncProperty(line, body, async (subject, text) => {
        const raw = await compose({
          subject,
          text,
          html: `<p>${subject.replace(/[<>&]/g, '')}</p>`,
          cc: 'b@shop.example',
        });
        const [ours, library] = [await parseMail(raw), await PostalMime.parse(raw)];
        expect(ours.subject).toBe(library.subject);
        // Of an empty text ours is made from the HTML.
        if (text.trim() !== '')
          expect(ours.text.trimEnd()).toBe(library.text?.replaceAll('\r\n', '\n').trimEnd() ?? '');
        expect(ours.html?.trim()).toBe(library.html?.trim());
        expect(ours.messageId).toBe(library.messageId);
        expect(ours.date).toBe(library.date);
        expect(ours.cc).toEqual(library.cc);
      }),
      { numRuns: 25 },
    );
  });
});
