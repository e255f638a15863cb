/** What the sign `¥` stands for. Pure. */
import type { YuanOrYen } from './amounts.ts';

const CHINESE_TIME = /^(?:Asia\/(?:Shanghai|Chongqing|Chungking|Harbin|Urumqi|Kashgar)|PRC)$/;
const JAPANESE_TIME = /^(?:Asia\/Tokyo|Japan)$/;

/** The message's own language tells best, then where the shop is, then whom it speaks to; else nobody can tell. */
export function yuanOrYen(
  language: string,
  shop: { languages: readonly string[]; calendar: { timeZone: string } },
): YuanOrYen | undefined {
  const [spoken] = language.toLowerCase().split('-');
  const { timeZone } = shop.calendar;
  if (spoken === 'ja') return 'JPY';
  if (spoken === 'zh') return 'CNY';
  if (JAPANESE_TIME.test(timeZone)) return 'JPY';
  return CHINESE_TIME.test(timeZone) || shop.languages.includes('zh') ? 'CNY' : undefined;
}
