/** Mailboxes of an address field; groups are opened, comments and what is no address are left out. */
import { addressParser } from 'postal-mime';
import { decodeHeaderText } from './encoded-words.ts';
import { limits } from './limits.ts';
import type { MailAddress } from './parsed-mail.ts';

const ADDRESS = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"\\]{1,255}$/u;
const QUOTED_LOCAL = /^"[^"\r\n]{1,62}"@[^\s@<>(),;:"\\]{1,255}$/u;
/** Characters of a field looked at. */
const LONGEST = 32_768;

/** Comments may hold anything; the text of one that stands alone after an address is its name. */
function withoutComments(raw: string): { text: string; comments: string[] } {
  let text = '';
  let comment = '';
  const comments: string[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? '';
    if (char === '\\') {
      if (depth === 0) text += char + (raw[at + 1] ?? '');
      else comment += raw[at + 1] ?? '';
      at++;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      text += char;
    } else if (!quoted && char === '(') {
      if (depth++ > 0) comment += char;
    } else if (depth > 0 && char === ')') {
      if (--depth > 0) comment += char;
      else {
        comments.push(comment);
        comment = '';
      }
    } else if (depth > 0) comment += char;
    else text += char;
  }
  // A comment that never closes is text.
  return depth > 0 ? { text: raw.replace(/[()]/g, ' '), comments: [] } : { text, comments };
}

function clean(address: string): string {
  const plain = address
    .replace(/^mailto:/i, '')
    .replace(/^[<'\s]+|[>'\s]+$/g, '')
    // A route, which RFC 5322, 4.4 has a reader ignore.
    .replace(/^@[^:@<>"]{1,255}:/, '');
  const spaceless = /^[^"]*$/.test(plain) ? plain.replace(/\s*([.@])\s*/g, '$1') : plain;
  return ADDRESS.test(spaceless) || QUOTED_LOCAL.test(spaceless) ? spaceless : '';
}

const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?]{0,2000}\?=|"[^"\\\r\n]{1,62}"(?=@[^\s"])/gi;

/** `raw` with one character per byte. Those without an address are not in the list. */
export function parseAddresses(raw: string | undefined, hint?: string): MailAddress[] {
  if (raw === undefined || raw.trim() === '') return [];
  const { text, comments } = withoutComments(raw.slice(0, LONGEST));
  // Encoded words and quoted local parts stand aside while the list is taken apart: a comma in one parts nothing.
  const words: string[] = [];
  const masked = text.replace(ENCODED_WORD, (word) => `\ue000${words.push(word) - 1}\ue001`);
  const unmask = (part: string): string =>
    part.replace(/\ue000(\d{1,6})\ue001/g, (_, index: string) => words[Number(index)] ?? '');
  const mailboxes = addressParser(masked, { flatten: true }).flatMap(({ name, address }) => {
    const plain = clean(decodeAddress(unmask(address ?? '')));
    return plain === '' ? [] : [{ name: nameOf(unmask(name), hint), address: plain }];
  });
  const only = mailboxes[0];
  if (only && mailboxes.length === 1 && only.name === '' && comments.length > 0) {
    return [{ ...only, name: nameOf(comments.join(' '), hint) }];
  }
  // Some clients encode the address along with the name.
  return only === undefined && words.length > 0
    ? wholeAddress(decodeHeaderText(raw.slice(0, LONGEST), hint))
    : mailboxes.slice(0, limits.addresses);
}

function wholeAddress(decoded: string): MailAddress[] {
  const [, name = '', address = ''] = /^([^<>]{0,500})<([^<>]{3,320})>\s*$/.exec(decoded) ?? [];
  return clean(address) === '' ? [] : [{ name: name.trim().replace(/^"|"$/g, ''), address: clean(address) }];
}

/** RFC 6532: an address may be UTF-8. */
const decodeAddress = (address: string): string => (/[\x80-\xff]/.test(address) ? decodeHeaderText(address) : address);

const nameOf = (raw: string, hint: string | undefined): string =>
  decodeHeaderText(raw, hint)
    .trim()
    .replace(/^(['"])(.*)\1$/su, '$2');
