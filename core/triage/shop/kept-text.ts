/** What is kept of a customer's words beyond their ticket. */
import { ownWords } from '../../text/body.ts';
import { maskPersonal } from '../../text/mask-personal.ts';

/** Learning reads every example each time, so they are short: what a message is about stands at its beginning. */
const TEXT = 1_000;
const SUBJECT = 200;

/**
 * The customer's own words, masked before they are cut: half a number is one too.
 * @param orderNumbers templates of the shop's order numbers, which stay
 */
export const keptText = (text: string, orderNumbers: readonly string[]): string =>
  cut(maskPersonal(ownWords(text), orderNumbers), TEXT);
export const keptSubject = (subject: string, orderNumbers: readonly string[]): string =>
  cut(maskPersonal(subject, orderNumbers), SUBJECT);

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();
