/** Order numbers: by the shop's own templates, else by the word beside them or their shape. Text of `sameWidth`. */
import * as z from 'zod';
import { type Span, spansOf } from '../../text/span.ts';

/** Places of a template that stand for many characters: fewer would find a number in every message. */
const FEWEST_PLACES = 4;
const PLACES: Record<string, string> = { '#': String.raw`\d`, '@': '[A-Za-z]', '*': '[A-Za-z0-9]' };

/**
 * `#` is a digit, `@` a letter, `*` either; everything else stands for itself. No repetition and no choice, so that no
 * template can make the search slow.
 */
export const orderTemplateSchema = z
  .string()
  .min(FEWEST_PLACES)
  .max(40)
  .regex(/^[#@*A-Za-z0-9/_.-]+$/, 'an order number template has #, @, *, letters, digits, - / _ and . only')
  .refine(
    (template) => template.replace(/[^#@*]/g, '').length >= FEWEST_PLACES,
    `an order number template needs at least ${FEWEST_PLACES} places: # for a digit, @ for a letter, * for either`,
  );

const escaped = (character: string): string => character.replace(/[/.\\^$*+?()[\]{}|-]/g, String.raw`\$&`);

export function templatePattern(template: string): RegExp {
  const source = [...template].map((place) => PLACES[place] ?? escaped(place)).join('');
  return new RegExp(`(?<![A-Za-z0-9])${source}(?![A-Za-z0-9])`, 'gi');
}

const NUMBER = '([A-Z0-9][A-Z0-9/_-]{3,28}[A-Z0-9])(?![A-Za-z0-9])';
const NAMES =
  'order|purchase|booking|confirmation|reference|ref|invoice|bestellung|bestell|bestellnummer|auftrag|commande|pedido|encomenda|ordine|bestelling|zam[oó]wieni[ea]|sipari[sş]|pesanan|заказ|замовлення|đơn hàng';
const KINDS = 'number|num|nr|no|id|code|#|№|n°|nº|numéro|numero|número|nummer|номер';

const NAMED = [
  // order number 10342 · order: A-1001 · Bestellnummer 12345
  new RegExp(
    String.raw`(?<!\p{L})(?:${NAMES})s? ?(?:(?:${KINDS})(?!\p{L})\.? ?)?(?:(?:is|was|of|placed|:|=|-) ?){0,2}#? ?${NUMBER}`,
    'giu',
  ),
  /(?:订单|訂單|订单编号|注文|주문)(?:编号|編號|号码|號碼|号|號|番号|번호|尾号|是|为|為|[:#=] ?| ){0,4}([A-Z0-9][A-Z0-9_-]{3,28}[A-Z0-9])(?![A-Za-z0-9])/giu,
  /(?<![\w#&])#([A-Z]{0,4}-?\d{4,14})(?![A-Za-z0-9])/giu,
];
/** A day and a counter: 202611220042, 20261122-0042. */
const DATED = /(?<![\dA-Za-z])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?\d{4,14}(?![\dA-Za-z])/g;

const isDay = (text: string): boolean => /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(text);
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** At least four digits, or three with letters: `order 66 lamps` and `order shipped` name none. */
function looksLikeNumber(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (isDay(text) || isYear(text) || /^CL-/i.test(text)) return false;
  return digits >= 4 || (digits >= 3 && /[A-Z]/i.test(text));
}

export interface Named extends Span {
  text: string;
}

/** @param templates the shop's own; where it has any, they alone count. */
export function* orderNumbers(text: string, templates: readonly string[]): Generator<Named> {
  if (templates.length > 0) {
    for (const template of templates) yield* spansOf(text, templatePattern(template));
    return;
  }
  for (const pattern of NAMED) {
    for (const match of text.matchAll(pattern)) {
      const number = match[1] ?? '';
      const to = match.index + match[0].length;
      if (looksLikeNumber(number)) yield { from: to - number.length, to, text: number };
    }
  }
  yield* spansOf(text, DATED);
}
