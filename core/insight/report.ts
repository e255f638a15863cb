/** The summary report, as the desk API answers it. */
import * as z from 'zod';

export const dimensions = ['queue', 'category', 'channel', 'agent', 'language'] as const;
export const dimensionSchema = z.enum(dimensions);
export type Dimension = z.infer<typeof dimensionSchema>;

const count = z.int().min(0);
const share = z.number().min(0).max(1).nullable();
const durations = z
  .strictObject({ count, p50: z.int().nullable(), p90: z.int().nullable(), met: share })
  .describe('Business seconds, at most 10 % (or one second) off the exact percentile; `met`: share within the target.');

export const figuresSchema = z.strictObject({
  opened: count.optional().describe('Absent for an agent.'),
  solved: count,
  reopened: count,
  backlog: count.optional().describe('Unresolved at the end of the period; absent if that is over a year ago.'),
  firstResponse: durations,
  resolution: durations,
  slaMet: share.describe('Share of first responses and resolutions within their targets.'),
  csat: share.describe('Share of 4 and 5 among the answers.'),
  surveysSent: count,
  surveysAnswered: count,
  responseRate: share,
});
export type Figures = z.infer<typeof figuresSchema>;

const triageFigures = z.strictObject({
  triaged: count,
  decided: count.describe('Without those that triage left to a person.'),
  decidedShare: share,
  corrected: count.describe('Decided tickets whose category a person changed, by the day of the change.'),
  accuracy: share.describe('Share of the decided that nobody corrected.'),
});
export type TriageFigures = z.infer<typeof triageFigures>;

const triageReport = z.strictObject({
  ...triageFigures.shape,
  byCategory: z.record(z.string(), triageFigures).describe('By what triage said.'),
  byLanguage: z.record(z.string(), triageFigures),
});
export type TriageReport = z.infer<typeof triageReport>;

export const reportSchema = z.strictObject({
  ...figuresSchema.shape,
  from: z.iso.date(),
  to: z.iso.date(),
  triage: triageReport,
  by: z.partialRecord(dimensionSchema, z.record(z.string(), figuresSchema)),
});
export type Report = z.infer<typeof reportSchema>;
