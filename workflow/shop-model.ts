/** What leads see of the shop's model, and going back to an earlier one. */
import { CarelineError } from '../core/errors.ts';
import { isHeldOut, type ShopExample } from '../core/triage/shop/example.ts';
import { doubtOf } from '../core/triage/shop/trust.ts';
import {
  goingTo,
  isIgnored,
  type ModelState,
  type ModelVersion,
  type Person,
  trusting,
  untaughtState,
} from '../core/triage/shop/version.ts';
import { type Category, categories } from '../core/words.ts';
import type { Clock, ShopExamples, ShopModels } from './ports.ts';

export interface ShopModelDeps {
  examples: Pick<ShopExamples, 'all' | 'remove'>;
  models: Pick<ShopModels, 'state' | 'versions' | 'move'>;
  clock: Clock;
}

export interface ShopModelOverview {
  state: ModelState;
  versions: ModelVersion[];
  examples: { total: number; heldOut: number; ignored: number; doubted: number; byCategory: Record<Category, number> };
  latest: (ShopExample & { heldOut: boolean; ignored: boolean; doubted: boolean })[];
}

/** Of the newest examples. */
const LATEST = 20;

export async function overviewOfModel({ models, examples }: ShopModelDeps): Promise<ShopModelOverview> {
  const [stored, versions, all] = await Promise.all([models.state(), models.versions(), examples.all()]);
  const state = stored ?? untaughtState;
  const isDoubted = doubtOf(
    all.filter((one) => !isIgnored(state, one)),
    state.trusted,
  );
  const marked = all.map((one) => {
    const ignored = isIgnored(state, one);
    return { ...one, heldOut: isHeldOut(one), ignored, doubted: !ignored && isDoubted(one) };
  });
  return {
    state,
    versions,
    examples: {
      total: marked.length,
      heldOut: marked.filter(({ heldOut }) => heldOut).length,
      ignored: marked.filter(({ ignored }) => ignored).length,
      doubted: marked.filter(({ doubted }) => doubted).length,
      byCategory: Object.fromEntries(
        categories.map((category) => [category, marked.filter((one) => one.category === category).length]),
      ) as Record<Category, number>,
    },
    latest: marked.slice(-LATEST).reverse(),
  };
}

/** Throws `not_found` for a version that is not kept, `transition_not_allowed` for one that was refused. */
export async function rollBack(deps: ShopModelDeps, to: number, by: Person): Promise<void> {
  const state = (await deps.models.state()) ?? untaughtState;
  const versions = to === 0 ? [] : await deps.models.versions();
  const target = to === 0 ? 0 : versions.find(({ version }) => version === to);
  if (target === undefined) throw new CarelineError('not_found', 'There is no such version of the model.');
  if (state.active === to) return;
  await deps.models.move(goingTo(state, target, by, deps.clock.now().toISOString()));
}

/** Takes examples away for good: the next correction is learnt without them. */
export async function forget(
  { examples }: Pick<ShopModelDeps, 'examples'>,
  which: { ticketId: string } | { agent: string },
): Promise<number> {
  const found = (await examples.all()).filter((one) =>
    'agent' in which ? one.agent.id === which.agent : one.ticketId === which.ticketId,
  );
  if (found.length === 0) throw new CarelineError('not_found', 'There is no such example.');
  await examples.remove(found.map(({ ticketId }) => ticketId));
  return found.length;
}

/** What this agent teaches is learnt from the next correction on, however often it overrules triage. */
export async function trust({ models }: Pick<ShopModelDeps, 'models'>, agent: string): Promise<void> {
  const state = (await models.state()) ?? untaughtState;
  if (!state.trusted.includes(agent)) await models.move(trusting(state, agent));
}
