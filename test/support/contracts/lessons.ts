/** What all keepers of a shop's examples and of its model do. */
import { expect, it } from 'vitest';
import type { ShopExample } from '../../../core/triage/shop/example.ts';
import { asking, type ModelVersion, untaughtState, withVersion } from '../../../core/triage/shop/version.ts';
import type { ShopExamples, ShopModels } from '../../../workflow/ports.ts';

export const shopExample = (overrides: Partial<ShopExample> = {}): ShopExample => ({
  ticketId: 'CL-00000001',
  version: 4,
  at: '2026-03-04T10:00:00.000Z',
  storedAt: '2026-03-04T10:00:01.000Z',
  agent: { id: 'ada' },
  subject: 'Lumora',
  text: 'My lumora does not glow',
  language: 'en',
  category: 'product',
  said: { category: 'other', unsure: true },
  ...overrides,
});

export const modelVersion = (version: number, overrides: Partial<ModelVersion> = {}): ModelVersion => ({
  version,
  at: `2026-03-04T10:00:0${version % 10}.000Z`,
  outcome: 'accepted',
  base: version - 1,
  taught: { ticketId: 'CL-00000001', category: 'product', by: { id: 'ada', name: 'Ada' } },
  figures: { examples: 3, heldOut: 1, accuracyBefore: 0, accuracyAfter: 1, mended: 1, broken: 0 },
  ignored: [],
  digest: `digest-${version}`,
  modelId: `model-${version}`,
  ...overrides,
});

export function shopExamplesContract(create: () => Promise<ShopExamples>): void {
  it('gives all of them, in the order in which they were stored', async () => {
    const examples = await create();
    const late = shopExample({ ticketId: 'CL-00000000', storedAt: '2026-03-04T11:00:00.000Z', priority: 'high' });
    expect(await examples.all()).toEqual([]);
    expect(await examples.put(late)).toBe(true);
    expect(await examples.put(shopExample())).toBe(true);
    expect(await examples.all()).toEqual([shopExample(), late]);
  });

  it('has one of a ticket: the latest choice, whichever comes first', async () => {
    const examples = await create();
    await examples.put(shopExample());
    expect(await examples.put(shopExample())).toBe(false);
    expect(await examples.put(shopExample({ version: 6, category: 'order' }))).toBe(true);
    expect(await examples.put(shopExample({ version: 5, category: 'payment' }))).toBe(false);
    expect(await examples.all()).toMatchObject([{ category: 'order', version: 6 }]);
  });

  it('lets them go', async () => {
    const examples = await create();
    await examples.put(shopExample());
    await examples.remove(['CL-00000001', 'CL-00000009']);
    expect(await examples.all()).toEqual([]);
  });
}

/** @param create the two see the same table */
export function shopModelsContract(create: () => Promise<{ models: ShopModels; examples: ShopExamples }>): void {
  const first = modelVersion(1);
  const second = modelVersion(2, { outcome: 'refused' });
  const { modelId: _, ...refused } = second;
  const empty = { encoded: '{}', restsOn: [] };

  it('knows nothing at first', async () => {
    const { models } = await create();
    expect([await models.state(), await models.versions(), await models.load('model-1')]).toEqual([null, [], null]);
  });

  it('keeps versions with their models, and which is in use', async () => {
    const { models } = await create();
    const state = withVersion(untaughtState, first);
    const kept = { encoded: JSON.stringify({ delta: 'x'.repeat(250_000) }), restsOn: ['CL-00000001@4'] };
    await models.add(first, kept, state);
    await models.add(refused, undefined, withVersion(state, refused));
    expect(await models.state()).toEqual(withVersion(state, refused));
    expect(await models.versions()).toEqual([refused, first]);
    expect(await models.load('model-1')).toEqual(kept);
  });

  it('takes the change of one who knew the state before, and of nobody else', async () => {
    const { models } = await create();
    const state = withVersion(untaughtState, first);
    await models.add(first, empty, state);
    const conflict = { code: 'version_conflict' };
    const other = modelVersion(1, { modelId: 'other' });
    await expect(models.add(other, empty, state)).rejects.toMatchObject(conflict);
    await expect(models.move(state)).rejects.toMatchObject(conflict);
    await expect(models.move({ ...state, revision: 3 })).rejects.toMatchObject(conflict);
    expect(await models.load('other')).toBeNull();
    await models.move({ ...state, revision: 2, active: 0 });
    expect(await models.state()).toMatchObject({ revision: 2, active: 0 });
  });

  it('lets examples go with a lead’s word, or neither', async () => {
    const { models, examples } = await create();
    for (const ticketId of ['CL-00000001', 'CL-00000002']) await examples.put(shopExample({ ticketId }));
    const act = { action: 'forget', at: '2026-03-04T12:00:00.000Z', by: { id: 'lena' }, examples: 1 } as const;
    const state = asking(untaughtState, { ...act, ticketId: 'CL-00000001' });
    await models.move(state, ['CL-00000001']);
    expect(await models.state()).toEqual(state);
    await expect(models.move(state, ['CL-00000002'])).rejects.toMatchObject({ code: 'version_conflict' });
    expect((await examples.all()).map(({ ticketId }) => ticketId)).toEqual(['CL-00000002']);
  });

  it('takes nothing again of a ticket that was forgotten', async () => {
    const { models, examples } = await create();
    await examples.put(shopExample());
    const act = { action: 'forget', at: '2026-03-04T12:00:00.000Z', by: { id: 'lena' }, examples: 1 } as const;
    await models.move(asking(untaughtState, { ...act, ticketId: 'CL-00000001' }), ['CL-00000001']);
    expect(await examples.put(shopExample())).toBe(false);
    // Taken back afterwards, and another choice still.
    await examples.remove(['CL-00000001']);
    expect(await examples.put(shopExample({ version: 9 }))).toBe(false);
    expect(await examples.all()).toEqual([]);
    expect(await examples.forgotten()).toEqual(['CL-00000001']);
  });

  it('lets versions go with their models', async () => {
    const { models } = await create();
    await models.add(first, empty, withVersion(untaughtState, first));
    await models.remove([first]);
    expect([await models.versions(), await models.load('model-1')]).toEqual([[], null]);
  });
}
