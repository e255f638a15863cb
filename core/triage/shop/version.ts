/** The versions of a shop's model and which of them triage uses. Pure. */
import * as z from 'zod';
import { CarelineError } from '../../errors.ts';
import { categorySchema, instantSchema, ticketIdSchema } from '../../words.ts';
import { type Act, actSchema, type Person, personSchema, trustedAfter, trustSchema } from './acts.ts';
import type { ShopExample } from './example.ts';

/** Versions that can be gone back to; older ones go. */
export const KEPT_VERSIONS = 20;
const KEPT_CHANGES = 10;

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
  /** Reset: as delivered from here on, since what the one before rested on was taken back and what is left does not carry. */
  outcome: z.enum(['accepted', 'refused', 'reset']),
  /** The version that it was compared with; 0 is the model that Careline comes with. */
  base: z.int().min(0),
  /** The newest example that it knows; absent where none is left. */
  taught: z.strictObject({ ticketId: ticketIdSchema, category: categorySchema, by: personSchema }).optional(),
  /** What a lead did that made it. */
  asked: actSchema.optional(),
  figures: figuresSchema,
  ignored: spans,
  /** Of the examples that it looked at. */
  digest: z.string(),
  /** Under which the model itself is kept; absent unless it was accepted. */
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
  trusted: z.array(trustSchema).max(100),
  /** What leads have done, the newest first. */
  changes: z.array(actSchema).max(KEPT_CHANGES),
  /** The newest of these that learning has not taken up yet. */
  asked: actSchema.optional(),
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
  const next = { ...withoutAsking(state), latest: made.version, digest: made.digest };
  if (made.outcome === 'refused') return next;
  const { modelId: _, ...rest } = next;
  return { ...rest, ...modelIdOf(made), active: made.version, since: made.at };
};

const modelIdOf = ({ modelId }: ModelVersion) => (modelId === undefined ? {} : { modelId });

/** After a lead has changed what there is to learn from: asks for it to be learnt. */
export const asking = (state: ModelState, act: Act): ModelState => ({
  ...state,
  revision: state.revision + 1,
  trusted: trustedAfter(state.trusted, act),
  changes: recorded(state, act),
  asked: act,
});

/** There was nothing to learn from what was asked. */
export const withoutAsking = ({ asked: _, ...state }: ModelState): ModelState => ({
  ...state,
  revision: state.revision + 1,
});

/** An act that goes on in several steps stands there once. */
const recorded = ({ changes }: ModelState, act: Act): Act[] =>
  [act, ...changes.filter((one) => JSON.stringify(one) !== JSON.stringify(act))].slice(0, KEPT_CHANGES);

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
  const { modelId: _, ...rest } = withoutAsking(state);
  const after = target === 0 ? EPOCH : target.at;
  return {
    ...rest,
    ...(target !== 0 && modelIdOf(target)),
    active: to,
    since: now,
    digest: target === 0 ? '' : target.digest,
    ignored: [...(target === 0 ? [] : target.ignored), { after, until: now }].slice(-50),
    changes: recorded(state, { action: 'rollback', at: now, by, from: state.active, to }),
  };
}
