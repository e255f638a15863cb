import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '../../../core/mail/html/lines-of-html.ts';
import { foldReplyHtml, type SplitReply, splitReplyHtml, splitReplyText } from '../../../core/mail/split-reply.ts';
import { fixtures } from './replies/all.ts';

/** Lines of real mails, mixed at will. */
const all = Object.values(fixtures).flat();
const pool = all.flatMap(({ text }) => (text ?? '').split(/\r\n|\r|\n/));
const line = fc.oneof(
  fc.constantFrom(...pool),
  fc.constantFrom(
    '',
    ' ',
    '> a',
    '>> b?',
    '-- ',
    '--',
    '>',
    '  > c',
    '| |',
    '_____',
    'On 5 May 2024 x wrote:',
    'From: a@b.c',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const mail = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

const tags = all.flatMap((one) => (one.html ?? '').match(/<[^>]*>/g) ?? []);
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...tags),
      fc.constantFrom(...pool),
      fc.string({ maxLength: 20 }),
      fc.constantFrom('<', '&', '<!--', '"'),
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

const filled = (lines: string[]): string[] => lines.map((one) => one.trim()).filter((one) => one !== '');
const ordered = (lines: string[]): string[] => lines.toSorted();
const linesOf = ({ reply, quoted, signature }: SplitReply): string[] =>
  filled([reply, quoted, signature].flatMap((part) => part.split(/\r\n|\r|\n/)));

describe('any text', () => {
  it('keeps every line, once', () => {
    fc.assert(
      fc.property(mail, (text) => {
        expect(ordered(linesOf(splitReplyText(text)))).toEqual(ordered(filled(text.split(/\r\n|\r|\n/))));
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc.constantFrom('hello', 'parcel', '包裹', 'привет', 'Größe', '1234', 'where?', 'yes.', '荷物');
const plainText = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));

describe('own words', () => {
  it('stay the same with any quote or device line below', () => {
    const tails = ['under an attribution', 'under a block of headers', 'above the line of a device'].flatMap((group) =>
      (fixtures[group] ?? []).map(({ text, reply }) => (text ?? '').slice(reply.length)),
    );
    fc.assert(
      fc.property(plainText, fc.constantFrom(...tails), (text, tail) => {
        expect(splitReplyText(text + tail).reply).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('stay the same with a signature below', () => {
    fc.assert(
      fc.property(plainText, fc.array(word, { minLength: 1, maxLength: 5 }), (text, name) => {
        const { reply, signature } = splitReplyText(`${text}\n-- \n${name.join('\n')}`);
        expect({ reply, signature }).toEqual({ reply: text, signature: `-- \n${name.join('\n')}` });
      }),
    );
  });
});

describe('any markup', () => {
  it('keeps every line it shows', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const shown = filled(linesOfHtml(source).flatMap(({ text }) => text.split(/\r\n|\r|\n/)));
        const { reply, quoted, signature } = splitReplyHtml(source);
        const all = `${reply}\n${quoted}\n${signature}`;
        for (const one of shown) expect(all).toContain(one);
      }),
      { numRuns: 150 },
    );
  });
});

const words = (text: string): string => text.replace(/[\s>]+/g, '');

describe('the HTML of the reply', () => {
  it.each(all.flatMap(({ html, client }) => (html === undefined ? [] : [[client, html]])))(
    '%s: says what its text says',
    (_, html) => {
      const folded = foldReplyHtml(html);
      const shown = linesOfHtml(folded.html).map(({ text }) => text);
      if (folded.quoted !== '' || folded.signature !== '') expect(words(shown.join(''))).toBe(words(folded.reply));
      else expect(folded.html).toBe(html);
    },
  );

  it('says what its text says, whatever the markup', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const { html, reply, quoted, signature } = foldReplyHtml(source);
        const shown = linesOfHtml(html).map(({ text }) => text);
        if (quoted !== '' || signature !== '') expect(words(shown.join(''))).toBe(words(reply));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps formatting, links and pictures of the reply, and none of the quote', () => {
    const source =
      '<div dir="ltr"><p>It is <b style="color:red">broken</b>: <a href="https://x.example/a">here</a></p><img src="cid:one"><ul><li>a</li></ul></div><br><div class="gmail_quote"><div class="gmail_attr">On Fri Ann wrote:<br></div><blockquote class="gmail_quote"><b>old</b><img src="cid:two"></blockquote></div>';
    expect(foldReplyHtml(source).html).toBe(
      '<div dir="ltr"><p>It is <b style="color:red">broken</b>: <a href="https://x.example/a">here</a></p><img src="cid:one"><ul><li>a</li></ul></div>',
    );
  });
});

describe('hostile input', () => {
  const times = (piece: string): string => piece.repeat(Math.ceil(2 ** 15 / piece.length));

  it.each([
    ['\n', 'lines without text'],
    ['>', 'one line of marks'],
    ['> \n', 'empty quotes'],
    ['on wrote ', 'one endless attribution'],
    ['on x schrieb schrieb schrieb 10:00:\n', 'attributions in the making'],
    ['a:\n', 'labels'],
    ['From: a\n', 'headers that never end'],
    ['--\n', 'signature marks'],
    ['-- \n\n', 'signature marks between blank lines'],
    ['_____\n', 'rules'],
    ['Sent from my iPhone\n', 'device lines'],
    [' ', 'one line of spaces'],
    ['> a\nb\n', 'answers'],
    ['[', 'brackets'],
    ['-----Original Message-----\n', 'delimiters'],
    ['____________________\n', 'long rules'],
  ])('of %j (%s) is split', (piece) => {
    const text = times(piece);
    const { reply, quoted, signature } = splitReplyText(text);
    expect(reply.length + quoted.length + signature.length).toBeLessThanOrEqual(text.length * 2);
  });

  it.each(['<td>x', '<b>\u00a0</b>'])(
    'of a megabyte of %j is rendered: a cost by the square would not end',
    (piece) => {
      expect(splitReplyHtml(piece.repeat(2 ** 20 / piece.length)).quoted).toBe('');
    },
  );

  it.each([
    '<div>',
    '<blockquote>',
    '<',
    '<a "',
    '<a b="',
    '<!--',
    '<script>',
    '&',
    '&#',
    '</p>',
    '<b></i>',
    '<p a=b ',
    '<pre>\n',
    '<li>x',
    '<div class="gmail_quote"><blockquote>x</blockquote>',
  ])('of %j is rendered', (piece) => {
    const { quoted, signature } = splitReplyHtml(times(piece));
    expect(`${quoted}${signature}`).toBe('');
  });
});
