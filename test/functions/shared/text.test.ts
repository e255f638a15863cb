import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanAddress,
  cleanLine,
  cleanLocale,
  cleanMessage,
  isVisible,
  preferredLocale,
} from '../../../functions/shared/api/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('a message', () => {
  const rows: [what: string, input: string, kept: string][] = [
    ['keeps its line breaks, written one way', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['keeps tabs and direction marks', 'a\tb \u202Ec\u202C \u200Fd', 'a\tb \u202Ec\u202C \u200Fd'],
    ['shows where a NUL stood', 'before\u0000after', 'before\uFFFDafter'],
    ['shows where half a surrogate pair stood', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['keeps emoji whole', '😡👩‍👩‍👧', '😡👩‍👩‍👧'],
    ['loses only outer blanks', '  a  b \n', 'a  b'],
  ];
  it.each(rows)('%s', (_what, input, kept) => expect(cleanMessage(input)).toBe(kept));

  it('is well-formed and clean after one pass', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanMessage(text);
        expect(once.isWellFormed()).toBe(true);
        expect(cleanMessage(once)).toBe(once);
      }),
    );
  });
});

describe('a line', () => {
  const rows: [what: string, input: string, kept: string][] = [
    ['cannot start a header', 'Hi\r\nBcc: x@y.example', 'Hi Bcc: x@y.example'],
    ['cannot turn the text around', 'gpj\u202Egnp\u2066.exe', 'gpjgnp.exe'],
    ['keeps other scripts', '  退货  申请 ', '退货 申请'],
  ];
  it.each(rows)('%s', (_what, input, kept) => expect(cleanLine(input)).toBe(kept));

  it('never has a line break or control character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
        expect(cleanLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
    );
  });
});

it.each([
  ['a', true],
  ['🙂', true],
  [' \n\t', false],
  ['\u200B\u202E', false],
  ['\uFFFD', false],
])('%j can be seen: %s', (text, visible) => expect(isVisible(text)).toBe(visible));

describe('an address', () => {
  it.each([
    ['ann@example.com', 'ann@example.com'],
    [' Ann.Lee+shop@Example.COM ', 'Ann.Lee+shop@example.com'],
    ['mei@例え.jp', 'mei@xn--r8jz45g.jp'],
    ['ｍｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'mei@example.com'],
    ["o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"],
  ])('%s is taken as %s', (text, address) => expect(cleanAddress(text)).toBe(address));

  it.each([
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'ann@example.com,bob@example.com',
    'Ann <ann@example.com>',
    'ann@example.com\r\nBcc: bob@example.com',
    'ann@[127.0.0.1]',
    'ann@127.0.0.1',
    'ann@example.com:25',
    'ann@exam ple.com',
    '"ann lee"@example.com',
    'ann..lee@example.com',
    '.ann@example.com',
    'ann@-example.com',
    'ann@@example.com',
    'ann\u0000@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ann@${'a'.repeat(64)}.com`,
  ])('%j is none', (text) => expect(cleanAddress(text)).toBeNull());

  it('never carries more than one address or anything that a header could end at', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.emailAddress(), fc.stringMatching(/^[a-z,;<>"\r\n@. ]{1,40}$/)), (text) => {
        const address = cleanAddress(text);
        if (address !== null) expect(address).toMatch(/^[!-+\--9=?A-Z^-~/]+@[a-z0-9.-]+$/);
      }),
    );
  });
});

it.each([
  ['zh-cn', 'zh-CN'],
  ['EN', 'en'],
  ['not a tag', null],
  ['', null],
])('language tag %j is %j', (tag, canonical) => expect(cleanLocale(tag)).toBe(canonical));

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en;q=0.3, de;q=0.7', 'de'],
  ['*', undefined],
  ['de;q=0', undefined],
  ['!!!', undefined],
  [undefined, undefined],
])('of Accept-Language %j the customer likes %j best', (header, locale) =>
  expect(preferredLocale(header)).toBe(locale),
);
