import { describe, expect, it } from 'vitest';
import { digestOf, isHeldOut } from '../../../../core/triage/shop/example.ts';
import { keptSubject, keptText } from '../../../../core/triage/shop/kept-text.ts';
import { goingTo, isIgnored, untaughtState, withVersion } from '../../../../core/triage/shop/version.ts';
import { modelVersion, shopExample } from '../../../support/contracts/lessons.ts';

const lead = { id: 'lena', name: 'Lena' };
const now = '2026-03-04T12:00:00.000Z';
const [first, second] = [modelVersion(1), modelVersion(2)];
const after = withVersion(withVersion(untaughtState, first), second);
const stored = (storedAt: string) => shopExample({ storedAt });

describe('what is kept of a message', () => {
  it('is the customer’s own words, short, without what tells who they are', () => {
    const text = keptText(
      `Call +49 170 1234567 or mei@example.com.\n\n> Dear Mei\n> your order\n${'x'.repeat(5_000)}`,
      [],
    );
    expect(text).not.toMatch(/1234567|example\.com|Dear Mei/);
    expect(text.length).toBeLessThanOrEqual(1_000);
    expect(keptText('about 9876543210 please', ['98########'])).toBe('about 9876543210 please');
    expect(keptSubject(`Card 4111 1111 1111 1111 ${'y'.repeat(300)}`, [])).toMatch(/^Card \[card\] y{50,}$/);
  });
});

describe('held out', () => {
  it('is about one ticket in five, always the same', () => {
    const tickets = Array.from({ length: 1_000 }, (_, i) => ({ ticketId: `CL-${String(i).padStart(8, '0')}` }));
    const held = tickets.filter(isHeldOut);
    expect(held.length).toBeGreaterThan(150);
    expect(held.length).toBeLessThan(250);
    expect(tickets.filter(isHeldOut)).toEqual(held);
  });
});

it('a digest tells sets of examples apart, whatever their order', () => {
  const [one, two] = [shopExample(), shopExample({ ticketId: 'CL-00000002' })];
  expect(digestOf([one, two])).toBe(digestOf([two, one]));
  expect(new Set([[], [one], [one, two], [{ ...one, version: 5 }, two]].map(digestOf)).size).toBe(4);
});

describe('a new version', () => {
  it('is used at once', () => {
    expect(after).toMatchObject({ active: 2, latest: 2, modelId: 'model-2', since: second.at, revision: 2 });
  });

  it('that was refused is counted and not used', () => {
    const { modelId: _, ...refused } = modelVersion(3, { outcome: 'refused' });
    expect(withVersion(after, refused)).toMatchObject({ active: 2, latest: 3, modelId: 'model-2', digest: 'digest-3' });
  });
});

describe('going back', () => {
  const back = goingTo(after, first, lead, now);

  it('uses the version again and says who did it', () => {
    expect(back).toMatchObject({ active: 1, latest: 2, modelId: 'model-1', since: now, revision: 3 });
    expect(back.changes).toEqual([{ action: 'rollback', at: now, by: lead, from: 2, to: 1 }]);
  });

  it('sets aside what was taught after it, and nothing that is taught from now on', () => {
    expect(isIgnored(back, stored(first.at))).toBe(false);
    expect(isIgnored(back, stored('2026-03-04T11:00:00.000Z'))).toBe(true);
    expect(isIgnored(back, stored('2026-03-04T12:00:00.001Z'))).toBe(false);
  });

  it('and forth brings back what was set aside', () => {
    const forth = goingTo(back, second, lead, '2026-03-04T13:00:00.000Z');
    expect(forth).toMatchObject({ active: 2, modelId: 'model-2', digest: 'digest-2' });
    expect(isIgnored(forth, stored(second.at))).toBe(false);
    expect(isIgnored(forth, stored('2026-03-04T12:30:00.000Z'))).toBe(true);
  });

  it('to the model as delivered sets everything aside', () => {
    const none = goingTo(after, 0, lead, now);
    expect(none).toMatchObject({ active: 0, digest: '' });
    expect(none).not.toHaveProperty('modelId');
    expect(isIgnored(none, stored(first.at))).toBe(true);
  });

  it('to a refused version is not possible', () => {
    const { modelId: _, ...refused } = modelVersion(3, { outcome: 'refused' });
    expect(() => goingTo(after, refused, lead, now)).toThrow(
      expect.objectContaining({ code: 'transition_not_allowed' }),
    );
  });
});
