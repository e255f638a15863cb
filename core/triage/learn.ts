/** Learning from a shop's corrections. Pure and deterministic; the very code that production runs. */
import type { Category, Priority } from '../categories.ts';
import { categories } from '../categories.ts';
import { ANCHORS } from './model/anchors.ts';
import { OUTPUTS } from './model/linear.ts';
import { type Model, untaught } from './model/model.ts';
import { packLinear, unpackLinear } from './model/packed-linear.ts';
import { addOdds, categoryOdds, featuresFor, probabilities } from './model/score.ts';
import { between, categoryTarget, isRight, type Lesson, priorityTarget, TEACHING, teach } from './model/teach.ts';
import { read } from './reading.ts';

export { decodeModel, encodeModel } from './model/codec.ts';
export type { Model } from './model/model.ts';

export interface Example {
  text: string;
  subject?: string | undefined;
  category: Category;
  priority?: Priority | undefined;
  /** Who corrected it: one agent's corrections weigh no more than half of all others', or `AGENT_CAP`. */
  agent?: string | undefined;
}

/** Examples that one agent may contribute with full weight, however few the others have given. */
export const AGENT_CAP = 30;
/** More examples than this are not looked at: the newest count. */
export const MOST_EXAMPLES = 4_000;
/** How much a message of the shared model's own material holds its place against an example. */
const ANCHOR_WEIGHT = 0.25;
const PARTS = [1, 0.6, 0.3, 0.15];
const FOLDS = 4;
/** From this many examples on, steps are small. */
const PATIENT = 30;
const ENOUGH_TO_HOLD_OUT = 20;

/** @param examples oldest first; a text that stands in several counts as its newest says, per agent */
export function learn(model: Model | undefined, examples: readonly Example[]): Model {
  const known = model ?? untaught();
  const unique = withoutDuplicates(examples).slice(-MOST_EXAMPLES);
  if (unique.length === 0) return known;
  const weights = weightsOf(unique);
  const lessons = unique.map((example, at) => lessonOf(example, weights[at] ?? 1, known));
  const anchors = anchorsOf(known);
  // Few examples are a person's explicit word and should be seen to count; many would only be learnt by heart.
  const haste = Math.min(4, Math.max(1, PATIENT / lessons.length));
  const options = { ...TEACHING, rate: TEACHING.rate * haste };
  const learnt = teach(known.delta, [...lessons, ...anchors.map(({ lesson }) => lesson)], options);

  // The step is taken as far as it serves what is held out best; one that breaks more than it mends is not taken.
  const folds = lessons.length >= ENOUGH_TO_HOLD_OUT ? FOLDS : 1;
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const out = lessons.filter((_, at) => folds === 1 || at % folds === fold);
    const rest = lessons.filter((_, at) => folds > 1 && at % folds !== fold);
    return {
      out,
      delta: folds === 1 ? learnt : teach(known.delta, [...rest, ...anchors.map(({ lesson }) => lesson)], options),
    };
  });
  const gain = (lesson: Lesson, delta: Model['delta']): number =>
    Number(isRight(lesson, delta)) - Number(isRight(lesson, known.delta));
  const nets = PARTS.map((one) => {
    const whole = between(known.delta, learnt, one);
    let net = 0;
    for (const { truth } of anchors) net += gain(truth, whole);
    for (const { out, delta } of heldOut) {
      const some = folds === 1 ? whole : between(known.delta, delta, one);
      for (const lesson of out) net += lesson.weight * gain(lesson, some);
    }
    return net;
  });
  const best = Math.max(...nets);
  const part = best < 0 ? undefined : PARTS[nets.indexOf(best)];
  if (part === undefined) return known;
  // As it will be read back: what is stored and what is used are the same numbers.
  const delta = unpackLinear(packLinear(between(known.delta, learnt, part)));
  return { shared: known.shared, delta, learnt: known.learnt + unique.length };
}

function withoutDuplicates(examples: readonly Example[]): Example[] {
  const newest = new Map<string, Example>();
  for (const example of examples) {
    const key = JSON.stringify([example.agent ?? null, example.subject ?? '', example.text.trim()]);
    newest.delete(key);
    newest.set(key, example);
  }
  return [...newest.values()];
}

/** Examples without an agent (a shop's own labelled set) are taken as they are. */
function weightsOf(examples: Example[]): number[] {
  const counts = new Map<string, number>();
  for (const { agent } of examples) if (agent !== undefined) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return examples.map(({ agent }) => {
    const own = agent === undefined ? 0 : (counts.get(agent) ?? 0);
    if (own === 0) return 1;
    return Math.min(1, Math.max(AGENT_CAP, (examples.length - own) / 2) / own);
  });
}

function lessonOf({ text, subject, category, priority }: Example, weight: number, { shared }: Model): Lesson {
  const features = featuresFor(read({ text, subject }), shared);
  const odds = new Float64Array(OUTPUTS);
  addOdds(odds, features, shared);
  return {
    features,
    odds,
    category: categoryTarget(category),
    ...(priority === undefined ? {} : { priority: priorityTarget(priority) }),
    weight,
  };
}

const truths = new WeakMap<Model['shared'], Lesson[]>();

/** Messages of the material, read once for each model. */
function truthsFor(shared: Model['shared']): Lesson[] {
  const known = truths.get(shared);
  if (known !== undefined) return known;
  const model = untaught(shared);
  const lessons = ANCHORS.split('\n').map((line) =>
    lessonOf({ text: line.slice(1), category: categories[Number(line.slice(0, 1))] ?? 'other' }, 1, model),
  );
  truths.set(shared, lessons);
  return lessons;
}

/** Messages of the material: in teaching they ask to stay as they are; in judging, their true category counts. */
function anchorsOf(model: Model): { lesson: Lesson; truth: Lesson }[] {
  return truthsFor(model.shared).map((truth) => {
    const odds = truth.odds.slice();
    if (model.delta.keys.length > 0) addOdds(odds, truth.features, model.delta);
    return { truth, lesson: { ...truth, category: probabilities(categoryOdds(odds), 1), weight: ANCHOR_WEIGHT } };
  });
}
