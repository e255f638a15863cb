/** Learns the shop's examples and puts the new model to use, unless it breaks more than it mends. */
import { isCarelineError } from '../core/errors.ts';
import { decodeModel, encodeModel, learn } from '../core/triage/learn.ts';
import { compare } from '../core/triage/shop/compare.ts';
import { digestOf, isHeldOut, lessonOf, nameOf, type ShopExample } from '../core/triage/shop/example.ts';
import { doubtOf } from '../core/triage/shop/trust.ts';
import {
  isIgnored,
  KEPT_VERSIONS,
  type ModelState,
  type ModelVersion,
  untaughtState,
  withoutAsking,
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
  const { examples, outlived } = await newestExamples(deps);
  const known = examples.filter((example) => !isIgnored(state, example));
  const trusted = state.trusted.map(({ agent }) => agent.id);
  const isDoubted = doubtOf(known, trusted);
  const taught = known.filter((example) => !isDoubted(example));
  const lessons = taught.filter((example) => !isHeldOut(example));
  const digest = digestOf(taught);
  const isEmpty = lessons.length === 0;
  const inUse = state.modelId === undefined ? null : await deps.models.load(state.modelId);
  const isLost = state.modelId !== undefined && inUse === null;
  if ((isEmpty && state.active === 0) || (digest === state.digest && !isLost)) {
    if (state.asked) await deps.models.move(withoutAsking(state));
    return null;
  }

  const names = lessons.map(nameOf);
  const left = new Set([...names, ...outlived]);
  // What was forgotten, taken back or is doubted by now must not stay because it once did good.
  const isTakenBack = inUse?.restsOn.some((name) => !left.has(name)) ?? false;
  const before = inUse === null || isTakenBack ? undefined : decodeModel(inUse.encoded);
  const after = learn(
    undefined,
    lessons.map((lesson) => lessonOf(lesson, trusted)),
  );
  const judgement = compare(before, after, taught.filter(isHeldOut));
  const isBetter = after.learnt > 0 && judgement.broken <= judgement.mended;
  const otherwise = isEmpty || isTakenBack || isLost ? 'reset' : 'refused';
  const accepted = isBetter && !isEmpty;
  const newest = known.at(-1);
  const version: ModelVersion = {
    version: state.latest + 1,
    at,
    outcome: accepted ? 'accepted' : otherwise,
    base: isTakenBack || isLost ? 0 : state.active,
    ...(newest && { taught: { ticketId: newest.ticketId, category: newest.category, by: newest.agent } }),
    ...(state.asked && { asked: state.asked }),
    figures: { examples: lessons.length, ...judgement },
    ignored: state.ignored,
    digest,
    ...(accepted && { modelId: deps.ids.entryId() }),
  };
  const next = withVersion(state, version);
  await deps.models.add(version, accepted ? { encoded: encodeModel(after), restsOn: names } : undefined, next);
  await removeOld(deps, next);
  return version;
}

/** `outlived`: names of those that are too many and have just gone. */
async function newestExamples({ examples }: TeachDeps): Promise<{ examples: ShopExample[]; outlived: string[] }> {
  const all = await examples.all();
  const old = all.slice(0, Math.max(0, all.length - MOST_EXAMPLES));
  if (old.length > 0) await examples.remove(old.map(({ ticketId }) => ticketId));
  return { examples: all.slice(old.length), outlived: old.map(nameOf) };
}

async function removeOld({ models }: TeachDeps, { active }: Pick<ModelState, 'active'>): Promise<void> {
  const old = (await models.versions()).slice(KEPT_VERSIONS).filter(({ version }) => version !== active);
  if (old.length > 0) await models.remove(old);
}
