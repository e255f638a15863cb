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
    ["Dear team,\n\nMany thanks\n\nI'd like to return my shoes.\n\nKind regards\nAnna Smith", undefined],
  ])('of %j are %j', (text, own) => {
    expect(ownWords(text)).toBe(own ?? text.slice(0, text.indexOf('\n\nKind')));
  });

  it.each([
    'It leaks.\n\nKind regards\nAnna Smith',
    'It leaks.\nMany thanks,\nANNA SMITH\nHead of Sales, Lamps & Co',
    'It leaks.\n\nBest,\nLudwig van der Rohe\nTel: 030 1234567\nwww.example.com',
    'It leaks.\n\nSincerely\nJo\n12 High Street, Leeds\njo@example.com',
    '漏水。\n\n此致\n敬礼\n张伟',
    '漏水。\n祝好\n北京长河贸易有限公司\n手机：13812345678',
  ])('do not hold the signature in %j', (text) => {
    expect(ownWords(text)).toBe(text.split('\n')[0]);
  });

  it.each([
    'Hello\nCheers\nthe toaster caught fire',
    'Hi\nThank you\nmy product burned my hand',
    'Hi\n\nThank you.\n\nNow please refund my order 12345',
    'hello\nthank you\nwhere is my order',
    'Dear Sir or Madam,\nThanks\nRefund Order 12345',
    'Hi Anna\nThank you\nToaster Caught Fire',
    'My kettle leaks.\nThanks\nI WANT MY MONEY BACK',
    'My kettle leaks.\nthank you\nit also smells of smoke',
    '您好\n祝好\n我的快递丢了',
    '你好，客服\n祝好\n退款',
    '我的水壶漏水\n祝好\n请退款',
    '我的水壶漏水\n祝好\n退货',
    'Hi\nThanks',
  ])('are all of %j', (text) => {
    expect(ownWords(text)).toBe(text);
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
