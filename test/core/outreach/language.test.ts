import { expect, it } from 'vitest';
import { letterLanguage } from '../../../core/outreach/language.ts';

it.each([
  ['en', ['en', 'zh'], 'en'],
  ['zh-Hant-TW', ['en', 'zh'], 'zh'],
  ['ZH_cn', ['en', 'zh'], 'zh'],
  ['fr', ['zh', 'en'], 'zh'],
  ['zh', ['en'], 'en'],
  ['', ['en', 'zh'], 'en'],
  ['zhx', ['en', 'zh'], 'en'],
] as const)('a customer of %j writes with a shop of %j in %s', (locale, languages, expected) => {
  expect(letterLanguage(locale, [...languages])).toBe(expected);
});
