/** What every keeper of suppressed addresses does. */
import { expect, it } from 'vitest';
import type { Addresses } from '../../../workflow/ports.ts';

const first = '2026-03-04T10:00:00.000Z';
const second = '2026-03-05T10:00:00.000Z';

export function addressesContract(create: () => Promise<Addresses>): void {
  it('remembers why mail to a customer stopped', async () => {
    const addresses = await create();
    await addresses.suppress('c-1', { reason: 'bounce', at: first });
    expect(await addresses.suppression('c-1')).toEqual({ reason: 'bounce', at: first });
    expect(await addresses.suppression('c-2')).toBeNull();
  });

  it('puts a complaint over a bounce, and nothing over a complaint', async () => {
    const addresses = await create();
    await addresses.suppress('c-1', { reason: 'bounce', at: first });
    await addresses.suppress('c-1', { reason: 'complaint', at: second });
    await addresses.suppress('c-1', { reason: 'bounce', at: second });
    expect(await addresses.suppression('c-1')).toEqual({ reason: 'complaint', at: second });
  });

  it('counts letters: of two that looked at the same time, the second looks again', async () => {
    const addresses = await create();
    const note = (letterId: string) => ({ letterId, kind: 'acknowledgement' as const, at: first, words: 'w' });
    const empty = await addresses.record('c-1');
    expect(empty).toEqual({ letters: [], revision: 0 });
    expect(await addresses.noteLetters('c-1', empty, [note('a')])).toBe(true);
    expect(await addresses.noteLetters('c-1', empty, [note('b')])).toBe(false);
    const one = await addresses.record('c-1');
    expect(one.letters).toEqual([note('a')]);
    expect(await addresses.noteLetters('c-1', one, [note('a'), note('b')])).toBe(true);
    expect((await addresses.record('c-1')).letters).toHaveLength(2);
  });

  it('keeps what is known apart: no note takes another away', async () => {
    const addresses = await create();
    await addresses.noteLetters('c-1', await addresses.record('c-1'), [{ letterId: 'a', kind: 'survey', at: first }]);
    await addresses.chooseSurveys('c-1', false, first);
    await addresses.chooseSurveys('c-1', false, second);
    await addresses.suppress('c-1', { reason: 'bounce', at: second });
    expect(await addresses.record('c-1')).toMatchObject({
      letters: [{ letterId: 'a' }],
      noSurveysSince: first,
      suppression: { reason: 'bounce' },
    });
    await addresses.chooseSurveys('c-1', true, second);
    expect((await addresses.record('c-1')).noSurveysSince).toBeUndefined();
  });
}
