import { describe, expect, it } from 'vitest';
import type { LetterContent, LetterInput } from '../../../core/outreach/letter.ts';
import { writeLetter } from '../../../core/outreach/write-letter.ts';
import { policySchema } from '../../../core/policy.ts';

const TOKEN = '0123456789abcdefghjkmnpqrstvwxyz34';
const shop = policySchema.parse({ shopName: 'Lantern & Co' });

const contents: LetterContent[] = [
  { kind: 'acknowledgement', expectation: { dueAt: '2026-11-05T13:00:00.000Z', closedBetween: false } },
  {
    kind: 'reply',
    text: 'Hi Mei,\n\na new one is on its way.',
    agentName: 'Ada',
    quote: { from: 'customer', at: '2026-11-05T11:00:00.000Z', text: 'The lamp is broken.' },
  },
  { kind: 'solved', by: 'agent', reopenUntil: '2026-11-09T12:00:00.000Z' },
  {
    kind: 'reminder',
    quote: { from: 'agent', at: '2026-11-04T11:00:00.000Z', text: 'Could you send a photo?' },
    solvedOn: '2026-11-11T12:00:00.000Z',
  },
  { kind: 'survey', openUntil: '2026-11-19T12:00:00.000Z' },
];

const input = (overrides: Partial<LetterInput> & { locale?: string } = {}): LetterInput => ({
  ticket: {
    id: 'CL-7K3M9QXA',
    subject: 'Broken lamp',
    locale: overrides.locale ?? 'en',
    customer: { id: 'CU1', email: 'mei@shop.example', name: 'Mei' },
  },
  shop,
  now: '2026-11-05T12:00:30.000Z',
  links: {
    statusUrl: `https://help.example/status#${TOKEN}`,
    surveyUrl: `https://help.example/survey#${TOKEN}`,
    unsubscribeUrl: `https://help.example/unsubscribe#${TOKEN}`,
  },
  content: { kind: 'acknowledgement' },
  ...overrides,
});

const write = (content: LetterContent, overrides: Parameters<typeof input>[0] = {}) =>
  writeLetter(input({ ...overrides, content }));

describe.each(['en', 'zh'])('every letter in %s', (locale) => {
  it.each(contents)('$kind names the ticket in subject, text and html, and says the same in both parts', (content) => {
    const { subject, text, html } = write(content, { locale });
    expect(subject).toMatch(/^(Re: )?\[CL-7K3M9QXA\] Broken lamp$/);
    expect(text).toContain('CL-7K3M9QXA');
    expect(html).toContain('CL-7K3M9QXA');
    expect(html).toContain(`<html lang="${locale === 'en' ? 'en' : 'zh-Hans'}">`);
    const words = html.replace(/<title>.*<\/title>|<style>.*<\/style>|<[^>]+>/g, '').replaceAll('&amp;', '&');
    for (const line of text.split('\n').filter((one) => !/^(-- |https:|>|$)/.test(one))) expect(words).toContain(line);
  });

  it.each(contents)('$kind has no blank left open and no other language', (content) => {
    const { text } = write(content, { locale });
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    if (locale === 'en') expect(text).not.toMatch(/\p{Script=Han}/u);
    else expect(text).not.toMatch(/request|message|answer this/);
  });
});

describe('an acknowledgement', () => {
  it('gives number, promise and status link', () => {
    const { text, html } = write({
      kind: 'acknowledgement',
      expectation: { dueAt: '2026-11-05T12:05:00.000Z', closedBetween: false },
    });
    expect(text).toContain('Hello Mei,');
    expect(text).toContain('number is CL-7K3M9QXA');
    expect(text).toContain('within 5 minutes');
    expect(text).toContain(`https://help.example/status#${TOKEN}`);
    expect(html).toContain(`href="https://help.example/status#${TOKEN}"`);
  });

  it.each(['Visit https://evil.example now', 'evil.example', 'www evil', 'a@b.example', '<b>'])(
    'does not let the name %j speak to a stranger',
    (name) => {
      const letter = input();
      const { text, html } = writeLetter({
        ...letter,
        ticket: { ...letter.ticket, customer: { ...letter.ticket.customer, name } },
      });
      expect(text).toContain('Hello,\n');
      expect(text + html).not.toContain(name);
    },
  );
});

