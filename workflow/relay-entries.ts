/** Which consumer gets which entry: the only place that knows who listens to what. */
import type { TicketEvent, TicketMessage, TimelineEntry, WorkMessage } from '../core/events.ts';
import type { LearnAnew } from '../core/triage/shop/acts.ts';
import { isTaught } from '../core/triage/shop/taught.ts';
import type { ServiceQueues, WorkQueues } from './ports.ts';

export interface RelayPlan {
  triage: TicketMessage[];
  outreach: TicketMessage[];
  insight: TicketMessage[];
  learning: (TicketMessage | LearnAnew)[];
  work: WorkMessage[];
}

/**
 * Pure. Messages carry the events and never the words: what a customer wrote is read from the table.
 * @param asked a lead has asked for the shop's model to be learnt anew
 */
export function planRelay(entries: readonly TimelineEntry[], asked = false): RelayPlan {
  const plan: RelayPlan = { triage: [], outreach: [], insight: [], learning: [], work: [] };
  for (const entry of entries) {
    const { words: _words, files: _files, mail: _mail, plan: _plan, ...rest } = entry;
    const message = { ...rest, events: entry.events.map(withoutQuotes) };
    const types = new Set(entry.events.map(({ type }) => type));
    plan.insight.push(message);
    if (types.has('TicketOpened') || types.has('TriageRequested')) plan.triage.push(message);
    if (entry.letter !== undefined || types.has('LettersOverdue')) plan.outreach.push(message);
    if (entry.events.some((event) => isTaught(entry.by, event))) plan.learning.push(message);
    const routed = entry.events.findLast((event) => event.type === 'TicketRouted');
    if (routed && entry.facts.waiting) {
      plan.work.push({
        ticketId: entry.ticketId,
        queue: routed.queue,
        lane: routed.lane,
        unansweredSince: routed.unansweredSince,
        correlationId: entry.correlationId,
      });
    }
  }
  if (asked) plan.learning.push({ learn: 'anew' });
  return plan;
}

/** Reasons quote the customer, and what a message names may be a telephone number: both stay in the table. */
function withoutQuotes(event: TicketEvent): TicketEvent {
  if (event.type !== 'TicketTriaged' && event.type !== 'CustomerWrote') return event;
  const { entities: _entities, ...rest } = event;
  return rest.type === 'TicketTriaged' ? { ...rest, reasons: [] } : rest;
}

/** Throws when any message was not accepted; sending an entry again is harmless, every consumer knows its ids. */
export async function relayEntries(
  deps: { serviceQueues: ServiceQueues; workQueues: Pick<WorkQueues, 'send'> },
  entries: readonly TimelineEntry[],
  asked = false,
): Promise<void> {
  const plan = planRelay(entries, asked);
  await Promise.all([
    plan.triage.length > 0 ? deps.serviceQueues.sendTriage(plan.triage) : undefined,
    plan.outreach.length > 0 ? deps.serviceQueues.sendOutreach(plan.outreach) : undefined,
    plan.insight.length > 0 ? deps.serviceQueues.sendInsight(plan.insight) : undefined,
    plan.learning.length > 0 ? deps.serviceQueues.sendLearning(plan.learning) : undefined,
    plan.work.length > 0 ? deps.workQueues.send(plan.work) : undefined,
  ]);
}
