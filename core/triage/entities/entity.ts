/** What a message names: kept with its ticket for people to see, to search and to copy. */
import * as z from 'zod';

/** Of each kind; more of them are a list, which nobody reads beside the message. */
export const ENTITIES_KEPT = 5;
export const ENTITY_LENGTH = 60;

const text = z.string().min(1).max(ENTITY_LENGTH);
const listOf = <S extends z.ZodType>(item: S) => z.array(item).min(1).max(ENTITIES_KEPT).optional();

export const carriers = [
  'SF',
  'YTO',
  'JD',
  'ZTO',
  'STO',
  'Yunda',
  'J&T',
  'Deppon',
  'Cainiao',
  'EMS',
  'UPS',
  'USPS',
  'FedEx',
  'DHL',
  'Royal Mail',
  'post',
] as const;

export const entitiesSchema = z.strictObject({
  /** As the shop writes them: upper case, without blanks. */
  orderNumbers: listOf(text),
  /** `carrier` where the number itself or a word beside it tells; `post`: of some other post office (UPU S10). */
  trackingNumbers: listOf(z.strictObject({ number: text, carrier: z.enum(carriers).optional() })),
  /** `currency`: ISO 4217, absent where only the number is clear. */
  amounts: listOf(
    z.strictObject({ text, value: z.number().min(0).optional(), currency: z.string().length(3).optional() }),
  ),
  /** `date`: the day meant, in the shop's calendar, where text and time of writing tell it; `needed`: wanted by then. */
  dates: listOf(z.strictObject({ text, date: z.iso.date().optional(), needed: z.literal(true).optional() })),
  products: listOf(text),
  phones: listOf(text),
});
export type Entities = z.infer<typeof entitiesSchema>;
export type EntityKind = keyof Entities;
export type Carrier = (typeof carriers)[number];

const keyOf = (entity: unknown): string => (typeof entity === 'string' ? entity : JSON.stringify(entity));

/** Both, the earlier first, each once, no more than are kept. */
export function joined(earlier: Entities | undefined, later: Entities): Entities {
  if (!earlier) return later;
  const kinds = new Set([...Object.keys(earlier), ...Object.keys(later)]) as Set<EntityKind>;
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const all = new Map([...(earlier[kind] ?? []), ...(later[kind] ?? [])].map((one) => [keyOf(one), one]));
      return [kind, [...all.values()].slice(0, ENTITIES_KEPT)];
    }),
  ) as Entities;
}
