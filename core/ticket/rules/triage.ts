import type { Classification } from '../../triage/classification.ts';
import { GENERAL_QUEUE, laneOf } from '../../words.ts';
import { triagedPriority } from '../apply/triage.ts';
import type { Ticket } from '../ticket.ts';
import { type Rules, routed, unchanged } from './rule.ts';

/** Suggestions are for people to choose from; all scores are in the event. */
const SUGGESTIONS = 3;

export const triage: Rules<'triage'> = {
  /** What a person has chosen before stays; triage's own view is recorded all the same. */
  triage: (ticket, { result }, { policy }) => {
    if (ticket.triageSaid || ticket.status === 'closed') return unchanged;
    const category = result.decided ? result.category : 'other';
    const queue = result.decided ? policy.queues[category] : GENERAL_QUEUE;
    const priority = triagedPriority(ticket, result.priority);
    const free = !ticket.chosen?.includes('queue');
    const intoLine = free && ticket.status === 'new';
    const changesLane = ticket.waiting && laneOf(priority) !== laneOf(ticket.priority);
    const triaged = {
      type: 'TicketTriaged' as const,
      language: result.language,
      category,
      confidence: result.scores[result.category],
      scores: result.scores,
      suggestions: suggestionsOf(result),
      unsure: !result.decided,
      priority: result.priority,
      reasons: result.reasons,
      ...(free && !intoLine ? { queue } : {}),
    };
    if (!intoLine && !changesLane) return { events: [triaged] };
    return { events: [triaged, routed(ticket, 'triaged', { queue: intoLine ? queue : ticket.queue, priority })] };
  },
};

const suggestionsOf = ({ scores }: Classification): Ticket['suggestions'] =>
  Object.entries(scores)
    .map(([category, score]) => ({ category: category as keyof typeof scores, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS);
