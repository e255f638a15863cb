import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMime } from '../../../adapters/mail/compose-mime.ts';
import { safeFileName } from '../../../core/files/file-name.ts';
import { escapeHtml, plainText } from '../../../core/outreach/safe-text.ts';
import { letterSubject } from '../../../core/outreach/subject.ts';
import type { MailParts } from '../../../workflow/ports.ts';

const parts = (overrides: Partial<MailParts> = {}): MailParts => ({
  from: { name: 'Lantern & Co', address: 'support@shop.example' },
  to: 'mei@shop.example',
  replyTo: 'support+t.0123456789abcdefghjkmnpqrstvwxyz34@shop.example',
  subject: '[CL-7K3M9QXA] Broken lamp',
  text: 'Hello\n',
  html: '<p>Hello</p>\n',
  headers: {
    'Auto-Submitted': 'auto-replied',
    References: '<CL-7K3M9QXA.0123456789abcdefghjkmnpqrstvwxyz34@shop.example>',
    'In-Reply-To': '<CL-7K3M9QXA.0123456789abcdefghjkmnpqrstvwxyz34@shop.example>',
    'X-Careline-Ticket': 'CL-7K3M9QXA',
  },
  messageId: '<CL-7K3M9QXA-1@shop.example>',
  date: new Date('2026-11-05T12:00:00.000Z'),
  ...overrides,
});

const rawOf = async (overrides: Partial<MailParts> = {}) =>
  Buffer.from(await composeMime(parts(overrides))).toString('latin1');
const parse = async (overrides: Partial<MailParts> = {}) => PostalMime.parse(await composeMime(parts(overrides)));
/** Names of the message's own headers. */
const names = (raw: string): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(':')[0] ?? '')
    .toSorted();
const expectedNames = names(await rawOf());
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('=?', '?=', 'utf-8', '?B?', '?q?', '=0A', 'Cg==', ' ', 'x', '长'), maxLength: 40 }),
);

describe('a composed mail', () => {
  it('has every header once, and text before html', async () => {
    const mail = await parse();
    expect(new Set(expectedNames).size).toBe(expectedNames.length);
    expect(mail.from).toMatchObject({ name: 'Lantern & Co', address: 'support@shop.example' });
    expect(mail.to).toMatchObject([{ address: 'mei@shop.example' }]);
    expect(mail.replyTo).toMatchObject([{ address: parts().replyTo }]);
    expect(mail.date).toBe('2026-11-05T12:00:00.000Z');
    expect(mail.messageId).toBe('<CL-7K3M9QXA-1@shop.example>');
    expect(mail.references).toBe(parts().headers['References']);
    expect(mail.attachments).toEqual([]);
    const raw = await rawOf();
    expect(raw).toContain('multipart/alternative');
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
  });

  it.each([
    'Broken lamp',
    '台灯收到时灯罩碎了，请问怎么办？'.repeat(10),
    'Größe & Farbe – „ok“?',
    '📦'.repeat(80),
    'שלום עולם',
    '=?utf-8?q?not=20encoded?=',
    '=?utf-8?B?5LqG?= 了',
    `${'=?utf-8?B?Cg==?= 📦长 '.repeat(12)}end`,
    'a  b',
  ])('gives back the subject %j', async (text) => {
    const subject = letterSubject({ id: 'CL-7K3M9QXA', subject: text }, false, '');
    expect((await parse({ subject })).subject).toBe(subject);
  });

  it('gives back subject and text of any Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const subject = letterSubject({ id: 'CL-7K3M9QXA', subject: one }, true, 'Your message');
        const text = `${plainText(other)}\n`;
        const mail = await parse({ subject, text, html: `<p>${escapeHtml(text)}</p>` });
        expect(mail.subject).toBe(subject);
        expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
        expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(`<p>${escapeHtml(text)}</p>`);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back files of any name and content, pictures by their id', async () => {
    const files = fc.array(
      fc.record({ given: anyText, content: fc.uint8Array({ maxLength: 300 }), picture: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const sent = list.map(({ given, content, picture }, index) => ({
          name: safeFileName(`${given} ${index}.bin`),
          type: picture ? 'image/png' : 'text/plain',
          content,
          ...(picture ? { contentId: `${index}@files.careline` } : {}),
        }));
        const mail = await parse({ files: sent });
        const got = mail.attachments.map(({ filename, content, contentId }) => ({
          name: filename,
          content: Buffer.from(content as ArrayBuffer).toString('hex'),
          contentId: contentId?.slice(1, -1),
        }));
        const expected = sent.map(({ name, content, contentId }) => ({
          name,
          content: Buffer.from(content).toString('hex'),
          contentId,
        }));
        const byName = (one: { name: string | null }, other: { name: string | null }) =>
          String(one.name) < String(other.name) ? -1 : 1;
        expect(got.toSorted(byName)).toEqual(expected.toSorted(byName));
        expect(mail.text?.trim()).toBe('Hello');
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its lines short and in ASCII', async () => {
    const raw = await rawOf({ subject: '退货'.repeat(90), text: `${'word '.repeat(2000)}\n${'长'.repeat(5000)}` });
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('takes no header from a subject, a name or an address, whatever they are', async () => {
    const injection = fc
      .tuple(anyText, fc.constantFrom('\r\nBcc: evil@x.example', '\nSubject: other', '\r\n\r\nbody', '\r Bcc: a@b.c'))
      .map(([text, attack]) => text + attack);
    await fc.assert(
      fc.asyncProperty(injection, injection, injection, async (subject, name, to) => {
        const raw = await rawOf({ subject, from: { name, address: 'support@shop.example' }, to: `${to}@x.example` });
        expect(names(raw).filter((header) => !expectedNames.includes(header))).toEqual([]);
        expect(new Set(names(raw)).size).toBe(names(raw).length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['a,b@x.example', '"a b"@x.example', 'a@b, c@x.example', 'Bcc: c@x.example, d@x.example'])(
    'goes to one recipient only, even if that is %j',
    async (to) => {
      expect((await parse({ to })).to).toHaveLength(1);
    },
  );
});