describe('a reply', () => {
  const solvedReply: LetterContent = {
    kind: 'reply',
    text: 'It was delivered.',
    solved: { reopenUntil: '2026-11-09T12:00:00.000Z' },
  };

  it("has the agent's words, name and the customer's last message as a quote", () => {
    const { subject, text, html } = write({
      kind: 'reply',
      text: 'Hi Mei,\n\na new one is\non its way.',
      agentName: 'Ada',
      quote: { from: 'customer', at: '2026-11-05T11:00:00.000Z', text: 'The lamp\n\nis broken.' },
    });
    expect(subject).toBe('Re: [CL-7K3M9QXA] Broken lamp');
    expect(text).toContain('Hi Mei,\n\na new one is\non its way.\n\nAda\nLantern & Co\n');
    expect(text).toContain('You wrote on Thursday 5 November at 11:00 (UTC):\n> The lamp\n>\n> is broken.\n');
    expect(html).toMatch(/<blockquote [^>]*><p dir="auto"[^>]*>The lamp<\/p>/);
    expect(html).toContain('a new one is<br>\non its way.');
    expect(text).not.toContain('automatically');
  });

  it('that solves says so, and until when the customer can come back', () => {
    const { text } = write(solvedReply);
    expect(text).toContain('marked your request as solved');
    expect(text).toContain('by 12:00 on Monday 9 November (UTC)');
    expect(write(solvedReply, { locale: 'zh' }).text).toContain('请在11月9日星期一 12:00（UTC）之前');
  });

  it('that does not solve says how to answer', () => {
    const { text } = write({ kind: 'reply', text: 'Which lamp is it?' });
    expect(text).toContain('simply reply to this email');
    expect(text).not.toContain('solved');
  });
});

describe('a survey', () => {
  it.each(['en', 'zh'])('offers five faces whose links carry the score in the fragment only (%s)', (locale) => {
    const { text, html } = write({ kind: 'survey', openUntil: '2026-11-19T12:00:00.000Z' }, { locale });
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]?.replaceAll('&amp;', '&') ?? '');
    const votes = links.filter((link) => new URL(link).pathname === '/survey');
    expect(votes.map((link) => new URL(link).hash)).toEqual([5, 4, 3, 2, 1].map((score) => `#${TOKEN}&score=${score}`));
    expect(links.at(-1)).toBe(`https://help.example/unsubscribe#${TOKEN}`);
    expect(links.every((link) => new URL(link).search === '')).toBe(true);
    for (const link of links) expect(text).toContain(link);
  });
});

describe('what people type', () => {
  const evil = '<script>alert(1)</script> & "quotes" \'single\' <img src=x onerror=alert(1)>';

  it('is escaped in html wherever it stands', () => {
    const { html, text } = writeLetter({
      ...input(),
      ticket: { id: 'CL-7K3M9QXA', subject: evil, locale: 'en', customer: { id: 'CU1', email: 'a@b.example' } },
      shop: { ...shop, shopName: '<b>Shop</b>' },
      content: {
        kind: 'reply',
        text: evil,
        agentName: '<i>Ada</i>',
        quote: { from: 'customer', at: '2026-11-05T11:00:00.000Z', text: evil },
      },
    });
    expect(html).not.toMatch(/<script|<img|<b>|<i>|onerror=alert\(1\)>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;single&#39;');
    expect(text).toContain(evil);
  });

  it('loses controls, overrides of direction and lone surrogates, and no words', () => {
    const { text, html } = write({
      kind: 'reply',
      text: 'one\u0000two\u202Ethree\u2066\uD800four\r\nfive\u2028six\tend',
    });
    expect(text).toContain('onetwothree\uFFFDfour\nfive\nsix\tend');
    expect(text + html).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069\r]/u);
  });

  it('keeps right-to-left words and runs them in their own direction', () => {
    const { html } = write({ kind: 'reply', text: 'שלום\n\nمرحبا \u200Fabc' });
    expect(html).toContain('<p dir="auto" style="margin:0 0 16px">שלום</p>');
    expect(html).toContain('مرحبا \u200Fabc');
  });
});
