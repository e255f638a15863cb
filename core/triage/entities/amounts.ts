/** Amounts of money, with the currency where a sign or word tells it. Text of `sameWidth`. */
import { type Span, spansOf } from '../../text/span.ts';

export type YuanOrYen = 'CNY' | 'JPY';

export interface Amount extends Span {
  text: string;
  value?: number;
  currency?: string;
}

/** Thousands apart by sign or blank, lakhs as in India, or neither; decimals behind the other sign. */
const FIGURE = [
  String.raw`\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?`,
  String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?`,
  String.raw`\d{1,3}(?:[' ]\d{3}){1,3}(?:[.,]\d{1,2})?`,
  String.raw`\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,2})?`,
  String.raw`\d{1,9}(?:[.,]\d{1,2})?`,
]
  .map((form) => String.raw`${form}(?![.,']?\d)`)
  .join('|');
const TIMES: Record<string, number> = { k: 1e3, 千: 1e3, 百: 1e2, 万: 1e4, 萬: 1e4 };
const TIMES_FORM = String.raw`k(?![\p{L}\d])|[千百万萬]`;
/** One sign for two currencies: the reader says which. */
const YUAN_OR_YEN = '¥';
/** Longer signs first. */
const SIGNS: Record<string, string | undefined> = {
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
  zł: 'PLN',
  pln: 'PLN',
  chf: 'CHF',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  // Of Sweden, Norway or Denmark.
  kr: undefined,
};
const WORDS: Record<string, string | undefined> = {
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
  zł: 'PLN',
  złotych: 'PLN',
  pln: 'PLN',
  kč: 'CZK',
  chf: 'CHF',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  kr: undefined,
  kronor: 'SEK',
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '₹': 'INR',
  '₽': 'RUB',
};

const escaped = (text: string): string => text.replace(/\$/g, String.raw`\$`);
const oneOf = (names: Record<string, string | undefined>): string =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const SIGNED = new RegExp(String.raw`(?<![\p{L}\d])(${oneOf(SIGNS)})\.? ?(${FIGURE})(${TIMES_FORM})?(?!\d)`, 'giu');
/** 块 and 元 also begin other words (3块蛋糕, 元旦); a pound also weighs. */
const WORDED = new RegExp(
  String.raw`(?<![\d.,:/-])(${FIGURE})(${TIMES_FORM})? ?(?:块(?!钱|了|吧|多|的|也|都|呢|啊|[^\p{Script=Han}]|$)|塊[\p{Script=Han}]|元(?:旦|宵|素)|pounds? (?:of|in weight|heav\w+|lighter)\b|(${oneOf(WORDS)})(?![a-z]))`,
  'giu',
);

/** @param yuanOrYen what `¥` stands for here; undefined where nobody can tell */
export function* amounts(text: string, yuanOrYen: YuanOrYen | undefined): Generator<Amount> {
  for (const { currency, ...found } of signedAndWorded(text)) {
    const meant = currency === YUAN_OR_YEN ? yuanOrYen : currency;
    yield meant === undefined ? found : { ...found, currency: meant };
  }
}

/** Pounds that somebody has lost or gained are no money. */
const WEIGHED = /(?:los[et]|losing|lost|gain(?:s|ed|ing)?|weigh\w*)(?: \p{L}+){0,2} $/iu;

function* signedAndWorded(text: string): Generator<Amount> {
  for (const match of text.matchAll(SIGNED)) {
    const [, sign = '', figure, times] = match;
    yield amount(match, figure, times, SIGNS[sign.toUpperCase()] ?? SIGNS[sign.toLowerCase()]);
  }
  for (const match of text.matchAll(WORDED)) {
    const [, figure, times, word] = match;
    if (word === undefined || (/^pounds?$/i.test(word) && WEIGHED.test(text.slice(0, match.index)))) continue;
    yield amount(match, figure, times, WORDS[word.toLowerCase()]);
  }
  for (const span of spansOf(
    text,
    /[一二两三四五六七八九十百千万]{1,7}(?:块钱|元钱|块(?!\p{Script=Han})|元(?!旦|宵|素))/gu,
  )) {
    yield { ...span, currency: 'CNY' };
  }
}

function amount(
  match: RegExpExecArray,
  figure: string | undefined,
  times: string | undefined,
  currency: string | undefined,
): Amount {
  const value = figureValue(figure ?? '', TIMES[times?.toLowerCase() ?? ''] ?? 1);
  return {
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    ...(value === undefined ? {} : { value }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** The last sign before one or two digits is the decimal one; others separate thousands. */
function figureValue(figure: string, times: number): number | undefined {
  const decimals = /[.,](\d{1,2})$/.exec(figure)?.[1];
  const whole = (decimals === undefined ? figure : figure.slice(0, -decimals.length - 1)).replace(/\D/g, '');
  const value = Number(`${whole}.${decimals ?? '0'}`);
  return Number.isFinite(value) && whole !== '' ? Math.round(value * times * 100) / 100 : undefined;
}
