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

/** Payment cards have 13 to 19 digits, begin with 2 to 6 and pass Luhn's check. */
export function* cardNumbers(text: string): Generator<Span> {
  let end = 0;
  for (const { from, to, digits } of groupedNumbers(text, 13, 19)) {
    if (from < end || !/^[2-6]/.test(digits) || /^(\d)\1+$/.test(digits) || !passesLuhn(digits)) continue;
    end = to;
    yield { from, to };
  }
}

const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Identity numbers of the People's Republic (GB 11643): eighteen places, the last a check over the others. */
export function* citizenNumbers(text: string): Generator<Span> {
  for (const { from, to, text: number } of spansOf(text, /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g)) {
    const sum = CITIZEN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    if ('10X98765432'[sum % 11] === number[17]?.toUpperCase()) yield { from, to };
  }
}

/** International bank account numbers (ISO 13616), checked modulo 97. */
export function* accountNumbers(text: string): Generator<Span> {
  for (const { from, to, text: written } of spansOf(
    text,
    /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g,
  )) {
    const number = written.replaceAll(' ', '');
    if (number.length >= 15 && number.length <= 34 && moduloOf97(number.slice(4) + number.slice(0, 4)) === 1) {
      yield { from, to };
    }
  }
}

/** Letters count from A = 10. */
const moduloOf97 = (number: string): number =>
  [...number].reduce((rest, place) => {
    const value = Number.parseInt(place, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
