/** Parcel numbers: by a carrier's own shape and check digit, else by the word beside them. Text of `sameWidth`. */
import { groupedNumbers } from '../../text/personal/digits.ts';
import { type Span, spansOf } from '../../text/span.ts';
import { isDhl10, isFedEx12, isGs1, isPostal, isUps } from './check-digits.ts';
import type { Carrier } from './entity.ts';

export interface Parcel extends Span {
  number: string;
  carrier?: Carrier;
}

interface Shape {
  carrier: Carrier;
  pattern: RegExp;
  holds?: (number: string) => boolean;
}

/** Letters and length so much their own that nothing else has them. */
const OWN: Shape[] = [
  {
    carrier: 'UPS',
    pattern: /(?<![A-Z0-9])1Z ?[A-Z0-9]{3} ?[A-Z0-9]{3} ?\d{2} ?\d{4} ?\d{4}(?![A-Z0-9])/gi,
    holds: isUps,
  },
  { carrier: 'SF', pattern: /(?<![A-Z0-9])SF\d{12,15}(?![A-Z0-9])/gi },
  { carrier: 'YTO', pattern: /(?<![A-Z0-9])YT\d{13}(?![A-Z0-9])/gi },
  { carrier: 'JD', pattern: /(?<![A-Z0-9])JD(?:[A-Z]{1,2}\d{11,13}|\d{11,15})(?:-\d{1,2}-\d{1,2}-?)?(?![A-Z0-9])/gi },
  { carrier: 'J&T', pattern: /(?<![A-Z0-9])JT\d{13}(?![A-Z0-9])/gi },
  { carrier: 'Deppon', pattern: /(?<![A-Z0-9])DPK\d{9,15}(?![A-Z0-9])/gi },
  { carrier: 'Cainiao', pattern: /(?<![A-Z0-9])LP\d{14,18}(?![A-Z0-9])/gi },
  { carrier: 'ZTO', pattern: /(?<![A-Z0-9])ZTO\d{10,14}(?![A-Z0-9])/gi },
  { carrier: 'STO', pattern: /(?<![A-Z0-9])STO\d{10,14}(?![A-Z0-9])/gi },
  { carrier: 'DHL', pattern: /(?<![A-Z0-9])J(?:JD|VGL)[A-Z0-9]{14,20}(?![A-Z0-9])/gi },
];
const POSTAL = /(?<![A-Z0-9])[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2}(?![A-Z0-9])/gi;
const POSTS: Record<string, Carrier> = { GB: 'Royal Mail', US: 'USPS', CN: 'EMS', DE: 'DHL' };

/** Digits only: they count where the carrier is named near them. */
const DIGITS: { carrier: Carrier; named: RegExp; holds(number: string): boolean }[] = [
  {
    carrier: 'FedEx',
    named: /fed ?ex|联邦快递/i,
    holds: (n) => (n.length === 12 && isFedEx12(n)) || (n.length === 15 && isGs1(n)),
  },
  {
    carrier: 'DHL',
    named: /dhl|敦豪/i,
    holds: (n) => (n.length === 10 && isDhl10(n)) || (n.length === 20 && isGs1(n)),
  },
  { carrier: 'SF', named: /顺丰|順豐|sf ?express/i, holds: (n) => n.length === 12 },
  { carrier: 'ZTO', named: /中通|zto/i, holds: (n) => /^(?:7\d{11,13}|\d{12}|\d{14})$/.test(n) },
  { carrier: 'STO', named: /申通|sto express/i, holds: (n) => /^(?:77\d{11,13}|\d{13}|\d{15})$/.test(n) },
  { carrier: 'YTO', named: /圆通|圓通|yto/i, holds: (n) => /^\d{10,14}$/.test(n) },
  { carrier: 'Yunda', named: /韵达|韻達|yunda/i, holds: (n) => /^\d{13,15}$/.test(n) },
  { carrier: 'EMS', named: /邮政|ems/i, holds: (n) => /^\d{13}$/.test(n) },
];
const NEAR = 24;

const NAMED =
  /(?:track(?:ing)?(?: (?:number|no|id|code|nr|num|ref(?:erence)?)\b)?\.?|parcel (?:number|no|id)\b\.?|consignment(?: (?:number|no|note))?|waybill(?: (?:number|no))?|awb|sendungsnummer|numéro de suivi|快递单号|快遞單號|运单号|運單號|物流单号|物流單號|快递号|运单编号|(?<![订訂])[单單][号號])(?: ?(?:is|are|says|是|为|為|[:=#])){0,2} ?([A-Z0-9](?:[A-Z0-9-]|(?<=\d) (?=\d)){6,32}[A-Z0-9])(?![A-Za-z0-9])/giu;

const compact = (text: string): string => text.replace(/[ -]/g, '').toUpperCase();
const digits = (text: string): number => text.match(/\d/g)?.length ?? 0;

export function* trackingNumbers(text: string): Generator<Parcel> {
  for (const { carrier, pattern, holds } of OWN) {
    for (const { from, to, text: found } of spansOf(text, pattern)) {
      const number = found.replaceAll(' ', '').toUpperCase();
      if (holds?.(number) ?? true) yield { from, to, number, carrier };
    }
  }
  for (const { from, to, text: found } of spansOf(text, POSTAL)) {
    const number = compact(found);
    if (isPostal(number)) yield { from, to, number, carrier: POSTS[number.slice(-2)] ?? 'post' };
  }
  for (const { from, to, digits: number } of groupedNumbers(text, 10, 22)) {
    if (number.length >= 20 && /^9[1-5]/.test(number) && isGs1(number)) yield { from, to, number, carrier: 'USPS' };
    const around = text.slice(Math.max(0, from - NEAR), to + NEAR);
    const known = DIGITS.find(({ named, holds }) => named.test(around) && holds(number));
    if (known) yield { from, to, number, carrier: known.carrier };
  }
  for (const match of text.matchAll(NAMED)) {
    const found = match[1] ?? '';
    const to = match.index + match[0].length;
    if (digits(found) >= 6 && !/^(?:19|20)\d\d-\d\d-\d\d$/.test(found)) {
      yield { from: to - found.length, to, number: compact(found) };
    }
  }
}
