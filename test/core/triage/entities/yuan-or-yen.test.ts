import { expect, it } from 'vitest';
import { yuanOrYen } from '../../../../core/triage/entities/yuan-or-yen.ts';
import { entitiesIn } from '../../../../core/triage/entities.ts';

const shop = (timeZone = 'UTC', languages = ['en']) => ({ languages, calendar: { timeZone } });

it.each([
  ['ja', shop('Asia/Shanghai'), 'JPY'],
  ['zh-Hant', shop('Asia/Tokyo'), 'CNY'],
  ['en', shop('Asia/Tokyo', ['en', 'zh']), 'JPY'],
  ['en', shop('Asia/Shanghai'), 'CNY'],
  ['de', shop('Europe/Berlin', ['en', 'zh']), 'CNY'],
  ['en', shop('Europe/London'), undefined],
  ['und', shop(), undefined],
] as const)('in a message in %s, to a shop at %j, ¥ is %s', (language, at, currency) => {
  const meant = yuanOrYen(language, at);
  expect(meant).toBe(currency);
  const amounts = entitiesIn('¥1,200 and ￥35 and £4', { today: '2026-11-22', yuanOrYen: meant })?.amounts ?? [];
  expect(amounts.map((one) => one.currency)).toEqual([currency, currency, 'GBP']);
});
