/** What leads see of the shop's model, and going back to an earlier one. */
import { CarelineError, isCarelineError } from '../core/errors.ts';
import type { Act, Person, Trust } from '../core/triage/shop/acts.ts';
import { isHeldOut, type ShopExample, ticketOf } from '../core/triage/shop/example.ts';
import { doubtOf, isOverruling } from '../core/triage/shop/trust.ts';
import {
  asking,
  goingTo,
  isIgnored,
  type ModelState,
  type ModelVersion,
  untaughtState,
} from '../core/triage/shop/version.ts';
import { type Category, categories } from '../core/words.ts';
import type { Clock, ShopExamples, ShopModels } from './ports.ts';

export interface ShopModelDeps {
  examples: Pick<ShopExamples, 'all' | 'forgotten'>;
  models: Pick<ShopModels, 'state' | 'versions' | 'move' | 'load'>;
  clock: Clock;
}

export interface Teacher extends Person {
  examples: number;
  /** Of them, those against what triage was sure of, and those that are not learnt for that. */
  overruling: number;
  doubted: number;
  /** By whose word all are learnt all the same. */
  trusted?: Omit<Trust, 'agent'>;
}

export interface ShopModelOverview {
  state: ModelState;
  versions: ModelVersion[];
  examples: { total: number; heldOut: number; ignored: number; doubted: number; byCategory: Record<Category, number> };
  /** Who has taught, the most first, and who is trusted. */
  agents: Teacher[];
  latest: (ShopExample & { heldOut: boolean; ignored: boolean; doubted: boolean })[];
}

/** Of the newest examples. */
const LATEST = 20;
/** Examples that go in one step. */
const AT_ONCE = 90;
const ATTEMPTS = 5;

export async function overviewOfModel({ models, examples }: ShopModelDeps): Promise<ShopModelOverview> {
  const [stored, versions, all] = await Promise.all([models.state(), models.versions(), examples.all()]);
  const state = stored ?? untaughtState;
  const isDoubted = doubtOf(
    all.filter((one) => !isIgnored(state, one)),
    state.trusted.map(({ agent }) => agent.id),
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
    agents: teachers(marked, state.trusted),
    latest: marked.slice(-LATEST).reverse(),
  };
}

function teachers(examples: readonly (ShopExample & { doubted: boolean })[], trusted: readonly Trust[]): Teacher[] {
  const found = new Map<string, Teacher>();
  const none = { examples: 0, overruling: 0, doubted: 0 };
  for (const example of examples) {
    const { agent, doubted } = example;
    const before = found.get(agent.id) ?? none;
    found.set(agent.id, {
      // The name as it was last.
      ...agent,
      examples: before.examples + 1,
      overruling: before.overruling + Number(isOverruling(example)),
      doubted: before.doubted + Number(doubted),
    });
  }
  for (const { agent, by, at } of trusted) {
    found.set(agent.id, { ...none, ...agent, ...found.get(agent.id), trusted: { by, at } });
  }
  return [...found.values()].sort((a, b) => b.examples - a.examples);
}

/**
 * Throws `not_found` for a version that is not kept, `transition_not_allowed` for one that was refused or has learnt what was
 * forgotten since.
 */
export async function rollBack(deps: ShopModelDeps, to: number, by: Person): Promise<void> {
  const versions = to === 0 ? [] : await deps.models.versions();
  const target = to === 0 ? 0 : versions.find(({ version }) => version === to);
  if (target === undefined) throw new CarelineError('not_found', 'There is no such version of the model.');
  await changeState(deps, async (state) => {
    if (state.active === to) return null;
    if (target !== 0) await refuseForgotten(deps, target);
    return goingTo(state, target, by, deps.clock.now().toISOString());
  });
}

async function refuseForgotten({ models, examples }: ShopModelDeps, { modelId }: ModelVersion): Promise<void> {
  const kept = modelId === undefined ? null : await models.load(modelId);
  const forgotten = new Set(kept === null ? [] : await examples.forgotten());
  if (kept?.restsOn.some((name) => forgotten.has(ticketOf(name)))) {
    throw new CarelineError('transition_not_allowed', 'This version has learnt examples that were forgotten since.');
  }
}

/** Takes examples away for good (nothing more is learnt of their tickets) and has the rest learnt anew. Throws `not_found` where there are none. */
export async function forget(
  deps: ShopModelDeps,
  which: { ticketId: string } | { agent: string },
  by: Person,
): Promise<number> {
  const found = (await deps.examples.all()).filter((one) =>
    'agent' in which ? one.agent.id === which.agent : one.ticketId === which.ticketId,
  );
  const [first] = found;
  if (!first) throw new CarelineError('not_found', 'There is no such example.');
  const act: Act = {
    action: 'forget',
    at: deps.clock.now().toISOString(),
    by,
    examples: found.length,
    ...('agent' in which ? { agent: found.at(-1)?.agent ?? first.agent } : { ticketId: which.ticketId }),
  };
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const ids = found.slice(start, start + AT_ONCE).map(({ ticketId }) => ticketId);
    await changeState(deps, (state) => asking(state, act), ids);
  }
  return found.length;
}

/**
 * From now on what this agent teaches is learnt however often it overrules triage, or no longer so. Throws `not_found` for
 * an agent who has taught nothing.
 */
export async function setTrust(
  deps: ShopModelDeps,
  { agent, trusted }: { agent: string; trusted: boolean },
  by: Person,
): Promise<void> {
  const teacher = (await deps.examples.all()).findLast((one) => one.agent.id === agent)?.agent;
  await changeState(deps, (state) => {
    const known = state.trusted.find((one) => one.agent.id === agent)?.agent;
    if (trusted === (known !== undefined)) return null;
    const person = teacher ?? known;
    if (!person) throw new CarelineError('not_found', 'This agent has not taught anything.');
    const at = deps.clock.now().toISOString();
    return asking(state, { action: trusted ? 'trust' : 'untrust', at, by, agent: person });
  });
}

/** Learning moves the state too: then once more, on what it has become. Null changes nothing. */
async function changeState(
  { models }: Pick<ShopModelDeps, 'models'>,
  change: (state: ModelState) => ModelState | null | Promise<ModelState | null>,
  forgetting?: readonly string[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const next = await change((await models.state()) ?? untaughtState);
      if (next) await models.move(next, forgetting);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isCarelineError(error, 'version_conflict')) throw error;
    }
  }
}
