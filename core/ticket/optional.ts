/** Optional fields are absent, never undefined: stored items, entries and replays are compared field by field. */

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined fields. */
export const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A copy without the named optional fields. */
export function without<T extends object>(value: T, ...fields: OptionalKeys<T>[]): T {
  const copy = { ...value };
  for (const field of fields) delete copy[field];
  return copy;
}
