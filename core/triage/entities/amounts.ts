/** Amounts of money, with the currency where a sign or word tells it. Text of `sameWidth`. */
import { type Span, spansOf } from '../../text/span.ts';

export type YuanOrYen = 'CNY' | 'JPY';

export interface Amount extends Span {
  text: string;
  value?: number;
  currency?: string;
}

const FIGURE = String.raw`\d{1,3}(?:[,' ]\d{3}){1,3}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){1,3},\d{2}|\d{1,9}(?:[.,]\d{1,2})?`;
/** One sign for two currencies: the reader says which. */
const YUAN_OR_YEN = '¥';
/** Longer signs first. */
const SIGNS: Record<string, string> = {
  HK$: 'HKD',
  NT$: 'TWD',
  US$: 'USD',
  AU$: 'AUD',
  CA$: 'CAD',
  A$: 'AUD',
  C$: 'CAD',
  R$: 'BRL',
  S$: 'SGD',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '¥': YUAN_OR_YEN,
  '￥': YUAN_OR_YEN,
  rs: 'INR',
  inr: 'INR',
  usd: 'USD',
  gbp: 'GBP',
  eur: 'EUR',
  cny: 'CNY',
  rmb: 'CNY',
  jpy: 'JPY',
  hkd: 'HKD',
  twd: 'TWD',
};
const WORDS: Record<string, string> = {
  元: 'CNY',
  块钱: 'CNY',
  块: 'CNY',
  塊: 'CNY',
  人民币: 'CNY',
  円: 'JPY',
  원: 'KRW',
  руб: 'RUB',
  yuan: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  yen: 'JPY',
  jpy: 'JPY',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  usd: 'USD',
  quid: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  gbp: 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  rupees: 'INR',
  rs: 'INR',
  inr: 'INR',
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '₹': 'INR',
  '₽': 'RUB',
};

const escaped = (text: string): string => text.replace(/\$/g, String.raw`\$`);
const oneOf = (names: Record<string, string>): string =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const SIGNED = new RegExp(String.raw`(?<![\p{L}\d])(${oneOf(SIGNS)})\.? ?(${FIGURE})(?![\d])`, 'giu');
/** 块 and 元 also begin other words (3块蛋糕, 元旦); a pound also weighs. */
const WORDED = new RegExp(
  String.raw`(?<![\d.,:/-])(${FIGURE}) ?(?:块(?!钱|了|吧|多|的|也|都|呢|啊|[^\p{Script=Han}]|$)|塊[\p{Script=Han}]|元(?:旦|宵|素)|pounds? (?:of|in weight|heav\w+|lighter)\b|(${oneOf(WORDS)})(?![a-z]))`,
  'giu',
);

/** @param yuanOrYen what `¥` stands for here; undefined where nobody can tell */
export function* amounts(text: string, yuanOrYen: YuanOrYen | undefined): Generator<Amount> {
  for (const { currency, ...found } of signedAndWorded(text)) {
    const meant = currency === YUAN_OR_YEN ? yuanOrYen : currency;
    yield meant === undefined ? found : { ...found, currency: meant };
  }
}

function* signedAndWorded(text: string): Generator<Amount> {
  for (const match of text.matchAll(SIGNED))
    yield amount(match, match[2], SIGNS[(match[1] ?? '').toUpperCase()] ?? SIGNS[(match[1] ?? '').toLowerCase()]);
  for (const match of text.matchAll(WORDED)) {
    if (match[2] !== undefined) yield amount(match, match[1], WORDS[match[2].toLowerCase()]);
  }
  for (const span of spansOf(
    text,
    /[一二两三四五六七八九十百千万]{1,7}(?:块钱|元钱|块(?!\p{Script=Han})|元(?!旦|宵|素))/gu,
  )) {
    yield { ...span, currency: 'CNY' };
  }
}

function amount(match: RegExpExecArray, figure: string | undefined, currency: string | undefined): Amount {
  const value = figureValue(figure ?? '');
  return {
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    ...(value === undefined ? {} : { value }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** The last sign before one or two digits is the decimal one; others separate thousands. */
function figureValue(figure: string): number | undefined {
  const decimals = /[.,](\d{1,2})$/.exec(figure)?.[1];
  const whole = (decimals === undefined ? figure : figure.slice(0, -decimals.length - 1)).replace(/\D/g, '');
  const value = Number(`${whole}.${decimals ?? '0'}`);
  return Number.isFinite(value) && whole !== '' ? value : undefined;
}
