import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Distinct } from '../../../../core/triage/model/distinct.ts';

it('keeps each number once, in the order and with the place of its first coming, however often it is used again', () => {
  const numbers = fc.array(fc.oneof(fc.nat(20), fc.nat((1 << 24) - 1)), { maxLength: 400 });
  const list = new Distinct();
  fc.assert(
    fc.property(numbers, (keys) => {
      list.clear();
      for (const [at, key] of keys.entries()) list.add(key, at);
      const first = new Map(keys.map((key, at): [number, number] => [key, at]).toReversed());
      expect(list.keys).toEqual([...new Set(keys)]);
      expect(list.at).toEqual(list.keys.map((key) => first.get(key)));
    }),
  );
});

it('holds more than it was made for', () => {
  const list = new Distinct();
  for (let round = 0; round < 2; round++) {
    list.clear();
    for (let key = 0; key < 20_000; key++) list.add(key * 7, key);
    for (let key = 0; key < 20_000; key++) list.add(key * 7, -1);
    expect(list.keys.length).toBe(20_000);
    expect(list.at.at(-1)).toBe(19_999);
  }
});
