/** Takes greetings and calls for a person off a message's beginning and thanks off its end: they say nothing about what is wanted. */
import { isBoundary, type Token } from '../text/tokens.ts';
import { closingFinder, numbersOf, openingFinder } from './finders.ts';

/** At most this many tokens are looked at from either end. */
const REACH = 14;

/** All tokens where nothing else would be left. */
export function withoutGreetings(units: Token[]): Token[] {
  const from = skipped(
    units,
    openingFinder.find(numbersOf(units.slice(0, REACH))).map(({ at }) => at),
  );
  const tail = Math.max(from, units.length - REACH);
  const ends = closingFinder.find(numbersOf(units.slice(tail))).map(({ at }) => at.map((place) => place + tail));
  const taken = new Set(ends.flat());
  let to = units.length;
  for (let at = units.length - 1; at >= from; at--) {
    const unit = units[at];
    if (unit === undefined || !(isBoundary(unit.form) || taken.has(at) || (unit.silent && taken.has(at - 1)))) break;
    if (taken.has(at)) to = at;
  }
  const left = units.slice(from, to);
  return left.some(({ form }) => !isBoundary(form)) ? left : units;
}

function skipped(units: Token[], found: number[][]): number {
  const taken = new Set(found.flat());
  let from = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined || !(isBoundary(unit.form) || taken.has(at))) break;
    from = at + 1;
  }
  return from;
}
