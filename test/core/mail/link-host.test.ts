import { describe, expect, it } from 'vitest';
import { namesAnotherHost } from '../../../core/mail/link-host.ts';

describe('a link', () => {
  it.each([
    ['click here', 'evil.example'],
    ['shop.example', 'shop.example'],
    ['https://www.shop.example/orders', 'shop.example'],
    ['SHOP.example', 'www.shop.example'],
    ['shop.example', 'mail.shop.example'],
    ['ann@shop.example', 'shop.example'],
    ['version 2.0 of 12.5', 'evil.example'],
    ['', 'evil.example'],
  ])('%j to %s says where it leads', (words, host) => expect(namesAnotherHost(words, host)).toBe(false));

  it.each([
    ['www.bank.example', 'evil.example'],
    ['https://bank.example/login', 'bank.example.evil.example'],
    ['bank.example', 'notbank.example'],
    ['ann@bank.example', 'evil.example'],
    ['ｂａｎｋ．example', 'evil.example'],
    ['ba\u200bnk.example', 'evil.example'],
    ['银行。example', 'evil.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    [`${'x '.repeat(5_000)}bank.example`, 'evil.example'],
  ])('%j to %s names another host', (words, host) => expect(namesAnotherHost(words, host)).toBe(true));
});
