/** The summary report of a period, from the counters: its cost follows the number of days, not of tickets. */
import { CarelineError } from '../core/errors.ts';
import { dimensionSchema, dimensions, type Report } from '../core/insight/report.ts';
import { type Sums, summary } from '../core/insight/summary.ts';
import type { Clock, CounterStore, Counters } from './ports.ts';

export interface SummaryQuery {
  /** UTC dates, `YYYY-MM-DD`, inclusive; the last 30 days where they are left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** One dimension only; all where it is left out. */
  by?: string | undefined;
}

interface SummariseDeps {
  counters: Omit<CounterStore, 'add'>;
  clock: Clock;
}

const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

/** Throws `invalid` for a period that ends before it starts or is longer than 366 days, and for an unknown dimension. */
export async function summarise(deps: SummariseDeps, query: SummaryQuery = {}): Promise<Report> {
  const today = dayOf(deps.clock.now().getTime());
  const to = query.to ?? today;
  const from = query.from ?? dayOf(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY);
  const length = daysBetween(from, to) + 1;
  // Also true of a date that is none.
  if (!(length >= 1 && length <= MAX_DAYS)) throw invalid('from', `expected 1 to ${MAX_DAYS} days up to \`to\``);
  const dimension = query.by === undefined ? undefined : dimensionSchema.safeParse(query.by);
  if (dimension?.success === false) throw invalid('by', `expected one of ${dimensions.join(', ')}`);
  const by = dimension ? [dimension.data] : dimensions;

  const { counters } = deps;
  const period = { from, to, today };
  const [shared, agents] = await Promise.all([
    sums(
      period,
      (first, last) => counters.sum(first, last),
      () => counters.totals(),
    ),
    by.includes('agent')
      ? sums(
          period,
          (first, last) => counters.sumByAgent(first, last),
          () => counters.totalsByAgent(),
        )
      : { period: {}, since: {}, totals: {} },
  ]);
  return summary(shared, agents, { from, to, by });
}

async function sums<T extends Counters | Record<string, Counters>>(
  { from, to, today }: { from: string; to: string; today: string },
  sum: (from: string, to: string) => Promise<T>,
  totals: () => Promise<T>,
): Promise<Sums<T | Record<string, never>>> {
  const days = daysBetween(to, today);
  const since = async () => {
    if (days <= 0) return {};
    return days <= MAX_DAYS ? sum(dayOf(Date.parse(to) + DAY), today) : undefined;
  };
  const [period, after, all] = await Promise.all([sum(from, to), since(), totals()]);
  return { period, since: after, totals: all };
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const invalid = (path: string, message: string) =>
  new CarelineError('invalid', 'There is no report of this period.', { fields: [{ path, message }] });
