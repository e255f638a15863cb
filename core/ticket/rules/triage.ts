import { localDay } from '../../time/day.ts';
import type { Classification } from '../../triage/classification.ts';
import { groundsByRule, groundsOf, routingOf } from '../../triage/routing.ts';
import { laneOf } from '../../words.ts';
import { naming, triagedPriority } from '../apply/triage.ts';
import type { Triage } from '../commands.ts';
import { defined } from '../optional.ts';
import { raisedByNeed } from '../pressure.ts';
import type { Ticket } from '../ticket.ts';
import { type Rules, routed, unchanged } from './rule.ts';

/** Suggestions are for people to choose from; all scores are in the event. */
const SUGGESTIONS = 3;

export const triage: Rules<'triage'> = {
  /** What a person has chosen before stays; triage's own view is recorded all the same. */
  triage: (ticket, command, { policy, now }) => {
    if (ticket.triageSaid || ticket.status === 'closed') return unchanged;
    const { result, verdict, entities } = command;
    const alone = routingOf(result, policy.queues);
    const { rules, tags } = verdict;
    const { category, queue, priority, unsure } = verdict.routing;
    const { confidence, reasons } = verdict.isNamed ? groundsByRule(result) : groundsOf(result);
    const settled = { ...naming(ticket, entities), priority: triagedPriority(ticket, priority) };
    const raised = raisedByNeed(settled, entities, localDay(now, policy.calendar.timeZone));
    const pressing = raised?.to ?? settled.priority;
    const free = !ticket.chosen?.includes('queue');
    const intoLine = free && ticket.status === 'new';
    const changesLane = ticket.waiting && laneOf(pressing) !== laneOf(ticket.priority);
    const triaged = defined({
      type: 'TicketTriaged' as const,
      language: result.language,
      category,
      confidence,
      scores: result.scores,
      suggestions: suggestionsOf(result),
      unsure,
      priority,
      reasons: [...reasons, ...rules.map((name) => `rule: ${name}`)],
      sentiment: result.sentiment,
      model: command.model,
      requests: requestsOf(command),
      entities,
      ...(rules.length === 0
        ? {}
        : { rules, beforeRules: { category: alone.category, priority: alone.priority, unsure: alone.unsure } }),
      tags: tags.length === 0 ? undefined : tags,
      queue: free && !intoLine ? queue : undefined,
    });
    const events = raised ? [triaged, raised] : [triaged];
    if (!intoLine && !changesLane) return { events };
    return {
      events: [...events, routed(ticket, 'triaged', { queue: intoLine ? queue : ticket.queue, priority: pressing })],
    };
  },
};

/** Only where there are several: one alone is the ticket's category. */
const requestsOf = ({ result: { requests } }: Triage): Ticket['requests'] =>
  requests.length < 2 ? undefined : requests.map(({ category, priority }) => ({ category, priority }));

const suggestionsOf = ({ scores }: Classification): Ticket['suggestions'] =>
  Object.entries(scores)
    .map(([category, score]) => ({ category: category as keyof typeof scores, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS);
