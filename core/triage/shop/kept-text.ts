/** What is kept of a customer's words beyond their ticket. */
import { ownWords } from '../../text/body.ts';
import { maskPersonal } from '../../text/mask-personal.ts';

/** Learning reads every example each time, so they are short: what a message is about stands at its beginning. */
const TEXT = 1_000;
const SUBJECT = 200;

/** The customer's own words, masked before they are cut: half a number is one too. */
export const keptText = (text: string): string => cut(maskPersonal(ownWords(text)), TEXT);
export const keptSubject = (subject: string): string => cut(maskPersonal(subject), SUBJECT);

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();
