/** Learns the shop's examples and puts the new model to use, unless it breaks more than it mends. */
import { isCarelineError } from '../core/errors.ts';
import { decodeModel, encodeModel, learn } from '../core/triage/learn.ts';
import { compare } from '../core/triage/shop/compare.ts';
import { digestOf, isHeldOut, lessonOf, type ShopExample } from '../core/triage/shop/example.ts';
import { doubtOf } from '../core/triage/shop/trust.ts';
import {
  isIgnored,
  KEPT_VERSIONS,
  type ModelState,
  type ModelVersion,
  untaughtState,
  withVersion,
} from '../core/triage/shop/version.ts';
import type { Clock, Ids, ShopExamples, ShopModels } from './ports.ts';

export interface TeachDeps {
  examples: Pick<ShopExamples, 'all' | 'remove'>;
  models: ShopModels;
  ids: Pick<Ids, 'entryId'>;
  clock: Clock;
}

/** The oldest go: so learning reads a bounded number, and takes a bounded time. */
export const MOST_EXAMPLES = 1_000;
const ATTEMPTS = 4;

/** Null where there is nothing new. Everything is learnt anew each time, so the order and number of runs do not matter. */
export async function teachModel(deps: TeachDeps): Promise<ModelVersion | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptToTeach(deps);
    } catch (error) {
      // Another has learnt meanwhile, perhaps less than there is by now.
      if (attempt === ATTEMPTS || !isCarelineError(error, 'version_conflict')) throw error;
    }
  }
}

async function attemptToTeach(deps: TeachDeps): Promise<ModelVersion | null> {
  const at = deps.clock.now().toISOString();
  const state = (await deps.models.state()) ?? untaughtState;
  const examples = await newestExamples(deps);
  const known = examples.filter((example) => !isIgnored(state, example));
  const isDoubted = doubtOf(known, state.trusted);
  const taught = known.filter((example) => !isDoubted(example));
  const lessons = taught.filter((example) => !isHeldOut(example));
  const newest = known.at(-1);
  const digest = digestOf(taught);
  // Where nothing is left of what the model in use was taught, it goes.
  const isEmpty = lessons.length === 0;
  if (!newest || (isEmpty && state.active === 0) || digest === state.digest) return null;

  const encoded = state.modelId === undefined ? null : await deps.models.load(state.modelId);
  const before = encoded === null ? undefined : decodeModel(encoded);
  const after = learn(undefined, lessons.map(lessonOf));
  const judgement = compare(before, after, taught.filter(isHeldOut));
  const accepted = isEmpty || (after.learnt > 0 && judgement.broken <= judgement.mended);
  const version: ModelVersion = {
    version: state.latest + 1,
    at,
    outcome: accepted ? 'accepted' : 'refused',
    base: state.active,
    taught: { ticketId: newest.ticketId, category: newest.category, by: newest.agent },
    figures: { examples: lessons.length, ...judgement },
    ignored: state.ignored,
    digest,
    ...(accepted && !isEmpty && { modelId: deps.ids.entryId() }),
  };
  await deps.models.add(
    version,
    version.modelId === undefined ? undefined : encodeModel(after),
    withVersion(state, version),
  );
  await removeOld(deps, { ...state, active: accepted ? version.version : state.active });
  return version;
}

async function newestExamples({ examples }: TeachDeps): Promise<ShopExample[]> {
  const all = await examples.all();
  const old = all.slice(0, Math.max(0, all.length - MOST_EXAMPLES));
  if (old.length > 0) await examples.remove(old.map(({ ticketId }) => ticketId));
  return all.slice(old.length);
}

async function removeOld({ models }: TeachDeps, { active }: Pick<ModelState, 'active'>): Promise<void> {
  const old = (await models.versions()).slice(KEPT_VERSIONS).filter(({ version }) => version !== active);
  if (old.length > 0) await models.remove(old);
}
