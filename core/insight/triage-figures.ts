/** How triage does by what people correct. */
import { bySlice, type Counters, measures, type Slice } from './counters.ts';
import type { TriageFigures, TriageReport } from './report.ts';

export function triageReport(period: Counters): TriageReport {
  const rows = (slice: Slice): [string, TriageFigures][] =>
    [...bySlice(period, slice)]
      .map(([name, counters]): [string, TriageFigures] => [name, figures([counters])])
      .filter(([, { triaged, corrected }]) => triaged + corrected > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...figures([...bySlice(period, 'channel').values()]),
    byCategory: Object.fromEntries(rows('category')),
    byLanguage: Object.fromEntries(rows('language')),
  };
}

function figures(all: readonly Counters[]): TriageFigures {
  const count = (measure: string) =>
    Math.max(
      0,
      all.reduce((sum, counters) => sum + (counters[measure] ?? 0), 0),
    );
  const triaged = count(measures.triaged);
  const decided = Math.max(0, triaged - count(measures.unsure));
  const corrected = count(measures.corrected);
  return {
    triaged,
    decided,
    decidedShare: triaged === 0 ? null : decided / triaged,
    corrected,
    // A correction may come in a later period than its ticket.
    accuracy: decided === 0 ? null : Math.max(0, 1 - corrected / decided),
  };
}
