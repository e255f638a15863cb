/** Where the signature at the end of a run of lines begins. */
import { languages } from '../languages/languages.ts';
import { products } from '../languages/products.ts';
import { comparable, matches, template } from './comparable.ts';
import { isBlank, type Line } from './lines.ts';

const MAX_DEVICE = 120;
const MAX_LINES = 30;
/** Without the space that the standard asks for, only few and short lines are a signature. */
const MAX_LOOSE_LINES = 10;
const MAX_LOOSE_LENGTH = 100;

const DEVICES = languages.flatMap(({ devices }) => devices.map(template));
const PRODUCTS = products.map(comparable);

const STANDARD = /^-- $/u;
const LOOSE = /^\s*(?:--|—|––|\| \|)\s*$/u;
/** Under such a row a list's or a firm's footer may stand, but also text: it needs a way to reach somebody. */
const RULE = /^\s*(?:_{2,}|-{3,}|={3,}|\+{3,}|\*{5,}|~{5,}|…|[─━—]{2,})\s*$/u;
/** Own words between or under such rows are told from a footer by how they end. */
const SENTENCE = /[.?!。？！…]\s*$/u;
const CONTACT = /@|https?:|www\.|unsubscribe|(?:\d[ ()+./-]{0,2}){7}/iu;
const LINK = /<?\(?https?:\/\/[^\s<>]{1,200}>?\)?|\[|\]|\(https?[^)]{0,200}\)/gu;
const BRACKETS = /^[\s([（【<“"*_~-]+|[\s)\]）】>”"*_~.!。-]+$/gu;

export function isDeviceLine({ text }: Line): boolean {
  if (text.length < 5 || text.length > MAX_DEVICE * 3) return false;
  const line = comparable(text.replace(LINK, ' ').replace(BRACKETS, ''));
  if (line === '' || line.length > MAX_DEVICE) return false;
  const named = (): boolean => PRODUCTS.some((product) => line.includes(product));
  return DEVICES.some((one) => matches(line, one) && (!one.needsProduct || named()));
}

/** The signature within [from, to) is [result, to); `to` where there is none. */
export function signatureStart(lines: Line[], from: number, to: number): number {
  let end = to;
  for (;;) {
    while (end > from && isBlank(lines[end - 1])) end--;
    const next = shorter(lines, from, end);
    if (next === end) return end;
    end = next;
  }
}

function shorter(lines: Line[], from: number, end: number): number {
  const last = lines[end - 1];
  if (end === from || last === undefined) return end;
  if (last.inside === 'signature' || isDeviceLine(last)) return end - 1;
  let filled = 0;
  let isShort = true;
  let hasContact = false;
  let hasSentence = false;
  for (let at = end - 1; at >= from && filled <= MAX_LINES; at--) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const loosely = isShort && filled <= MAX_LOOSE_LINES;
    if (STANDARD.test(line.text) || (loosely && LOOSE.test(line.text))) return at;
    if (loosely && RULE.test(line.text) && filled > 0 && hasContact && !hasSentence) return at;
    if (filled === 0 && RULE.test(line.text)) return at;
    filled++;
    hasSentence ||= SENTENCE.test(line.text) && !isDeviceLine(line);
    isShort &&= line.text.length <= MAX_LOOSE_LENGTH && !/[?？]\s*$/u.test(line.text);
    hasContact ||= CONTACT.test(line.text.slice(0, 500));
  }
  return end;
}
