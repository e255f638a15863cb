/** The shop's rules over tickets that are there already: what would have gone elsewhere. Reads only. */
import type { Policy } from '../../core/policy.ts';
import type { Routing } from '../../core/triage/routing.ts';
import { applyRules } from '../../core/triage/rules.ts';
import { GENERAL_QUEUE } from '../../core/words.ts';
import { type TriagedTicket, triagedPage } from '../../functions/shared/api/triaged.ts';
import type { RunningSystem } from './system.ts';

interface Outcome {
  category: string;
  priority: string;
  queue: string;
  tags: string[];
}
export interface Trial {
  id: string;
  rules: string[];
  from: Outcome;
  to: Outcome;
  changed: boolean;
}
export interface TrialReport {
  since: string;
  tickets: number;
  changed: number;
  rules: { name: string; matched: number; changed: number; tickets: string[] }[];
  changes: Trial[];
}

export function tryRules(ticket: TriagedTicket, { queues, triage }: Policy): Trial {
  const { alone, outcome } = ticket;
  const routing: Routing = { ...alone, queue: alone.unsure ? GENERAL_QUEUE : queues[alone.category] };
  const verdict = applyRules(triage.rules, ticket, routing, queues);
  const { category, priority, queue } = verdict.routing;
  const from = { category: outcome.category, priority: outcome.priority, queue: outcome.queue, tags: outcome.tags };
  const to = { category, priority, queue, tags: verdict.tags };
  return {
    id: ticket.id,
    rules: verdict.rules,
    from,
    to,
    changed: JSON.stringify(from) !== JSON.stringify(to),
  };
}

/** @param since tickets opened at this instant or later */
export async function tryRulesOn(
  system: RunningSystem,
  token: string,
  policy: Policy,
  since: string,
): Promise<TrialReport> {
  const trials: Trial[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ since, ...(cursor === undefined ? {} : { cursor }) });
    const page = await system.get(triagedPage, `/v1/desk/triage/tickets?${query}`, { token });
    trials.push(...page.tickets.map((ticket) => tryRules(ticket, policy)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const changes = trials.filter(({ changed }) => changed);
  return {
    since,
    tickets: trials.length,
    changed: changes.length,
    rules: policy.triage.rules.map(({ name }) => {
      const matched = trials.filter(({ rules }) => rules.includes(name));
      const moved = matched.filter(({ changed }) => changed);
      return { name, matched: matched.length, changed: moved.length, tickets: moved.map(({ id }) => id) };
    }),
    changes,
  };
}

export function asText({ since, tickets, changed, rules, changes }: TrialReport): string {
  const lines = [`${tickets} tickets since ${since.slice(0, 10)}; ${changed} would change.`, ''];
  for (const rule of rules) lines.push(`${rule.name}: applies to ${rule.matched}, changes ${rule.changed}`);
  for (const { id, rules: names, from, to } of changes) {
    const parts = (['queue', 'category', 'priority', 'tags'] as const).flatMap((part) =>
      String(from[part]) === String(to[part])
        ? []
        : [`${part} ${from[part].toString() || '-'} → ${to[part].toString() || '-'}`],
    );
    lines.push(`  ${id}  ${parts.join(', ')}  (${names.join(', ') || 'no rule any more'})`);
  }
  return lines.join('\n');
}
