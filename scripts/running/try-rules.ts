/** The shop's rules over tickets that are there already: what would have gone elsewhere. Reads only. */
import * as z from 'zod';
import type { Policy } from '../../core/policy.ts';
import { withoutMarks } from '../../core/text/subject.ts';
import type { Routing } from '../../core/triage/routing.ts';
import { applyRules } from '../../core/triage/rules.ts';
import { categorySchema, channelSchema, GENERAL_QUEUE, prioritySchema, statuses } from '../../core/words.ts';
import type { RunningSystem } from './system.ts';

const said = { category: categorySchema, priority: prioritySchema, unsure: z.boolean() };
const triagedSchema = z.object({
  type: z.literal('TicketTriaged'),
  language: z.string(),
  ...said,
  tags: z.array(z.string()).optional(),
  beforeRules: z.object(said).optional(),
});
const routedSchema = z.object({ type: z.literal('TicketRouted'), queue: z.string(), reason: z.literal('triaged') });
const detailSchema = z.object({
  ticket: z.object({
    id: z.string(),
    subject: z.string(),
    channel: channelSchema,
    customer: z.object({ email: z.string() }),
  }),
  timeline: z.array(
    z.object({
      events: z.array(z.looseObject({ type: z.string() })),
      words: z.object({ kind: z.string(), text: z.string() }).optional(),
    }),
  ),
});
type Detail = z.infer<typeof detailSchema>;

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

/** Null for a ticket that triage has not seen: a person was faster. */
export function tryRules({ ticket, timeline }: Detail, { queues, triage }: Policy): Trial | null {
  const at = timeline.findIndex(({ events }) => events.some(({ type }) => type === 'TicketTriaged'));
  const events = timeline[at]?.events ?? [];
  const triaged = triagedSchema.safeParse(events.find(({ type }) => type === 'TicketTriaged')).data;
  if (!triaged) return null;
  const { category, priority, unsure } = triaged.beforeRules ?? triaged;
  const alone: Routing = { category, priority, unsure, queue: unsure ? GENERAL_QUEUE : queues[category] };
  const words = timeline.slice(0, at).flatMap(({ words: one }) => (one?.kind === 'customer' ? [one.text] : []));
  const text = [withoutMarks(ticket.subject), ...words].join('\n');
  const subject = { text, channel: ticket.channel, language: triaged.language, email: ticket.customer.email };
  const { routing, tags, rules } = applyRules(triage.rules, subject, alone, queues);
  const routed = events.flatMap((event) => routedSchema.safeParse(event).data ?? []).at(0);
  const from = {
    category: triaged.category,
    priority: triaged.priority,
    queue: routed?.queue ?? (triaged.unsure ? GENERAL_QUEUE : queues[triaged.category]),
    tags: triaged.tags ?? [],
  };
  const to = { category: routing.category, priority: routing.priority, queue: routing.queue, tags };
  return { id: ticket.id, rules, from, to, changed: JSON.stringify(from) !== JSON.stringify(to) };
}

/** @param since tickets opened at this instant or later */
export async function tryRulesOn(
  system: RunningSystem,
  token: string,
  policy: Policy,
  since: string,
): Promise<TrialReport> {
  const trials: Trial[] = [];
  for (const status of statuses) {
    for await (const { id, createdAt } of system.tickets({ status }, token)) {
      if (createdAt < since) continue;
      const trial = tryRules(await system.get(detailSchema, `/v1/desk/tickets/${id}`, { token }), policy);
      if (trial) trials.push(trial);
    }
  }
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
