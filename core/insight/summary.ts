/** Counters to figures. */
import { percentile } from './buckets.ts';
import { add, bySlice, type Counters, measures, type Slice } from './counters.ts';
import type { Dimension, Figures, Report } from './report.ts';
import { triageReport } from './triage-figures.ts';

/** Counters of the same kind: of the period, since its end (absent where that is not known), and since ever. */
export interface Sums<T> {
  period: T;
  since: T | undefined;
  totals: T;
}

export interface SummaryRequest {
  from: string;
  to: string;
  by: readonly Dimension[];
}

export function summary(
  shared: Sums<Counters>,
  agents: Sums<Record<string, Counters>>,
  { from, to, by }: SummaryRequest,
): Report {
  // Every ticket has one channel: all channels together are all tickets.
  const all = parts(sliced(shared, 'channel')).map(([, part]) => part);
  const groups = by.map((dimension): [Dimension, Record<string, Figures>] => {
    const grouped = dimension === 'agent' ? agentsOf(agents) : sliced(shared, dimension);
    const rows = parts(grouped).filter(([, part]) => Object.values(part.period).some(Boolean) || backlogOf(part));
    return [dimension, Object.fromEntries(rows.map(([name, part]) => [name, figures(part, dimension !== 'agent')]))];
  });
  const triage = triageReport(shared.period);
  return { from, to, ...figures(together(all), true), triage, by: Object.fromEntries(groups) };
}

function figures(part: Sums<Counters>, withOpened: boolean): Figures {
  const { period } = part;
  const count = (measure: string) => Math.max(0, period[measure] ?? 0);
  const votes = [1, 2, 3, 4, 5].map((score) => count(measures.vote(score)));
  const answered = sum(votes);
  const sent = count(measures.surveySent);
  const responses = durations(period, 'f');
  const resolutions = durations(period, 'r');
  const backlog = backlogOf(part);
  return {
    ...(withOpened && { opened: count(measures.opened) }),
    solved: resolutions.figures.count,
    reopened: count(measures.reopened),
    ...(backlog !== undefined && { backlog }),
    firstResponse: responses.figures,
    resolution: resolutions.figures,
    slaMet: share(responses.met + resolutions.met, responses.figures.count + resolutions.figures.count),
    csat: share(sum(votes.slice(3)), answered),
    surveysSent: sent,
    surveysAnswered: answered,
    responseRate: share(answered, sent),
  };
}

/** Reads `f+23`, `f-40`: family, within the target or not, bucket. */
function durations(counters: Counters, family: 'f' | 'r') {
  const buckets = new Map<number, number>();
  let met = 0;
  for (const [measure, count] of Object.entries(counters)) {
    const match = /^([fr])([+-])(\d+)$/.exec(measure);
    if (match?.[1] !== family) continue;
    const bucket = Number(match[3]);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);
    if (match[2] === '+') met += count;
  }
  const count = sum([...buckets.values()]);
  return {
    met,
    figures: { count, p50: percentile(buckets, 0.5), p90: percentile(buckets, 0.9), met: share(met, count) },
  };
}

/** What is unresolved now, less what has changed since the period's end. */
function backlogOf({ since, totals }: Sums<Counters>): number | undefined {
  if (!since) return undefined;
  return Math.max(0, (totals[measures.backlog] ?? 0) - (since[measures.backlog] ?? 0));
}

type Grouped = Sums<Map<string, Counters>>;

const sliced = ({ period, since, totals }: Sums<Counters>, slice: Slice): Grouped => ({
  period: bySlice(period, slice),
  since: since && bySlice(since, slice),
  totals: bySlice(totals, slice),
});

const agentsOf = ({ period, since, totals }: Sums<Record<string, Counters>>): Grouped => ({
  period: new Map(Object.entries(period)),
  since: since && new Map(Object.entries(since)),
  totals: new Map(Object.entries(totals)),
});

function parts({ period, since, totals }: Grouped): [string, Sums<Counters>][] {
  const names = [...new Set([...period.keys(), ...totals.keys()])].sort();
  return names.map((name) => [
    name,
    {
      period: period.get(name) ?? {},
      since: since && (since.get(name) ?? {}),
      totals: totals.get(name) ?? {},
    },
  ]);
}

function together(all: readonly Sums<Counters>[]): Sums<Counters> {
  const known = all.every(({ since }) => since !== undefined);
  return {
    period: merged(all.map(({ period }) => period)),
    since: known ? merged(all.map(({ since }) => since ?? {})) : undefined,
    totals: merged(all.map(({ totals }) => totals)),
  };
}

function merged(all: readonly Counters[]): Counters {
  const into: Counters = {};
  for (const one of all) for (const [name, count] of Object.entries(one)) add(into, name, count);
  return into;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
/** Null of nothing; a period may hold an answer without its question. */
const share = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null);
