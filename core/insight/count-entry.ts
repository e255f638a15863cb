/**
 * What a timeline entry adds to the counters. All are sums, so the order in which entries arrive does not matter.
 *
 * A ticket counts where it stood when the thing happened: opened where triage put it (in its first place until then),
 * solved and rated in its queue and category of that moment. The day is the UTC date of the entry.
 */
import type { TicketEvent, TicketMessage } from '../events.ts';
import type { TicketFacts } from '../ticket/ticket.ts';
import type { Status } from '../words.ts';
import { bucketOf } from './buckets.ts';
import { add, type Count, measures, type Slice, sliceName, slices, sliceValues, waitingName } from './counters.ts';

const sliceKeys = Object.keys(slices) as Slice[];
/** All channels together are all tickets. */
const judgedSlices = ['category', 'language', 'channel'] as const satisfies readonly Slice[];

export function countEntry(message: TicketMessage): Count {
  const count: Count = { eventId: message.id, day: message.at.slice(0, 10), deltas: {}, totals: {}, agents: {} };
  for (const event of message.events) countEvent(count, event, message);
  countMoves(count, message);
  return count;
}

export const countsNothing = ({ deltas, totals, agents }: Count): boolean =>
  [deltas, totals, agents].every((part) => Object.keys(part).length === 0);

function countEvent(count: Count, event: TicketEvent, { facts, previously }: TicketMessage): void {
  const happened = (measure: string, agent?: string | undefined, delta = 1) => {
    for (const slice of sliceKeys) add(count.deltas, sliceName(slice, sliceValues(facts)[slice], measure), delta);
    if (agent !== undefined) add(ofAgent(count, agent).deltas, measure, delta);
  };
  /** Under the category that triage said, wherever the ticket stands. */
  const judged = (measure: string, category: string, delta = 1) => {
    const values = { ...sliceValues(facts), category };
    for (const slice of judgedSlices) add(count.deltas, sliceName(slice, values[slice], measure), delta);
  };
  switch (event.type) {
    case 'TicketOpened':
      happened(measures.opened);
      break;
    case 'TicketTriaged':
      // Without a place before there is nothing to move.
      if (previously) move(previously, facts, (name, delta) => add(count.deltas, name(measures.opened), delta));
      judged(measures.triaged, event.category);
      if (event.unsure) judged(measures.unsure, event.category);
      // Somebody was faster, and of another opinion.
      else if (facts.category !== event.category) judged(measures.corrected, event.category);
      break;
    case 'TicketEdited': {
      const { corrected, restored, category } = event;
      // Once a ticket, however often people change their minds.
      const wrong =
        !corrected?.unsure && corrected?.category !== undefined && previously?.category === corrected.category;
      if (wrong && corrected.category) judged(measures.corrected, corrected.category);
      if (restored && category) judged(measures.corrected, category, -1);
      break;
    }
    case 'TicketReopened':
      happened(measures.reopened, facts.assignee ?? previously?.assignee);
      break;
    case 'AgentReplied': {
      const { firstResponseSeconds: seconds, firstResponseMet: met = true, agent } = event;
      if (seconds !== undefined) happened(measures.response(met, bucketOf(seconds)), agent);
      break;
    }
    case 'TicketSolved':
      happened(measures.resolution(event.resolutionMet, bucketOf(event.resolutionSeconds)), event.agent);
      break;
    case 'LetterSent':
      if (event.letter === 'survey') happened(measures.surveySent, facts.assignee);
      break;
    case 'SurveyAnswered':
      happened(measures.vote(event.score), event.agent);
      // A changed vote takes the place of the old one.
      if (event.previousScore !== undefined) happened(measures.vote(event.previousScore), event.agent, -1);
      break;
  }
}

/** Backlog and waiting: out of where the ticket stood, into where it stands. */
function countMoves(count: Count, { facts, previously, version }: TicketMessage): void {
  // Where it stood is not known: nothing can be moved.
  if (!previously && version > 1) return;
  const before = previously && isUnresolved(previously.status) ? previously : undefined;
  const after = isUnresolved(facts.status) ? facts : undefined;
  move(before, after, (name, delta) => {
    add(count.deltas, name(measures.backlog), delta);
    add(count.totals, name(measures.backlog), delta);
  });
  if (before?.assignee !== after?.assignee) {
    if (before?.assignee !== undefined) carry(count, before.assignee, -1);
    if (after?.assignee !== undefined) carry(count, after.assignee, 1);
  }
  if (previously?.waiting) add(count.totals, waitingName(previously.queue, previously.lane), -1);
  if (facts.waiting) add(count.totals, waitingName(facts.queue, facts.lane), 1);
}

type Change = (name: (measure: string) => string, delta: number) => void;

/** One less under each value that a ticket leaves, one more under each that it takes. */
function move(before: TicketFacts | undefined, after: TicketFacts | undefined, change: Change): void {
  const old = before && sliceValues(before);
  const now = after && sliceValues(after);
  for (const slice of sliceKeys) {
    const [from, to] = [old?.[slice], now?.[slice]];
    if (from === to) continue;
    if (from !== undefined) change((measure) => sliceName(slice, from, measure), -1);
    if (to !== undefined) change((measure) => sliceName(slice, to, measure), 1);
  }
}

function carry(count: Count, agent: string, delta: number): void {
  add(ofAgent(count, agent).deltas, measures.backlog, delta);
  add(ofAgent(count, agent).totals, measures.backlog, delta);
}

function ofAgent(count: Count, agent: string): Count['agents'][string] {
  count.agents[agent] ??= { deltas: {}, totals: {} };
  return count.agents[agent];
}

const isUnresolved = (status: Status): boolean => status !== 'solved' && status !== 'closed';
