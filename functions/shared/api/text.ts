/**
 * What people typed, made safe to keep and to show. Nothing is lost in a message: what no letter can carry (NUL and other
 * control characters, halves of surrogate pairs) becomes U+FFFD, so that the reader sees that something stood there.
 * A line (name, subject) also loses what could fake or break it: line breaks become spaces, direction marks go.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Embeddings, overrides, isolates and marks of direction, the byte order mark, line and paragraph separators. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\ufffd]/u;

export const cleanMessage = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .toWellFormed()
    .replace(CONTROLS, '\ufffd')
    .trim();

export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(DIRECTION_MARKS, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(CONTROLS, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Has something that a reader could see. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Dot-atom of RFC 5322; SES takes no other local part. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/;

/**
 * One bare address, its domain in ASCII and lower case (an international domain as punycode, which every mail system
 * takes); null for anything else. Full-width letters, as an input method leaves them, are read as the plain ones.
 */
export function cleanAddress(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, Math.max(at, 0));
  const domain = asciiDomain(plain.slice(at + 1));
  if (!domain || local.length > 64 || domain.length > 253 || !LOCAL_PART.test(local)) return null;
  return `${local}@${domain}`;
}

function asciiDomain(domain: string): string | null {
  // Only letters of any script, digits, dots and hyphens: a URL's host could also be an address literal or have a port.
  if (!/^[\p{L}\p{M}\p{N}.。-]{3,253}$/u.test(domain)) return null;
  const ascii = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
  return DOMAIN.test(ascii) ? ascii : null;
}

/** The canonical BCP 47 tag, or null. */
export function cleanLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The first language that an `Accept-Language` header likes best; undefined where it names none. */
export function preferredLocale(header: string | undefined): string | undefined {
  const liked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((piece) => piece.startsWith('q='))?.slice(2);
      return { locale: tag === '*' || tag === '' ? null : cleanLocale(tag), quality: Number(quality ?? 1) };
    })
    .filter(({ locale, quality }) => locale !== null && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return liked[0]?.locale ?? undefined;
}
