import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../adapters/crockford.ts';
import { createTokens } from '../../adapters/tokens.ts';
import type { TokenPurpose } from '../../workflow/ports.ts';

const tokens = createTokens('a signing secret that is long enough for a test');
const purposes: TokenPurpose[] = ['status', 'survey', 'reply', 'proof', 'thread'];
const now = new Date('2026-11-05T12:00:00.000Z');
const tomorrow = new Date('2026-11-06T12:00:00.000Z');

const claims = fc.record({
  purpose: fc.constantFrom(...purposes),
  ticketId: fc.uint8Array({ minLength: 5, maxLength: 5 }).map((bytes) => `CL-${encodeBase32(bytes)}`),
  round: fc.integer({ min: 0, max: 65_535 }),
});

describe('tokens', () => {
  it('carry their claims, in either case', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const token = tokens.sign(claim, tomorrow);
        expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{34}$/);
        expect(tokens.verify(token, claim.purpose, now)).toEqual(claim);
        expect(tokens.verify(token.toUpperCase(), claim.purpose, now)).toEqual(claim);
      }),
    );
  });

  it('are worthless when any character differs, is missing or is added', () => {
    const digits = '0123456789abcdefghijklmnopqrstuvwxyz-=. \u0131\u212a\u017f\n';
    fc.assert(
      fc.property(claims, fc.nat(33), fc.constantFrom(...digits), (claim, at, character) => {
        const token = tokens.sign(claim, tomorrow);
        fc.pre(token[at] !== character);
        const without = token.slice(0, at) + token.slice(at + 1);
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        const added = token.slice(0, at) + character + token.slice(at);
        for (const wrong of [changed, without, added]) {
          expect(tokens.verify(wrong, claim.purpose, now)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of one purpose are none of another', () => {
    for (const purpose of purposes) {
      const token = tokens.sign({ purpose, ticketId: 'CL-7K3M9QXA', round: 1 }, tomorrow);
      const accepted = purposes.filter((other) => tokens.verify(token, other, now) !== null);
      expect(accepted).toEqual([purpose]);
    }
  });

  it('of another secret are worthless', () => {
    const claim = { purpose: 'status', ticketId: 'CL-7K3M9QXA', round: 0 } as const;
    const other = createTokens('another signing secret, also long enough');
    expect(other.verify(tokens.sign(claim, tomorrow), 'status', now)).toBeNull();
  });

  it.each([
    ['a second before', '2026-11-05T11:59:59.000Z', true],
    ['at the instant', '2026-11-05T12:00:00.000Z', false],
    ['long after', '2027-11-05T12:00:00.000Z', false],
  ])('end at their expiry: %s', (_when, at, genuine) => {
    const token = tokens.sign({ purpose: 'status', ticketId: 'CL-7K3M9QXA', round: 0 }, now);
    expect(tokens.verify(token, 'status', new Date(at)) !== null).toBe(genuine);
  });

  it('are the same for the same claims and expiry', () => {
    const claim = { purpose: 'thread', ticketId: 'CL-7K3M9QXA', round: 0 } as const;
    expect(tokens.sign(claim, tomorrow)).toBe(tokens.sign(claim, tomorrow));
  });

  it.each([
    ['', 'nothing'],
    ['x', 'one letter'],
    ['0'.repeat(34), 'zeros'],
    ['z'.repeat(10_000), 'a very long text'],
    ['\u{1F600}'.repeat(17), 'emoji of the right length'],
    ['../../etc/passwd', 'a path'],
  ])('that are none are refused without an error: %j', (text) => {
    expect(tokens.verify(text, 'status', now)).toBeNull();
  });

  it.each([
    ['a number that is none', { ticketId: 'CL-ILOU0000', round: 0 }, tomorrow],
    ['a negative round', { ticketId: 'CL-7K3M9QXA', round: -1 }, tomorrow],
    ['a huge round', { ticketId: 'CL-7K3M9QXA', round: 65_536 }, tomorrow],
    ['no instant', { ticketId: 'CL-7K3M9QXA', round: 0 }, new Date(Number.NaN)],
    ['an instant after 2106', { ticketId: 'CL-7K3M9QXA', round: 0 }, new Date('2107-01-01T00:00:00Z')],
  ])('cannot be signed for %s', (_what, claim, expiresAt) => {
    expect(() => tokens.sign({ purpose: 'status', ...claim }, expiresAt)).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });
});
