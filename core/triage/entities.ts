/** What a message names: order and parcel numbers, amounts, days, products, telephone numbers. Pure, linear, never throws. */
import { cardNumbers, isIssued } from '../text/personal/digits.ts';
import { phoneNumbers } from '../text/personal/phones.ts';
import { overlaps, type Span } from '../text/span.ts';
import { sameWidth } from '../text/width.ts';
import { amounts, type YuanOrYen } from './entities/amounts.ts';
import { days } from './entities/dates.ts';
import { ENTITIES_KEPT, ENTITY_LENGTH, type Entities, type EntityKind } from './entities/entity.ts';
import { orderNumbers } from './entities/order-number.ts';
import { products } from './entities/products.ts';
import { trackingNumbers } from './entities/tracking-number.ts';

export interface EntityOptions {
  /** The day of writing in the shop's calendar, ISO 8601. */
  today: string;
  /** Templates of the shop's order numbers; without any, words and shapes tell. */
  orderNumbers?: readonly string[] | undefined;
  /** What `¥` stands for; without it the amount has no currency. */
  yuanOrYen?: YuanOrYen | undefined;
  /** Names of the shop's products that the text alone would not tell. */
  products?: readonly string[] | undefined;
}

/** Beyond this nobody names what matters. */
const CHARACTERS = 40_000;

/** Only kept out of what a ticket keeps. */
interface Card extends Span {
  kind: 'card';
}

interface Found extends Span {
  kind: EntityKind;
  value: NonNullable<Entities[EntityKind]>[number];
}

/** Undefined where the message names nothing. */
export function entitiesIn(text: string, options: EntityOptions): Entities | undefined {
  const plain = sameWidth(text.slice(0, CHARACTERS).toWellFormed());
  const taken: Span[] = [];
  const kept: Found[] = [];
  // What comes first has the characters: a parcel's number is no order's, an order's no telephone.
  for (const find of finders) {
    for (const found of [...find(plain, options)].sort((a, b) => a.from - b.from || b.to - a.to)) {
      if (
        (found.kind !== 'card' && lengthOf(found.value) > ENTITY_LENGTH) ||
        taken.some((other) => overlaps(found, other))
      )
        continue;
      taken.push(found);
      if (found.kind === 'card') continue;
      kept.push(found);
      if (kept.filter(({ kind }) => kind === found.kind).length >= ENTITIES_KEPT * 2) break;
    }
  }
  return gathered(kept);
}

type Finder = (text: string, options: EntityOptions) => Iterable<Found | Card>;

const finders: Finder[] = [
  function* (text, { orderNumbers: templates = [] }) {
    if (templates.length === 0) return;
    for (const { from, to, text: number } of orderNumbers(text, templates)) {
      yield { kind: 'orderNumbers', from, to, value: number.toUpperCase() };
    }
  },
  function* (text) {
    for (const { from, to, digits } of cardNumbers(text)) if (isIssued(digits)) yield { kind: 'card', from, to };
  },
  function* (text) {
    for (const { from, to, ...value } of trackingNumbers(text)) yield { kind: 'trackingNumbers', from, to, value };
  },
  function* (text, { orderNumbers: templates = [] }) {
    if (templates.length > 0) return;
    for (const { from, to, text: number } of orderNumbers(text, [])) {
      yield { kind: 'orderNumbers', from, to, value: number.toUpperCase() };
    }
  },
  // Long numbers that pass a card's check by chance, where no word before them says what they are.
  function* (text) {
    for (const { from, to } of cardNumbers(text)) yield { kind: 'card', from, to };
  },
  function* (text) {
    for (const { from, to } of phoneNumbers(text)) yield { kind: 'phones', from, to, value: text.slice(from, to) };
  },
  function* (text, { yuanOrYen }) {
    for (const { from, to, ...value } of amounts(text, yuanOrYen)) yield { kind: 'amounts', from, to, value };
  },
  function* (text, { today }) {
    for (const { from, to, ...value } of days(text, today)) yield { kind: 'dates', from, to, value };
  },
  function* (text, { products: catalogue = [] }) {
    for (const { from, to, text: name } of products(text, catalogue)) yield { kind: 'products', from, to, value: name };
  },
];

const lengthOf = (value: Found['value']): number =>
  typeof value === 'string' ? value.length : ('number' in value ? value.number : value.text).length;

/** In the order of the text, each once. */
function gathered(found: readonly Found[]): Entities | undefined {
  const lists = new Map<EntityKind, Map<string, Found['value']>>();
  for (const { kind, value } of found.toSorted((a, b) => a.from - b.from)) {
    const list = lists.get(kind) ?? new Map<string, Found['value']>();
    const key = typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
    if (list.size < ENTITIES_KEPT && !list.has(key)) list.set(key, value);
    lists.set(kind, list);
  }
  if (lists.size === 0) return undefined;
  return Object.fromEntries([...lists].map(([kind, list]) => [kind, [...list.values()]])) as Entities;
}
