import { describe, expect, it } from 'vitest';
import type { ParsedMail } from '../../../adapters/mime/parsed-mail.ts';
import { incomingMailOf, readMail } from '../../../functions/mail-intake/read-mail.ts';

const parsed = (overrides: Partial<ParsedMail> = {}): ParsedMail => ({
  subject: 'Where is my parcel?',
  from: { name: 'Mei', address: 'Mei@Example.com' },
  to: [{ name: '', address: 'support@shop.example' }],
  cc: [],
  replyTo: [],
  references: [],
  text: 'When?',
  attachments: [],
  kind: 'person',
  reply: { text: 'When?', html: '' },
  deliveredTo: ['support+t.x@shop.example'],
  mayAnswer: true,
  verdicts: {},
  notices: [],
  ...overrides,
});
const file = { name: 'a\nb.pdf', type: 'application/pdf', size: 3, content: new Uint8Array(3), inline: false };

describe('a mail as the rules see it', () => {
  it('has its newest words, and the rest folded', () => {
    const mail = incomingMailOf(
      parsed({
        text: 'all',
        reply: { text: 'Newest\r\n', html: '', quoted: '> old', signature: '-- \nMei' },
        attachments: [file, { ...file, inline: true, contentId: 'logo@example.com' }],
      }),
    );
    expect(mail).toMatchObject({
      from: { address: 'Mei@example.com', name: 'Mei' },
      recipients: ['support+t.x@shop.example', 'support@shop.example'],
      text: 'Newest',
      folded: '-- \nMei\n\n> old',
      files: [
        { name: 'a\nb.pdf', type: 'application/pdf', content: new Uint8Array(3) },
        { name: 'a\nb.pdf', inline: true, contentId: 'logo@example.com' },
      ],
    });
  });

  it.each<[string, Partial<ParsedMail>, { text: string; subject: string }]>([
    [
      'nothing new: all of it',
      { reply: { text: ' ', html: '', quoted: 'x' }, text: '> x' },
      { text: '> x', subject: 'Where is my parcel?' },
    ],
    [
      'no text: its subject',
      { reply: { text: '', html: '' }, text: '' },
      { text: 'Where is my parcel?', subject: 'Where is my parcel?' },
    ],
    ['no subject: its first words', { subject: ' ' }, { text: 'When?', subject: 'When?' }],
    ['nothing at all: a dash', { subject: '', text: '', reply: { text: '', html: '' } }, { text: '–', subject: '–' }],
  ])('with %s', (_what, given, expected) => {
    expect(incomingMailOf(parsed(given))).toMatchObject(expected);
  });

  it('longer than a message may be loses nothing', () => {
    const long = '😀'.repeat(15_000);
    const { text, folded = '' } = incomingMailOf(parsed({ reply: { text: long, html: '' } }));
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text.isWellFormed()).toBe(true);
    expect(text + folded).toBe(long);
  });

  it('from nobody whom a mail could reach has no sender', () => {
    expect(incomingMailOf(parsed({ from: { name: 'x', address: 'not an address' } })).from).toBeUndefined();
  });

  it.each([
    [{ status: '5.1.1', action: 'failed' }, true, 'failed 5.1.1'],
    [{ status: '4.4.7', action: 'failed' }, false, 'failed 4.4.7'],
    [{ action: 'failed' }, true, 'failed'],
    [{ action: 'delayed' }, false, 'delayed'],
    [{ status: 'mailbox of mei@example.com unknown' }, false, undefined],
  ])('that is a bounce %o passes or not', (given, permanent, detail) => {
    const { bounce } = incomingMailOf(
      parsed({ kind: 'bounce', bounce: { recipients: ['<x'], originalIds: [], ...given } }),
    );
    expect(bounce).toEqual({ permanent, recipients: [], originalIds: [], ...(detail ? { detail } : {}) });
  });

  it('is read from any bytes', async () => {
    const raw = Buffer.from(
      'From: Mei <mei@example.com>\r\nMessage-ID: <1@example.com>\r\nSubject: =?utf-8?B?5L2g5aW9?=\r\n\r\nHello\r\n',
    );
    expect(await readMail(raw)).toMatchObject({
      subject: '你好',
      text: 'Hello',
      messageId: '<1@example.com>',
      kind: 'person',
    });
    expect(await readMail(new Uint8Array([0, 255, 13]))).toMatchObject({ files: [] });
  });
});
