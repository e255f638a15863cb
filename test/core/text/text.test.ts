import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../core/text/body.ts';
import { withoutRepetition } from '../../../core/text/repetition.ts';
import { mend } from '../../../core/text/spelling.ts';
import { stem } from '../../../core/text/stem.ts';

describe('repetition', () => {
  it.each([
    ['refund! refund! refund!', 'refund!'],
    ['退款退款', '退款'],
    ['one\ntwo\none\ntwo', 'one\ntwo'],
    ['where is it', 'where is it'],
    ['', ''],
    ['  ', '  '],
  ])('of %j leaves %j', (text, once) => {
    expect(withoutRepetition(text)).toBe(once);
  });

  it('leaves the same for any number of rounds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 9 }), (text, times) => {
        const once = withoutRepetition(text.trim()).replace(/\s/g, '');
        const many = withoutRepetition(Array.from({ length: times }, () => text).join(' ')).replace(/\s/g, '');
        expect(many).toBe(once);
      }),
    );
  });
});

describe('own words', () => {
  it.each([
    ['Where is it?\n\nBest regards,\nJo', 'Where is it?'],
    ['Where is it?\n-- \nJo Doe, Acme', 'Where is it?'],
    ['请退款\n\n祝好\n陈', '请退款'],
    ['Thanks,\nwhere is my order?', 'Thanks,\nwhere is my order?'],
    ['Yes please\nOn Monday Ann wrote:\n> old words', 'Yes please'],
    ['> all quoted', '> all quoted'],
    ['Broken.\nSent from my phone', 'Broken.'],
  ])('of %j are %j', (text, own) => {
    expect(ownWords(text)).toBe(own);
  });
});

describe('words', () => {
  it.each([
    ['returned', 'returning'],
    ['cancelled', 'cancel'],
    ['batteries', 'battery'],
    ['charges', 'charging'],
    ['boxes', 'box'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['recieved', 'received'],
    ['delivry', 'delivery'],
    ['oder', 'order'],
    ['shopping', 'shopping'],
    ['older', 'older'],
  ])('%s is read as %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });
});
