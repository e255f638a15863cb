import { beforeEach, describe, expect, it } from 'vitest';
import { isHeldOut } from '../../core/triage/shop/example.ts';
import type { Category } from '../../core/words.ts';
import { forget, rollBack, setTrust } from '../../workflow/shop-model.ts';
import { teachModel } from '../../workflow/teach-model.ts';
import { shopExample } from '../support/contracts/lessons.ts';
import { createWorld, type World } from './world.ts';

const lena = { id: 'lena', name: 'Lena' };
const ids = Array.from({ length: 200 }, (_, at) => `CL-${String(at).padStart(8, '0')}`).filter(
  (ticketId) => !isHeldOut({ ticketId }),
);

let world: World;
let next: number;
beforeEach(() => {
  world = createWorld();
  next = 0;
});

async function put(agent: string, text: string, category: Category, said?: Category): Promise<string> {
  const ticketId = ids[next] ?? '';
  next += 1;
  const name = agent[0]?.toUpperCase() + agent.slice(1);
  const example = { ticketId, text, category, agent: { id: agent, name }, storedAt: world.clock.now().toISOString() };
  const overruled = said && { said: { category: said, unsure: false } };
  await world.examples.put(shopExample({ subject: 'Hello', ...example, ...overruled }));
  world.clock.advance(1);
  return ticketId;
}
const state = async () => (await world.models.state()) ?? expect.fail('nothing was learnt');
const restsOn = async () => (await world.models.load((await state()).modelId ?? ''))?.restsOn ?? [];

describe('forgetting', () => {
  it('asks for the rest to be learnt, and the new version says by whose word', async () => {
    const [one] = [await put('ada', 'glimmerwick please', 'aftersales'), await put('bob', 'my tundle', 'payment')];
    await teachModel(world);
    expect(await restsOn()).toHaveLength(2);

    expect(await forget(world, { ticketId: one }, lena)).toBe(1);
    const act = { action: 'forget', by: lena, examples: 1, ticketId: one };
    expect(await state()).toMatchObject({ asked: act, changes: [act] });
    expect((await world.examples.all()).map(({ ticketId }) => ticketId)).not.toContain(one);
    expect(await teachModel(world)).toMatchObject({ asked: act, base: 0, figures: { examples: 1 } });
    expect(await state()).not.toHaveProperty('asked');
    expect((await restsOn()).join()).not.toContain(one);
  });

  it('of all goes back to the model as delivered, and so it stays', async () => {
    await put('ada', 'glimmerwick please', 'aftersales');
    await put('ada', 'the glimmerwick', 'aftersales');
    await teachModel(world);
    expect(await state()).toMatchObject({ active: 1 });
    await forget(world, { agent: 'ada' }, lena);
    expect(await teachModel(world)).toMatchObject({ outcome: 'reset', figures: { examples: 0 } });
    expect(await state()).toMatchObject({ active: 2 });
    expect((await state()).modelId).toBeUndefined();
    expect(await teachModel(world)).toBeNull();
  });

  it('takes any number, and stands on record once', async () => {
    for (let at = 0; at < 120; at++) await put('vandal', `noise ${at}`, 'other');
    expect(await forget(world, { agent: 'vandal' }, lena)).toBe(120);
    expect(world.examples.stored.size).toBe(0);
    expect((await state()).changes).toMatchObject([{ action: 'forget', examples: 120, agent: { name: 'Vandal' } }]);
  });

  it('stays so, whatever is said of the ticket later', async () => {
    const one = await put('ada', 'glimmerwick please', 'aftersales');
    await forget(world, { ticketId: one }, lena);
    const later = { ticketId: one, version: 9, storedAt: world.clock.now().toISOString() };
    expect(await world.examples.put(shopExample(later))).toBe(false);
    expect(await teachModel(world)).toBeNull();
  });

  it('leaves no way back to a version that has learnt it, and every way to one that has not', async () => {
    await put('ada', 'glimmerwick please', 'aftersales');
    await put('ada', 'the glimmerwick', 'aftersales');
    await teachModel(world);
    const two = await put('bob', 'my tundle', 'payment');
    await teachModel(world);
    expect(await state()).toMatchObject({ active: 2 });
    await forget(world, { ticketId: two }, lena);
    await teachModel(world);
    await expect(rollBack(world, 2, lena)).rejects.toMatchObject({ code: 'transition_not_allowed' });
    await rollBack(world, 1, lena);
    expect(await state()).toMatchObject({ active: 1 });
  });

  it('of what nobody taught is an error', async () => {
    await expect(forget(world, { ticketId: 'CL-00000000' }, lena)).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.models.state()).toBeNull();
  });
});

