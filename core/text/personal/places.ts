/** Where somebody lives, as letters and parcels are addressed. Text of `sameWidth`. */
import { type Span, spansOf } from '../span.ts';

/** Hardly ever anything but streets. */
const STREETS =
  'street|str?|road|rd|avenue|ave|lane|boulevard|blvd|crescent|highway|hwy|parkway|pkwy|mews|nagar|marg|colony';
/** Ordinary words too: of a street only behind a name with capitals, and with one themselves. */
const PLACES = 'ln|drive|dr|court|ct|place|pl|way|close|terrace|square|sq|gardens|grove|hill|row|walk';
const capitalised = (words: string): string =>
  words
    .split('|')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`)
    .join('|');

/** What names no street, so that a number in a sentence is not the beginning of an address. */
const NO_NAME = String.raw`(?!(?:i|a|an|my|your|our|is|it|its|are|was|were|be|in|on|at|to|of|for|from|by|with|and|or|not|no|this|that|there|way|too|days?|weeks?|months?|hours?|times?|pieces?|pairs?|sets?|items?|stars?)(?![\p{L}'.]))`;
const NUMBER = String.raw`(?<![\w#-])(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Hh]ouse no\.?|[Nn]o\.?) ?#?\d{1,5}[a-z]?,? )?\d{1,5}[A-Za-z]?(?:-\d{1,5})?,?`;
const WITHIN = String.raw`(?:,? (?:flat|apt|apartment|unit|suite|floor|room|#) ?#?[\da-z-]{1,6})?`;

const WESTERN: RegExp[] = [
  // 221B Baker Street, flat 4
  new RegExp(
    String.raw`${NUMBER} (?:(?!the )${NO_NAME}[\p{L}\d][\p{L}\d'.]{0,20} ){1,4}(?:${STREETS})\b\.?${WITHIN}`,
    'giu',
  ),
  // 4 The Old Mill Walk
  new RegExp(
    String.raw`${NUMBER} (?:(?=[\p{Lu}\d])(?i:${NO_NAME})[\p{L}\d][\p{L}\d'.]{0,20} ){1,4}(?:${capitalised(PLACES)})\b\.?(?i:${WITHIN})`,
    'gu',
  ),
  // 12 rue de la Paix, 75002 Paris
  /(?<![\w#-])\d{1,4}(?: ?(?:bis|ter))?,? (?i:(?:rue|boulevard|bd|all[ée]e|impasse|quai) (?:(?:de|du|des|la|le|les) |[dl]'){0,3}|(?:avenue|av\.?|chemin|place|route|cours|square) (?:(?:(?:de|du|des) |d')(?:(?:la|les?) |l')?|(?-i:(?=\p{Lu}))))[\p{L}'-]{2,30}(?: \p{Lu}[\p{L}'-]{1,30}){0,3}(?:,? \d{5} \p{Lu}[\p{L}'-]{1,30})?/gu,
  // Hauptstraße 12, Rue de la Paix 3, Calle Mayor 4
  /(?<!\p{L})\p{Lu}[\p{Ll}ß-]{1,24}(?:straße|strasse|str\.|weg|gasse|allee|platz|straat|laan|damm|ufer|chaussee|steig) ?\d{1,4}(?: ?[a-z])?\b/gu,
  /(?<!\p{L})(?:rue|calle|avenida|rua|ulica|ul\.|ulitsa|ул\.|улица|вул\.|вулиця) ?(?:[\p{L}'.]{1,20} ){0,3}[\p{L}'.]{1,20},? (?:д\.? ?|дом )?\d{1,4}[a-zа-я]?(?![\p{L}\d])(?:,? кв\.? ?\d{1,4})?/giu,
  // `via` is a word of English too.
  /(?<!\p{L})[Vv]ia (?:\p{Lu}[\p{L}'.]{1,20} ){0,3}\p{Lu}[\p{L}'.]{1,20},? \d{1,4}[a-z]?(?![\p{L}\d])(?! (?:day|week|month|year)s?)/gu,
  /\bp\.? ?o\.? box \d{1,7}\b/gi,
  // Post codes of the United Kingdom, and of the United States with their state.
  /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b/g,
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/g,
];

const UNIT = '号|號|弄|栋|棟|幢|座|楼|樓|单元|單元|室|层|層|房';
const REGION = '省|市|区|區|县|縣|镇|鎮|乡|鄉|街道|自治区';
/** Not where they are parts of ordinary words: 路边, 知道, 这里, 阶段. */
const ROAD =
  '路(?![边邊上过過途线線由])|街|大道|(?<![知味频頻通渠报報管跑赛賽难難])道(?![理歉具])|巷|弄|胡同|村|小区|小區|花园|花園|公寓|大厦|大廈|广场|廣場|苑|(?<![这這那哪家店手心])里|(?<![阶階时時手])段';

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
/** 12栋3单元501: within a building nothing has to stand before it. */
const BUILDING =
  /(?<![\dA-Za-z])\d{1,4} ?(?:栋|棟|幢|座|号楼|號樓) ?(?:[\dA-Za-z]{1,4} ?(?:单元|單元|门|門|楼|樓|层|層) ?)?\d{1,4}(?:室|房|号|號)?(?![\d层層])/gu;
const NAMES_BEFORE = 30;
/** No name of a place has these: the address begins behind them. */
const BEFORE_NAMES = /[在到给給送是的我你了请請寄住址]/;

export function* postalAddresses(text: string): Generator<Span> {
  for (const pattern of WESTERN) yield* spansOf(text, pattern);
  for (const pattern of CHINESE) {
    for (const { from, to } of spansOf(text, pattern)) {
      let start = from;
      while (start > Math.max(0, from - NAMES_BEFORE) && isName(text[start - 1])) start--;
      if (start < from) yield { from: start, to };
    }
  }
  yield* spansOf(text, BUILDING);
}

const isName = (sign = ''): boolean => /[\p{Script=Han}\d]/u.test(sign) && !BEFORE_NAMES.test(sign);
