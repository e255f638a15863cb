import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Linear, linear, OUTPUTS, type WeightedRows } from '../../../../core/triage/model/linear.ts';
import { openLinear, packLinear, unpackLinear } from '../../../../core/triage/model/packed-linear.ts';

const KEYS = 1 << 24;
const weight = fc.float({ min: -8, max: 8, noNaN: true });
const models = fc
  .uniqueArray(fc.oneof(fc.nat(KEYS - 1), fc.nat(600), fc.constantFrom(0, KEYS - 1)), { maxLength: 40 })
  .chain((keys) =>
    fc
      .tuple(
        fc.array(weight, { minLength: keys.length * OUTPUTS, maxLength: keys.length * OUTPUTS }),
        fc.array(weight, { minLength: OUTPUTS, maxLength: OUTPUTS }),
      )
      .map(([weights, bias]) => linear(Uint32Array.from(keys), Float32Array.from(weights), Float32Array.from(bias))),
  );

const rowOf = (model: WeightedRows, key: number): number[] | undefined => {
  const row = model.row(key);
  return row < 0 ? undefined : [...model.weights.subarray(row * OUTPUTS, (row + 1) * OUTPUTS)];
};
const most = ({ weights }: Linear): number => weights.reduce((max, one) => Math.max(max, Math.abs(one)), 0);

describe('a packed model', () => {
  it('has the same rows unpacked and opened, and knows no other keys', () => {
    fc.assert(
      fc.property(models, fc.array(fc.nat(KEYS - 1), { maxLength: 10 }), (model, others) => {
        const packed = packLinear(model);
        const [whole, lazy] = [unpackLinear(packed), openLinear(packed)];
        for (const key of [...model.keys, ...others]) {
          expect(rowOf(lazy, key)).toEqual(rowOf(whole, key));
          expect(lazy.row(key) < 0).toBe(model.row(key) < 0);
        }
        expect(lazy.bias).toEqual(model.bias);
      }),
    );
  });

  it('keeps weights to a level, small ones nearer than large ones', () => {
    fc.assert(
      fc.property(models, (model) => {
        const unpacked = unpackLinear(packLinear(model));
        const largest = most(model);
        for (const key of model.keys) {
          for (const [output, one] of (rowOf(model, key) ?? []).entries()) {
            const kept = rowOf(unpacked, key)?.[output] ?? Number.NaN;
            const step = Math.sqrt(Math.abs(one) / Math.max(largest, Number.MIN_VALUE)) / 127 + 1 / 127 ** 2;
            expect(Math.abs(kept - one)).toBeLessThanOrEqual(largest * step + 1e-6);
          }
        }
      }),
    );
  });

  it.each([
    '',
    'AAAA',
    '????',
    packLinear(linear(new Uint32Array(), new Float32Array(), new Float32Array(OUTPUTS))).slice(4),
  ])('is not %j', (text) => {
    expect(() => openLinear(text)).toThrow();
    expect(() => unpackLinear(text)).toThrow();
  });
});
