/** Hides what tells who somebody is or how they pay, wherever a customer's words are kept or shown beyond their ticket. */
import { accountNumbers, cardNumbers, citizenNumbers } from './personal/digits.ts';
import { likelyPhoneNumbers, phoneNumbers } from './personal/phones.ts';
import { postalAddresses } from './personal/places.ts';
import { overlaps, type Span, spansOf } from './span.ts';
import { sameWidth } from './width.ts';

const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/gu;

/** What hides what; where two claim a piece, the one that stands first has it. */
const finders: [mask: string, find: (text: string) => Iterable<Span>][] = [
  ['[mail]', (text) => spansOf(text, MAIL)],
  ['[account]', accountNumbers],
  ['[card]', cardNumbers],
  ['[identity]', citizenNumbers],
  ['[phone]', phoneNumbers],
  ['[address]', postalAddresses],
  ['[phone]', likelyPhoneNumbers],
];

/**
 * Mail addresses, payment cards (by Luhn's check), bank accounts, identity numbers, telephone numbers and postal addresses
 * become `[mail]`, `[card]` and so on; names stay. Errs on the side of hiding. Linear, never throws, hides nothing twice.
 */
export function maskPersonal(text: string): string {
  const plain = sameWidth(text);
  const taken: (Span & { mask: string })[] = [];
  for (const [mask, find] of finders) {
    const found = [...find(plain)].sort((a, b) => a.from - b.from || b.to - a.to);
    taken.push(...free(found, taken).map((span) => ({ ...span, mask })));
    taken.sort((a, b) => a.from - b.from);
  }
  let masked = '';
  let at = 0;
  for (const { from, to, mask } of taken) {
    masked += text.slice(at, from) + mask;
    at = to;
  }
  return masked + text.slice(at);
}

/** Those that overlap neither one another nor what is taken. Both lists in order. */
function free(found: Span[], taken: Span[]): Span[] {
  const kept: Span[] = [];
  let next = 0;
  let end = 0;
  for (const span of found) {
    while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= span.from) next++;
    const other = taken[next];
    if (span.from < end || (other && overlaps(span, other))) continue;
    kept.push(span);
    end = span.to;
  }
  return kept;
}
