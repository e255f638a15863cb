/** Reading characters one by one finds what regular expressions over Unicode's properties say, only faster. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARABIC,
  ARMENIAN,
  CYRILLIC,
  HAN,
  KANA,
  kindOf,
  LATIN,
  LETTER,
  MARK,
  NUMBER,
  PICTOGRAPH,
  UPPER,
} from '../../../core/text/characters.ts';
import { wordsOf } from '../../../core/text/language-words.ts';
import { plain } from '../../../core/text/plain.ts';
import { shapeOf } from '../../../core/text/shapes.ts';
import { unitsOf } from '../../../core/text/tokens.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."aabbsszeé'’` .,:!?\n12@"),
      fc.constantFrom(
        '订',
        '單',
        '的',
        'ー',
        'カ',
        'の',
        '한',
        'ไ',
        'й',
        '🙂',
        '™',
        'ℹ',
        '۳',
        '́',
        '。',
        '、',
        '\ud83d',
      ),
      fc.constantFrom(' https://x.y', ' www.', 'http:', ' my ', ' order', "n't", "it's ", 'sss', '퀀', '𝒶𝒶𝒶', '\u3000'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const same = <T>(ours: (text: string) => T, theirs: (text: string) => T): void =>
  fc.assert(
    fc.property(text, (one) => {
      expect(ours(one)).toEqual(theirs(one));
    }),
    { numRuns: 1000 },
  );

describe('characters', () => {
  it.each<[bit: number, property: RegExp]>([
    [LETTER, /\p{L}/u],
    [UPPER, /\p{Lu}/u],
    [MARK, /\p{M}/u],
    [NUMBER, /\p{N}/u],
    [PICTOGRAPH, /\p{Extended_Pictographic}/u],
    [HAN, /\p{Script=Han}/u],
    [KANA, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
    [LATIN, /\p{Script=Latin}/u],
    [CYRILLIC, /\p{Script=Cyrillic}/u],
    [ARABIC, /\p{Script=Arabic}/u],
    [ARMENIAN, /\p{Script=Armenian}/u],
  ])('of kind %i are those of %s, in the planes that people write in', (bit, property) => {
    const wrong: number[] = [];
    for (let code = 0; code < 0x20000; code++) {
      const told = (kindOf(code) & bit) !== 0;
      if (told !== property.test(String.fromCodePoint(code))) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });
});

it('plain text is what expressions would make of it', () => {
  same(plain, (one) =>
    one
      .toWellFormed()
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .replace(/(\p{L})'s(?!\p{L})/gu, '$1')
      .replace(/(\p{L})'(?=\p{L})/gu, '$1')
      .replace(/(\p{L})\1{2,}/gu, '$1$1'),
  );
});

it('units are cut where an expression would cut them', () => {
  const units =
    /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Extended_Pictographic}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
  same(
    (one) => unitsOf(one).flatMap(({ form, written }) => (form === ',' || form === '.' ? [] : [written])),
    (one) => (one.match(units) ?? []).map((unit) => (unit.length > 40 ? unit.slice(0, 40) : unit)),
  );
});

it('words of a language are what an expression finds outside of links, addresses and numbers', () => {
  same(
    wordsOf,
    (one) =>
      one
        .replace(/\S+@\S+|https?:\S+|www\.\S+|\S*\d\S*/gu, ' ')
        .match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}']+/gu) ?? [],
  );
});

it.each([
  ['7', '<n2>'],
  ['2024', '<n4>'],
  ['123456', '<n6>'],
  ['1234567', '<n8>'],
  ['123456789', '<n10>'],
  ['500ml', '<quantity>'],
  ['a1b2c3d4', '<code>'],
  ['x5', '<model>'],
  ['word', undefined],
  ['', undefined],
])('the shape of %j is %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});
