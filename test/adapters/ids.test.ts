import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryIds, createIds } from '../../adapters/ids.ts';
import { TICKET_ID_PATTERN } from '../../core/words.ts';

const ids = createIds('a signing secret that is long enough for a test');
const others = createIds('another signing secret, also long enough');

describe('ids', () => {
  it('of entries are ULIDs in the order of their making', () => {
    const { entryId } = createEntryIds();
    const made = Array.from({ length: 500 }, () => entryId());
    expect(new Set(made).size).toBe(500);
    expect(made.toSorted()).toEqual(made);
    expect(made.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  });

  it('of tickets are random without a key', () => {
    const made = Array.from({ length: 500 }, () => ids.ticketId());
    expect(new Set(made).size).toBe(500);
    expect(made.every((id) => TICKET_ID_PATTERN.test(id))).toBe(true);
  });

  it('of tickets follow from key and attempt', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(9), (key, attempt) => {
        const id = ids.ticketId(key, attempt);
        expect(id).toMatch(TICKET_ID_PATTERN);
        expect(ids.ticketId(key, attempt)).toBe(id);
        expect(ids.ticketId(key, attempt + 1)).not.toBe(id);
        expect(others.ticketId(key, attempt)).not.toBe(id);
      }),
    );
    expect(ids.ticketId('key')).toBe(ids.ticketId('key', 0));
    expect(ids.ticketId('1', 0)).not.toBe(ids.ticketId('0/1'));
  });

  it.each([
    ['Ana@Shop.example', 'ana@shop.example'],
    ['  ana@shop.example\n', 'ana@shop.example'],
    ['jose\u0301@shop.example', 'jos\u00e9@shop.example'],
    ['ana@b\u00fccher.example', 'ana@xn--bcher-kva.example'],
  ])('of customers are the same for %j and %j', (one, same) => {
    expect(ids.customerId(one)).toBe(ids.customerId(same));
  });

  it.each([
    ['ana@shop.example', 'a.na@shop.example'],
    ['ana@shop.example', 'ana+x@shop.example'],
    ['ana@shop.example', 'ana@shop.test'],
  ])('of customers differ for %j and %j', (one, other) => {
    expect(ids.customerId(one)).not.toBe(ids.customerId(other));
  });

  it('of customers reveal no address', () => {
    expect(ids.customerId('ana@shop.example')).toMatch(/^CU[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(ids.customerId('ana@shop.example')).not.toBe(others.customerId('ana@shop.example'));
    expect(ids.customerId('not an address at all')).toMatch(/^CU/);
  });

  it('fingerprints are stable, keyed, and another thing than customers', () => {
    expect(ids.fingerprint('203.0.113.9')).toBe(ids.fingerprint('203.0.113.9'));
    expect(ids.fingerprint('203.0.113.9')).not.toBe(others.fingerprint('203.0.113.9'));
    expect(ids.customerId('ana@shop.example')).not.toContain(ids.fingerprint('ana@shop.example'));
  });
});
