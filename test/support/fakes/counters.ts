/** The counter store in memory. */
import { CarelineError } from '../../../core/errors.ts';
import type { CounterStore, Counters } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

const TOTAL = 'TOTAL';

export function memoryCounters() {
  const counted = new Set<string>();
  const shared = new Map<string, Counters>();
  const agents = new Map<string, Map<string, Counters>>();

  const at = <V>(map: Map<string, V>, key: string, empty: () => V): V => {
    const value = map.get(key) ?? empty();
    map.set(key, value);
    return value;
  };
  const ofAgents = (day: string) => at(agents, day, () => new Map<string, Counters>());
  const ofAgent = (day: string, agent: string) => at(ofAgents(day), agent, () => ({}));
  const add = (into: Counters, deltas: Counters) => {
    for (const [name, delta] of Object.entries(deltas)) into[name] = (into[name] ?? 0) + delta;
  };
  const sum = (days: readonly string[]) => {
    const total: Counters = {};
    for (const day of days) add(total, shared.get(day) ?? {});
    return total;
  };
  const sumByAgent = (days: readonly string[]) => {
    const total: Record<string, Counters> = {};
    for (const day of days) {
      for (const [agent, own] of ofAgents(day)) {
        total[agent] ??= {};
        add(total[agent], own);
      }
    }
    return total;
  };
  const between = (from: string, to: string) => {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    if (!(days >= 1 && days <= 366)) throw new CarelineError('invalid', 'A range of counters has 1 to 366 days.');
    return [...new Set([...shared.keys(), ...agents.keys()])].filter((day) => day >= from && day <= to);
  };

  const store: CounterStore = {
    async add(counts) {
      await turn();
      for (const { eventId, day, deltas, totals, agents: own } of counts) {
        if (counted.has(eventId)) continue;
        counted.add(eventId);
        add(
          at(shared, day, () => ({})),
          deltas,
        );
        add(
          at(shared, TOTAL, () => ({})),
          totals,
        );
        for (const [agent, { deltas: ofDay, totals: ofAll }] of Object.entries(own)) {
          if (Object.keys(ofDay).length > 0) add(ofAgent(day, agent), ofDay);
          if (Object.keys(ofAll).length > 0) add(ofAgent(TOTAL, agent), ofAll);
        }
      }
    },
    sum: async (from, to) => sum(between(from, to)),
    sumByAgent: async (from, to) => sumByAgent(between(from, to)),
    totals: async () => sum([TOTAL]),
    totalsByAgent: async () => sumByAgent([TOTAL]),
  };
  return Object.assign(store, { counted });
}
