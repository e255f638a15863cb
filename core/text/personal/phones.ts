/** Telephone numbers: by their shape, or by the word that stands before them. Text of `sameWidth`. */
import { type Span, spansOf } from '../span.ts';

/** So surely telephone numbers that no word has to say so. */
const SURE: RegExp[] = [
  // With a country's code.
  /(?<![\d+])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){1,4}(?![\d-]*\d)/g,
  // Chinese mobiles, land lines and service numbers.
  /(?<![\dA-Za-z.-])(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z]|[.-]\d)/g,
  /(?<![\dA-Za-z-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]\d{7,8}(?:-\d{1,5})?(?![\dA-Za-z-])/g,
  /(?<![\dA-Za-z-])[48]00-\d{3}-?\d{4}(?![\dA-Za-z-])/g,
  // North America; the United Kingdom.
  /(?<![\dA-Za-z.-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\dA-Za-z]|[.-]\d)/g,
  /(?<![\dA-Za-z-])\(?0(?:[12378]\d{2,4})\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\dA-Za-z]|-\d)/g,
  /(?<![\dA-Za-z-])07\d{9}(?![\dA-Za-z-])/g,
  // France.
  /(?<![\dA-Za-z.-])0[1-9](?:([ .-])\d{2})(?:\1\d{2}){3}(?![\dA-Za-z]|[.-]\d)/g,
];

/** `phone`, `call me on`, `电话` and a number near it. */
const NAMED =
  /(?:\b(?:phone|telephone|tel|mobile|mob|cell|whats ?app|call(?: me)?|ring(?: me)?|text me|contact(?: me)?(?: no)?)\b\.?|电话|電話|手机|手機|联系方式|聯繫方式|打给我|座机|微信)(?: ?(?:number|no\.?|nr\.?|is|on|at|号码|號碼|号|號|是|为)){0,3} ?[:=#]? ?(\+?\d(?:[ .()-]{0,2}\d){6,14})(?!\d)/giu;

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

export function* phoneNumbers(text: string): Generator<Span> {
  yield* shapedPhoneNumbers(text);
  yield* namedPhoneNumbers(text);
}

export function* shapedPhoneNumbers(text: string): Generator<Span> {
  for (const pattern of SURE) {
    for (const { from, to, text: found } of spansOf(text, pattern)) {
      const digits = digitsIn(found);
      if (digits >= 7 && digits <= 15) yield { from, to };
    }
  }
}

export function* namedPhoneNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(NAMED)) {
    const number = match[1] ?? '';
    const to = match.index + match[0].length;
    yield { from: to - number.length, to };
  }
}

/** Numbers that are telephone numbers somewhere and orders elsewhere: hidden, but not taken for a telephone number. */
export function* likelyPhoneNumbers(text: string): Generator<Span> {
  yield* spansOf(text, /(?<![\dA-Za-z-])(?:0?[6-9]\d{4} ?\d{5}|[2-9]\d{9}|0\d{9,10})(?![\dA-Za-z-])/g);
  // An area and a number, as in Germany.
  yield* spansOf(text, /(?<![\dA-Za-z./-])\(?0[1-9]\d{1,4}\)? ?[ /-] ?\d{4,8}(?![\dA-Za-z]|[./-]\d)/g);
}
