/**
 * What kind of character each one is, told once: asking Unicode's properties is dear, and a message asks of each character
 * several times.
 */

/** Bits of `kindOf`: some properties, and the scripts that languages are told by. */
export const LETTER = 1;
export const UPPER = 1 << 1;
export const MARK = 1 << 2;
export const NUMBER = 1 << 3;
export const PICTOGRAPH = 1 << 4;
export const HAN = 1 << 5;
/** Hiragana and Katakana. */
export const KANA = 1 << 6;
export const LATIN = 1 << 7;
export const CYRILLIC = 1 << 8;
export const ARABIC = 1 << 9;
export const HANGUL = 1 << 10;
export const THAI = 1 << 11;
export const DEVANAGARI = 1 << 12;
export const GREEK = 1 << 13;
export const HEBREW = 1 << 14;
export const BENGALI = 1 << 15;
export const TAMIL = 1 << 16;
export const TELUGU = 1 << 17;
export const GEORGIAN = 1 << 18;
export const ARMENIAN = 1 << 19;
const KNOWN = 1 << 20;

/** The expressions of all kinds, compiled when the first character asks for one: most messages have none that does. */
const properties = (): [bit: number, property: RegExp][] => [
  [LETTER, /\p{L}/u],
  [UPPER, /\p{Lu}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [PICTOGRAPH, /\p{Extended_Pictographic}/u],
  [HAN, /\p{Script=Han}/u],
  [KANA, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [ARABIC, /\p{Script=Arabic}/u],
  [HANGUL, /\p{Script=Hangul}/u],
  [THAI, /\p{Script=Thai}/u],
  [DEVANAGARI, /\p{Script=Devanagari}/u],
  [GREEK, /\p{Script=Greek}/u],
  [HEBREW, /\p{Script=Hebrew}/u],
  [BENGALI, /\p{Script=Bengali}/u],
  [TAMIL, /\p{Script=Tamil}/u],
  [TELUGU, /\p{Script=Telugu}/u],
  [GEORGIAN, /\p{Script=Georgian}/u],
  [ARMENIAN, /\p{Script=Armenian}/u],
];
let asking: ReturnType<typeof properties> | undefined;

function asked(code: number): number {
  asking ??= properties();
  const character = String.fromCodePoint(code);
  let kind = KNOWN;
  for (const [bit, property] of asking) if (property.test(character)) kind |= bit;
  return kind;
}

/** By code point; 0 until it is asked for. */
const kinds = new Int32Array(0x110000);

// What most messages consist of.
kinds.fill(KNOWN, 0, 128);
kinds.fill(KNOWN | NUMBER, 48, 58);
kinds.fill(KNOWN | LETTER | LATIN | UPPER, 65, 91);
kinds.fill(KNOWN | LETTER | LATIN, 97, 123);
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Properties and script of a code point, as bits. */
export function kindOf(code: number): number {
  if (code >= FIRST_HAN && code <= LAST_HAN) return LETTER | HAN | KNOWN;
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = asked(code);
  kinds[code] = kind;
  return kind;
}

export const isA = (kind: number, bits: number): boolean => (kind & bits) !== 0;

/** Units of UTF-16 that a code point takes. */
export const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Where the character begins that ends right before a position. */
export function startOfLast(text: string, before: number): number {
  const unit = text.charCodeAt(before - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? before - 2 : before - 1;
}

/** White space at a position, as `\s` and `trim` see it. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : text.charAt(at).trim() === '';
}

/** Whether all characters from a position on, at least one, are of a kind. */
export function allAre(text: string, bits: number, from = 0): boolean {
  for (let at = from; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    if (!isA(kindOf(code), bits)) return false;
    at += widthOf(code);
  }
  return from < text.length;
}

export function anyIs(text: string, bits: number): boolean {
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    if (isA(kindOf(code), bits)) return true;
    at += widthOf(code);
  }
  return false;
}

/** Whether a text is nothing but one Han character. */
export function isHan(text: string): boolean {
  const code = text.codePointAt(0);
  return code !== undefined && text.length === widthOf(code) && isA(kindOf(code), HAN);
}
