/** What every counter store does. */
import { expect, it } from 'vitest';
import type { Count, CounterStore } from '../../../workflow/ports.ts';

const count = (eventId: string, overrides: Partial<Count> = {}): Count => ({
  eventId,
  day: '2026-03-04',
  deltas: { 'q:order:o': 1 },
  totals: { 'w:order:normal': 1 },
  agents: {},
  ...overrides,
});

export function counterStoreContract(create: () => Promise<CounterStore>): void {
  it('sums the days of a range and nothing else', async () => {
    const store = await create();
    await store.add([
      count('e1', { day: '2026-02-28' }),
      count('e2', { day: '2026-03-01', deltas: { 'q:order:o': 2, 'c:order:f+3': 1 } }),
    ]);
    await store.add([count('e3', { day: '2026-03-02', deltas: { 'q:order:o': -1 } })]);
    expect(await store.sum('2026-03-01', '2026-03-02')).toEqual({ 'q:order:o': 1, 'c:order:f+3': 1 });
    expect(await store.sum('2026-02-28', '2026-02-28')).toEqual({ 'q:order:o': 1 });
    expect(await store.sum('2025-03-03', '2026-03-03')).toMatchObject({ 'q:order:o': 2 });
    expect(await store.sum('2026-04-01', '2026-04-02')).toEqual({});
    expect(await store.totals()).toEqual({ 'w:order:normal': 3 });
  });

  it('counts an event once: again, twice in a batch, beside new ones', async () => {
    const store = await create();
    await store.add([count('e1'), count('e1'), count('e2')]);
    await store.add([count('e1')]);
    await store.add([count('e2'), count('e3'), count('e1')]);
    expect(await store.sum('2026-03-04', '2026-03-04')).toEqual({ 'q:order:o': 3 });
    expect(await store.totals()).toEqual({ 'w:order:normal': 3 });
  });

  it('keeps count when the same events come at once from many sides', async () => {
    const store = await create();
    const counts = Array.from({ length: 30 }, (_, i) => count(`e${i}`));
    await Promise.all(
      [counts, counts.toReversed(), counts.slice(10), counts.slice(0, 25)].map((some) => store.add(some)),
    );
    expect(await store.sum('2026-03-04', '2026-03-04')).toEqual({ 'q:order:o': 30 });
  });

  it('keeps agents by themselves, across months', async () => {
    const store = await create();
    const of = (agent: string, measure: string) => ({ [agent]: { deltas: { [measure]: 1 }, totals: { b: 1 } } });
    await store.add([
      count('e1', { day: '2026-02-28', agents: of('ada', 'e') }),
      count('e2', { day: '2026-03-01', agents: of('ada', 'e') }),
      count('e3', { day: '2026-03-01', agents: of('böb#~', 'v5') }),
      count('e4', { day: '2026-03-02', agents: of('ada', 'v5') }),
    ]);
    expect(await store.sumByAgent('2026-02-28', '2026-03-01')).toEqual({ ada: { e: 2 }, 'böb#~': { v5: 1 } });
    expect(await store.sumByAgent('2026-03-02', '2026-03-02')).toEqual({ ada: { v5: 1 } });
    expect(await store.totalsByAgent()).toEqual({ ada: { b: 3 }, 'böb#~': { b: 1 } });
    expect(await store.sum('2026-03-01', '2026-03-01')).toEqual({ 'q:order:o': 2 });
  });

  it.each([
    ['2026-03-02', '2026-03-01'],
    ['2025-03-01', '2026-03-02'],
    ['tomorrow', '2026-03-02'],
  ])('refuses the range %s to %s', async (from, to) => {
    const store = await create();
    await expect(store.sum(from, to)).rejects.toMatchObject({ code: 'invalid' });
    await expect(store.sumByAgent(from, to)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes nothing', async () => {
    const store = await create();
    await store.add([]);
    await store.add([count('e1', { deltas: {}, totals: {} })]);
    expect(await store.totals()).toEqual({});
  });
}
