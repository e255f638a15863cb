/** Where somebody lives, as letters and parcels are addressed. Text of `sameWidth`. */
import { type Span, spansOf } from '../span.ts';

const STREETS =
  'street|str?|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|close|terrace|crescent|square|sq|highway|hwy|parkway|pkwy|gardens|grove|hill|row|walk|mews|nagar|marg|colony';

const WESTERN: RegExp[] = [
  // 221B Baker Street, flat 4 · the words of the name begin with capitals or are all small
  new RegExp(
    String.raw`(?<![\w#-])(?:(?:flat|apt|apartment|unit|suite|house no\.?|no\.?) ?#?\d{1,5}[a-z]?,? )?\d{1,5}[a-z]?(?:-\d{1,5})?,? (?:[\p{L}\d][\p{L}\d'.]{0,20} ){1,4}(?:${STREETS})\b\.?(?:,? (?:flat|apt|apartment|unit|suite|floor|room|#) ?#?[\da-z-]{1,6})?`,
    'giu',
  ),
  // Hauptstraße 12, Rue de la Paix 3, Calle Mayor 4
  /\b\p{Lu}[\p{Ll}ß-]{1,24}(?:straße|strasse|str\.|weg|gasse|allee|platz|straat|laan) ?\d{1,4}(?: ?[a-z])?\b/gu,
  /\b(?:rue|via|calle|avenida|rua|ulica|ul\.|ulitsa|ул\.|улица) (?:[\p{L}'.]{1,20} ){0,3}[\p{L}'.]{1,20},? \d{1,4}[a-z]?\b/giu,
  /\bp\.? ?o\.? box \d{1,7}\b/gi,
  // Post codes of the United Kingdom, and of the United States with their state.
  /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b/g,
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/g,
];

const UNIT = '号|號|弄|栋|棟|幢|座|楼|樓|单元|單元|室|层|層|房';
const REGION = '省|市|区|區|县|縣|镇|鎮|乡|鄉|街道|自治区';
const ROAD = '路|街|大道|巷|弄|胡同|村|小区|小區|花园|花園|公寓|大厦|大廈|广场|廣場|苑|里|段';

/** From the first sign of a road or region on; the names before it are found backwards, so that the search stays linear. */
const CHINESE: RegExp[] = [
  // 建国路88号5栋302室
  new RegExp(
    String.raw`(?:${ROAD}) ?[\p{Script=Han}\dA-Za-z-]{0,10}?\d{1,5} ?-? ?[A-Za-z\d]{0,4}(?:${UNIT})(?: ?[\dA-Za-z-]{1,6} ?(?:${UNIT})){0,4}(?: ?\d{3,4}(?!\d))?`,
    'gu',
  ),
  // Two regions in a row and what stands after them: 浙江省杭州市西湖区文三路
  new RegExp(
    String.raw`(?:省|市|自治区)[\p{Script=Han}]{1,7}?(?:${REGION})[\p{Script=Han}\dA-Za-z-]{0,30}(?:${ROAD}|${UNIT})`,
    'gu',
  ),
];
const NAMES_BEFORE = 30;

export function* postalAddresses(text: string): Generator<Span> {
  for (const pattern of WESTERN) yield* spansOf(text, pattern);
  for (const pattern of CHINESE) {
    for (const { from, to } of spansOf(text, pattern)) {
      let start = from;
      while (start > Math.max(0, from - NAMES_BEFORE) && /[\p{Script=Han}\d]/u.test(text[start - 1] ?? '')) start--;
      if (start < from) yield { from: start, to };
    }
  }
}
