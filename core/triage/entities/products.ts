/** Names of things: in brackets and quotes, the shapes of model numbers, and the shop's own list. Text of `sameWidth`. */
import { type Span, spansOf } from '../../text/span.ts';

export interface Product extends Span {
  text: string;
}

const NAME = String.raw`[^\n"“”「」『』【】《》.。!！?？;；]{2,40}?`;

/** What stands in such brackets is a name; quotes also hold what somebody said, so that a word beside them must tell. */
const BRACKETED = /(?:【([^\n【】]{2,40})】|《([^\n《》]{2,40})》|『([^\n『』]{2,40})』)/g;
const QUOTED: RegExp[] = [
  new RegExp(
    String.raw`\b(?:the|my|your|our|this|a|an|called|named|model|product|item|article|bought|ordered) ["“”]((?=[^"“”]*[\p{Lu}\d])${NAME})["“”]`,
    'giu',
  ),
  new RegExp(
    `(?:买的?|買的?|订的?|订购的?|下单的?|这款|這款|那款|一款|商品|产品|產品|型号|款式|叫做?|名为|想要|收到的?|退|换)[:：]? ?[“「"](${NAME})[”」"]`,
    'gu',
  ),
];

/** WH-1000XM5, X200, GT3-46: capitals and digits together. */
const MODEL =
  /(?<![\w#&/.-])(?:[A-Z]{1,5}-?\d{2,5}[A-Z]{0,3}\d{0,2}|[A-Z]{1,3}\d[A-Z]{1,2}\d{1,3})(?:[-/][A-Z0-9]{1,5})?(?![\w-])/g;
const NO_MODEL =
  /^(?:COVID-?\d+|UTF-?\d+|ISO-?\d+|HTTP\d+|MP[34]|H26[45]|A[3-6]|Q[1-4]|AM\d+|PM\d+|UK-?\d+|EU-?\d+|US-?\d+|UPI\d+|[A-Z]{1,2}\d{1,2}[A-Z]?)$/;
/** iPhone 15 Pro, Galaxy S23 Ultra, Mate 60 Pro+. */
const SERIES =
  /(?<!\p{L})((?:iphone|ipad|macbook|airpods|galaxy|pixel|redmi|mate|nova|kindle|switch|playstation|xbox|thinkpad|小米|华为|荣耀|红米)(?: ?(?:pro|air|note|mini|tab|watch))? ?[a-z]?\d{1,3}[a-z]?\+?(?: ?(?:pro|max|plus|ultra|mini|lite|se|fe))*|[A-Z][\p{L}]{1,15} [A-Z]?\d{1,4}[a-z]? (?:Pro|Max|Plus|Ultra|Mini|Lite|SE)(?: (?:Max|Plus))?)(?![\p{L}\d])/giu;

export function* products(text: string, catalogue: readonly string[]): Generator<Product> {
  if (catalogue.length > 0) {
    const folded = text.toLowerCase();
    for (const name of catalogue) yield* named(text, folded, name);
  }
  for (const pattern of [BRACKETED, ...QUOTED]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? '';
      const from = match.index + match[0].indexOf(name);
      if (/[\p{L}\d]/u.test(name)) yield { from, to: from + name.length, text: name.trim() };
    }
  }
  yield* spansOf(text, SERIES);
  for (const span of spansOf(text, MODEL)) {
    if (!NO_MODEL.test(span.text)) yield span;
  }
}

const joins = (a: string | undefined, b: string | undefined): boolean =>
  /[a-z0-9]/i.test(a ?? '') && /[a-z0-9]/i.test(b ?? '');

/** The first place of a name, as whole words. Lower case may be longer in some scripts: then the name is not looked for. */
function* named(text: string, folded: string, name: string): Generator<Product> {
  if (folded.length !== text.length) return;
  const from = folded.indexOf(name.toLowerCase());
  const to = from + name.length;
  if (from < 0 || joins(text[from - 1], text[from]) || joins(text[to - 1], text[to])) return;
  yield { from, to, text: name };
}
