/**
 * Names of counters. They are short: an item of counters is paid by its size each time one of them changes.
 *
 * A day has `<slice>:<value>:<measure>`, for example `q:order:f+23`; an agent's own counters have the measure alone. The
 * running totals have `<slice>:<value>:b` and `w:<queue>:<lane>` (tickets waiting).
 */
import type { TicketFacts } from '../ticket/ticket.ts';
import type { Lane } from '../words.ts';

/** Named numbers. */
export type Counters = Record<string, number>;

/** What one event adds to the counters. */
export interface Count {
  eventId: string;
  /** UTC date, `YYYY-MM-DD`. */
  day: string;
  deltas: Counters;
  /** To the running totals. */
  totals: Counters;
  /** To single agents' own counters, which are kept apart: their number is unbounded. */
  agents: Record<string, { deltas: Counters; totals: Counters }>;
}

/** `agent` is no slice of these: agents have counters of their own. */
export const slices = { queue: 'q', category: 'c', channel: 'h', language: 'l' } as const;
export type Slice = keyof typeof slices;

export const measures = {
  opened: 'o',
  reopened: 'e',
  /** Unresolved tickets: `new`, `open`, `pending`, `on_hold`. */
  backlog: 'b',
  surveySent: 's',
  /** By triage; and of these left to a person, and decided wrongly as a person says. */
  triaged: 't',
  unsure: 'u',
  corrected: 'x',
  /** A vote: `v1` to `v5`. */
  vote: (score: number) => `v${score}`,
  /** A first response or a resolution, in a bucket of durations, within its target or not: `f+23`, `r-40`. */
  response: (met: boolean, bucket: number) => `f${met ? '+' : '-'}${bucket}`,
  resolution: (met: boolean, bucket: number) => `r${met ? '+' : '-'}${bucket}`,
} as const;

export const sliceName = (slice: Slice, value: string, measure: string): string =>
  `${slices[slice]}:${value}:${measure}`;
export const waitingName = (queue: string, lane: Lane): string => `w:${queue}:${lane}`;

/** The values under which a ticket is counted. Languages are bounded, so that nobody can invent names without end. */
export const sliceValues = ({ queue, category, channel, locale }: TicketFacts): Record<Slice, string> => ({
  queue,
  category,
  channel,
  language: /^[a-z]{2}(?=-|$)/.exec(locale.toLowerCase())?.[0] ?? 'und',
});

/** Counters of a day or of the totals by slice and value: measure to number. */
export function bySlice(counters: Counters, slice: Slice): Map<string, Counters> {
  const found = new Map<string, Counters>();
  for (const [name, count] of Object.entries(counters)) {
    const [code, value, measure] = name.split(':');
    if (code !== slices[slice] || value === undefined || measure === undefined) continue;
    found.set(value, { ...found.get(value), [measure]: count });
  }
  return found;
}

/** Tickets that wait in a line, by the running totals; undefined where none was ever counted. */
export const countedWaiting =
  (totals: Counters) =>
  (queue: string, lane: Lane): number | undefined => {
    const count = totals[waitingName(queue, lane)];
    // An event that arrived before the one that it follows may take the count below nothing for a moment.
    return count === undefined ? undefined : Math.max(0, count);
  };

export function add(into: Counters, name: string, delta: number): void {
  const sum = (into[name] ?? 0) + delta;
  if (sum === 0) delete into[name];
  else into[name] = sum;
}
