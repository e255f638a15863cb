import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showMail } from '../../../functions/mail-view/show-mail.ts';

const show = (lines: string[], images: 'blocked' | 'shown' = 'blocked') =>
  showMail(Buffer.from(lines.join('\r\n')), images);
const head = (type = 'text/html; charset=utf-8') => [
  'From: =?utf-8?B?5p2O5aic?= <li.na@mail.example>',
  'To: Shop <support@shop.example>',
  'Cc: x@mail.example',
  'Date: Mon, 2 Mar 2026 10:00:00 +0800',
  'Subject: Broken lamp',
  'MIME-Version: 1.0',
  `Content-Type: ${type}`,
  '',
];

describe('a mail as it was written', () => {
  it('has its headers, the whole text and safe HTML', async () => {
    const mail = await show([
      ...head(),
      '<p>It is <b>broken</b>.</p><script>alert(1)</script><img src="https://t.example/1.gif">',
      '<div class="gmail_quote">On Sun, Shop &lt;support@shop.example&gt; wrote:<blockquote class="gmail_quote">How is the lamp?</blockquote></div>',
    ]);
    expect(mail).toMatchObject({
      from: { name: '李娜', address: 'li.na@mail.example' },
      to: [{ name: 'Shop', address: 'support@shop.example' }],
      cc: [{ address: 'x@mail.example' }],
      replyTo: [],
      date: '2026-03-02T02:00:00.000Z',
      subject: 'Broken lamp',
      blockedImages: 1,
      missingImages: 0,
      files: [],
      notices: [],
    });
    expect(mail.text).toContain('How is the lamp?');
    expect(mail.html).toContain('<b>broken</b>');
    expect(mail.html).toContain('How is the lamp?');
    expect(mail.html).not.toContain('script');
  });

  it('has no HTML where it is plain text, or shows nothing', async () => {
    expect(await show([...head('text/plain; charset=utf-8'), 'Hello'])).not.toHaveProperty('html');
    expect(await show([...head(), '<html><body><script>x</script></body></html>'])).not.toHaveProperty('html');
  });

  it('names its files but for the images that it shows', async () => {
    const part = (type: string, name: string, id: string, body: string) => [
      '--x',
      `Content-Type: ${type}; name="${name}"`,
      `Content-ID: <${id}>`,
      'Content-Transfer-Encoding: base64',
      '',
      body,
    ];
    const mail = await show([
      ...head('multipart/related; boundary=x'),
      '--x',
      'Content-Type: text/html',
      '',
      '<p>See <img src="cid:a"></p>',
      ...part(
        'image/png',
        'a.png',
        'a',
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      ...part('application/pdf', 'bill.pdf', 'b', 'JVBERi0='),
      '--x--',
    ]);
    expect(mail.files).toEqual([{ name: 'bill.pdf', type: 'application/pdf', size: 5 }]);
    expect(mail.html).toContain('src="data:image/png;base64,iVBOR');
  });

  it('stays far below what a function can answer, and says what it left out', async () => {
    const quotes = '"\\\u0001漢'.repeat(60_000);
    const mail = await show([
      ...head('multipart/alternative; boundary=x'),
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      quotes,
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${quotes}</p>`.repeat(3),
      '--x--',
    ]);
    expect(mail.notices).toContain('shown_in_part');
    // The answer's body is JSON within JSON.
    expect(Buffer.byteLength(JSON.stringify({ body: JSON.stringify(mail) }))).toBeLessThan(4_000_000);
  });

  it('comes of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (raw) => {
        expect(await showMail(raw, 'blocked')).toMatchObject({ blockedImages: 0 });
      }),
      { numRuns: 50 },
    );
  });
});
