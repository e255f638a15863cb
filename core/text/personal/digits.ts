/** Long numbers as people write them, in groups, and the check digits that tell what they are. Text of `sameWidth`. */
import { type Span, spansOf } from '../span.ts';

/** Luhn's check (ISO/IEC 7812-1 annex B) over a text of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** More groups than this in a row are a table or noise, and are looked at piece by piece. */
const RUN = /(?<![\dA-Za-z])\d{1,19}(?:[ -]\d{1,19}){0,11}(?!\d)/g;

/** Groups of digits with one blank or hyphen between them, whose digits together are `least` to `most`. */
export function* groupedNumbers(text: string, least: number, most: number): Generator<Span & { digits: string }> {
  for (const run of spansOf(text, RUN)) {
    const groups = [...spansOf(run.text, /\d+/g)];
    for (let first = 0; first < groups.length; first++) {
      let digits = '';
      for (const { from: _, to, text: group } of groups.slice(first)) {
        digits += group;
        if (digits.length > most) break;
        if (digits.length >= least) yield { from: run.from + (groups[first]?.from ?? 0), to: run.from + to, digits };
      }
    }
  }
}

/** The groups that are printed on cards, whatever people put between them. */
const PRINTED =
  /(?<![\dA-Za-z])\d{4}[ ._/-]{1,3}(?:\d{4}[ ._/-]{1,3}\d{4}[ ._/-]{1,3}\d{1,4}(?:[ ._/-]{1,3}\d{1,3})?|\d{6}[ ._/-]{1,3}\d{4,5})(?!\d)/g;

const isCard = (digits: string): boolean => /^[2-6]/.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);

/** Payment cards have 13 to 19 digits, begin with 2 to 6 and pass Luhn's check. */
export function* cardNumbers(text: string): Generator<Span & { digits: string }> {
  let end = 0;
  for (const { from, to, digits } of groupedNumbers(text, 13, 19)) {
    if (from < end || !isCard(digits)) continue;
    end = to;
    yield { from, to, digits };
  }
  for (const { from, to, text: printed } of spansOf(text, PRINTED)) {
    const digits = printed.replace(/\D/g, '');
    if (isCard(digits)) yield { from, to, digits };
  }
}

/** Visa, Mastercard, Diners, American Express, JCB, Discover and RuPay, UnionPay: their beginnings with their lengths. */
const ISSUED =
  /^(?:4(?:\d{12}|\d{15})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6[045]\d{14}|62\d{14,17})$/;

/** One in ten long numbers passes Luhn's check by chance; few of them begin and end as a card issuer's. */
export const isIssued = (digits: string): boolean => ISSUED.test(digits);

const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Identity numbers of the People's Republic (GB 11643): eighteen places, the last a check over the others. */
export function* citizenNumbers(text: string): Generator<Span> {
  for (const { from, to, text: number } of spansOf(text, /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g)) {
    const sum = CITIZEN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    if ('10X98765432'[sum % 11] === number[17]?.toUpperCase()) yield { from, to };
  }
}

const ACCOUNT = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?:[ .-]?[A-Z\d]{4}){2,7}(?:[ .-]?[A-Z\d]{1,3})?(?![A-Za-z\d])/gi;

/** International bank account numbers (ISO 13616), checked modulo 97. */
export function* accountNumbers(text: string): Generator<Span> {
  for (const { from, text: written } of spansOf(text, ACCOUNT)) {
    const length = accountLength(written);
    if (length !== undefined) yield { from, to: from + length };
  }
}

/** Short words behind a number look like more of its groups: the longest beginning that passes the check is the number. */
function accountLength(written: string): number | undefined {
  for (let end = written.length; end >= 15; end--) {
    if (/[A-Za-z\d]/.test(written[end] ?? '')) continue;
    const number = written.slice(0, end).replace(/[ .-]/g, '');
    if (number.length >= 15 && number.length <= 34 && moduloOf97(number.slice(4) + number.slice(0, 4)) === 1) {
      return end;
    }
  }
  return undefined;
}

/** Letters count from A = 10. */
const moduloOf97 = (number: string): number =>
  [...number].reduce((rest, place) => {
    const value = Number.parseInt(place, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
