import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodedBytes, fromBase64, toBase64 } from '../../../core/text/base64.ts';

it('writes bytes as everybody does, and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

it.each(['????', 'AA A', 'é'])('refuses %j', (text) => {
  expect(() => fromBase64(text)).toThrow('not base64');
});

it('reads a piece as it stands in the whole', () => {
  const piece = fc
    .uint8Array({ maxLength: 40 })
    .chain((bytes) => fc.tuple(fc.constant(bytes), fc.nat(bytes.length), fc.nat(bytes.length)));
  fc.assert(
    fc.property(piece, ([bytes, one, other]) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const encoded = encodedBytes(toBase64(bytes));
      expect(encoded.length).toBe(bytes.length);
      expect(encoded.read(from, to)).toEqual(bytes.slice(from, to));
    }),
  );
});
