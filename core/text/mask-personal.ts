/** Hides what tells who somebody is or how they pay, wherever a customer's words are kept or shown beyond their ticket. */
import { orderNumbers } from '../triage/entities/order-number.ts';
import { accountNumbers, cardNumbers, citizenNumbers } from './personal/digits.ts';
import { likelyPhoneNumbers, namedPhoneNumbers, shapedPhoneNumbers } from './personal/phones.ts';
import { postalAddresses } from './personal/places.ts';
import { overlaps, type Span, spansOf } from './span.ts';
import { sameWidth } from './width.ts';

const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/gu;

/** Templates of the shop's order numbers (`orderTemplateSchema`). */
type Templates = readonly string[];
/** Null: it stays as it is, and nothing that comes later hides it. */
type Mask = string | null;

/** What hides what; where two claim a piece, the one that stands first has it. */
const finders: [mask: Mask, find: (text: string, templates: Templates) => Iterable<Span>][] = [
  ['[mail]', (text) => spansOf(text, MAIL)],
  ['[account]', accountNumbers],
  ['[card]', cardNumbers],
  ['[identity]', citizenNumbers],
  ['[phone]', namedPhoneNumbers],
  [null, (text, templates) => (templates.length > 0 ? orderNumbers(text, templates) : [])],
  ['[phone]', shapedPhoneNumbers],
  ['[address]', postalAddresses],
  // Named as one: `order number 9876543210`.
  [null, (text, templates) => (templates.length > 0 ? [] : orderNumbers(text, []))],
  ['[phone]', likelyPhoneNumbers],
];

/**
 * Mail addresses, payment cards (by Luhn's check), bank accounts, identity numbers, telephone numbers and postal addresses
 * become `[mail]`, `[card]` and so on; names and the shop's order numbers stay. Errs on the side of hiding. Linear, never
 * throws, hides nothing twice.
 * @param templates of the shop's order numbers; without any, words and shapes tell
 */
export function maskPersonal(text: string, templates: Templates = []): string {
  const plain = sameWidth(text);
  const taken: (Span & { mask: Mask })[] = [];
  for (const [mask, find] of finders) {
    const found = [...find(plain, templates)].sort((a, b) => a.from - b.from || b.to - a.to);
    taken.push(...free(found, taken).map((span) => ({ ...span, mask })));
    taken.sort((a, b) => a.from - b.from);
  }
  let masked = '';
  let at = 0;
  for (const { from, to, mask } of taken) {
    masked += text.slice(at, from) + (mask ?? text.slice(from, to));
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