it('a model that is lost is learnt again from what was learnt before', async () => {
  await put('ada', 'glimmerwick please', 'aftersales');
  await put('ada', 'the glimmerwick', 'aftersales');
  await teachModel(world);
  const { modelId = '', active } = await state();
  expect(active).toBe(1);
  world.models.encoded.delete(modelId);
  expect(await teachModel(world)).toMatchObject({ version: 2, base: 0, outcome: 'accepted' });
  expect(await restsOn()).toHaveLength(2);
  expect(await teachModel(world)).toBeNull();
});

describe('what an agent takes back', () => {
  it('goes at once, even where it was the only example', async () => {
    const one = await put('ada', 'glimmerwick please', 'aftersales');
    await teachModel(world);
    await world.examples.remove([one]);
    expect(await teachModel(world)).toMatchObject({ outcome: 'reset' });
    expect((await state()).modelId).toBeUndefined();
  });

  it('goes at once where it chose again', async () => {
    const ticketId = await put('ada', 'glimmerwick please', 'aftersales');
    await teachModel(world);
    const again = { ticketId, version: 9, text: 'glimmerwick please', subject: 'Hello', category: 'product' } as const;
    await world.examples.put(shopExample({ ...again, storedAt: world.clock.now().toISOString() }));
    await teachModel(world);
    expect(await restsOn()).not.toContain(`${ticketId}@4`);
  });
});

describe('trust', () => {
  /** Of an agent who mostly overrules triage where it is sure. */
  async function overrule() {
    for (let at = 0; at < 6; at++)
      await put('mia', `where is parcel ${at}, it is a glimmerwick`, 'aftersales', 'order');
  }

  it('in an agent is recorded with who gave it and when, and learnt without another correction', async () => {
    await overrule();
    expect(await teachModel(world)).toBeNull();
    const at = world.clock.now().toISOString();
    await setTrust(world, { agent: 'mia', trusted: true }, lena);
    const trust = { agent: { id: 'mia', name: 'Mia' }, by: lena, at };
    expect(await state()).toMatchObject({ trusted: [trust], asked: { action: 'trust' } });
    expect(await teachModel(world)).toMatchObject({ figures: { examples: 6 }, asked: { action: 'trust', ...trust } });
    const { revision } = await state();
    await setTrust(world, { agent: 'mia', trusted: true }, { id: 'another' });
    expect(await state()).toMatchObject({ revision, trusted: [trust] });
  });

  it('can be taken back: what the agent taught is unlearnt', async () => {
    await overrule();
    await setTrust(world, { agent: 'mia', trusted: true }, lena);
    await teachModel(world);
    await setTrust(world, { agent: 'mia', trusted: false }, lena);
    expect(await state()).toMatchObject({ trusted: [], asked: { action: 'untrust', agent: { id: 'mia' } } });
    const after = await teachModel(world);
    expect(after === null || after.outcome === 'reset').toBe(true);
    expect(await restsOn()).toEqual([]);
    expect((await state()).changes.map(({ action }) => action)).toEqual(['untrust', 'trust']);
  });

  it('in somebody who has taught nothing is an error', async () => {
    const trusting = setTrust(world, { agent: 'nobody', trusted: true }, lena);
    await expect(trusting).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('a lead’s act goes through while learning moves the state', async () => {
  await put('ada', 'glimmerwick please', 'aftersales');
  const ticketId = await put('bob', 'my tundle', 'payment');
  await Promise.all([teachModel(world), forget(world, { ticketId }, lena), rollBack(world, 0, lena)]);
  await teachModel(world);
  expect((await restsOn()).join()).not.toContain(ticketId);
});

it('where an act leaves nothing to learn, it no longer waits', async () => {
  await put('ada', 'glimmerwick please', 'aftersales');
  await teachModel(world);
  await setTrust(world, { agent: 'ada', trusted: true }, lena);
  expect(await teachModel(world)).toBeNull();
  expect(await state()).not.toHaveProperty('asked');
});
