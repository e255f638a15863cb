/** The versions of a shop's model and which of them triage uses. Pure. */
import * as z from 'zod';
import { CarelineError } from '../../errors.ts';
import { categorySchema, instantSchema, ticketIdSchema } from '../../words.ts';
import type { ShopExample } from './example.ts';

/** Versions that can be gone back to; older ones go. */
export const KEPT_VERSIONS = 20;
const KEPT_CHANGES = 10;

const personSchema = z.strictObject({ id: z.string(), name: z.string().optional() });
export type Person = z.infer<typeof personSchema>;

/** Examples that were stored after `after` and not after `until` are not learnt: a lead has gone back behind them. */
const spanSchema = z.strictObject({ after: instantSchema, until: instantSchema });
const spans = z.array(spanSchema).max(50);

export const figuresSchema = z.strictObject({
  /** The shop's examples that were learnt, and those that were kept out of learning. */
  examples: z.int().min(0),
  heldOut: z.int().min(0),
  /** Shares of the held-out examples whose category came out right; null where there are none. */
  accuracyBefore: z.number().min(0).max(1).nullable(),
  accuracyAfter: z.number().min(0).max(1).nullable(),
  /** Messages that came out right with the new model only, and with the one before only: held-out and common ones. */
  mended: z.number().min(0),
  broken: z.number().min(0),
});
export type Figures = z.infer<typeof figuresSchema>;

export const modelVersionSchema = z.strictObject({
  version: z.int().positive(),
  at: instantSchema,
  outcome: z.enum(['accepted', 'refused']),
  /** The version that it was compared with; 0 is the model that Careline comes with. */
  base: z.int().min(0),
  /** The newest example that it knows. */
  taught: z.strictObject({ ticketId: ticketIdSchema, category: categorySchema, by: personSchema }),
  figures: figuresSchema,
  ignored: spans,
  /** Of the examples that it looked at. */
  digest: z.string(),
  /** Under which the model itself is kept; absent where it was refused, or nothing is left to learn. */
  modelId: z.string().optional(),
});
export type ModelVersion = z.infer<typeof modelVersionSchema>;

export const modelStateSchema = z.strictObject({
  /** Counts every change of this item: who changes it names the one that they have read. */
  revision: z.int().min(0),
  /** What triage uses; 0 is the model that Careline comes with. */
  active: z.int().min(0),
  modelId: z.string().optional(),
  since: instantSchema.optional(),
  latest: z.int().min(0),
  /** Of the examples that were looked at last. */
  digest: z.string(),
  ignored: spans,
  /** Agents whose examples are learnt however often they overrule triage (trust.ts). */
  trusted: z.array(z.string()).max(100),
  /** Going back, the newest first. */
  changes: z
    .array(z.strictObject({ at: instantSchema, by: personSchema, from: z.int().min(0), to: z.int().min(0) }))
    .max(KEPT_CHANGES),
});
export type ModelState = z.infer<typeof modelStateSchema>;

export const untaughtState: ModelState = {
  revision: 0,
  active: 0,
  latest: 0,
  digest: '',
  ignored: [],
  trusted: [],
  changes: [],
};

export const isIgnored = ({ ignored }: Pick<ModelState, 'ignored'>, { storedAt }: ShopExample): boolean =>
  ignored.some(({ after, until }) => storedAt > after && storedAt <= until);

/** After a version has been made: used at once unless it was refused. */
export const withVersion = (state: ModelState, made: ModelVersion): ModelState => {
  const next = { ...state, revision: state.revision + 1, latest: made.version, digest: made.digest };
  if (made.outcome === 'refused') return next;
  const { modelId: _, ...rest } = next;
  return { ...rest, ...modelIdOf(made), active: made.version, since: made.at };
};

const modelIdOf = ({ modelId }: ModelVersion) => (modelId === undefined ? {} : { modelId });

/** What the agent has taught is learnt with the next correction. */
export const trusting = (state: ModelState, agent: string): ModelState => ({
  ...state,
  revision: state.revision + 1,
  trusted: [...state.trusted.filter((one) => one !== agent), agent].slice(-100),
});

const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * Back (or forth) to a version as if nothing had been taught after it. Examples that came later stay on record but are
 * not learnt any more, so that the next correction does not bring back what was undone. 0 is the model without a shop's own.
 */
export function goingTo(state: ModelState, target: ModelVersion | 0, by: Person, now: string): ModelState {
  if (target !== 0 && target.outcome === 'refused') {
    throw new CarelineError('transition_not_allowed', 'This version was refused: there is no model to go back to.');
  }
  const to = target === 0 ? 0 : target.version;
  const { modelId: _, ...rest } = state;
  const after = target === 0 ? EPOCH : target.at;
  return {
    ...rest,
    ...(target !== 0 && modelIdOf(target)),
    revision: state.revision + 1,
    active: to,
    since: now,
    digest: target === 0 ? '' : target.digest,
    ignored: [...(target === 0 ? [] : target.ignored), { after, until: now }].slice(-50),
    changes: [{ at: now, by, from: state.active, to }, ...state.changes].slice(0, KEPT_CHANGES),
  };
}
