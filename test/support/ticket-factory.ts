/** Tickets in every state, made by `decide` alone, and the context to go on from there. */
import type { TimelineEntry } from '../../core/events.ts';
import { type Policy, type PolicyInput, policySchema } from '../../core/policy.ts';
import type { Command, OpenTicket, Triage } from '../../core/ticket/commands.ts';
import { type Decision, type DecisionContext, decide } from '../../core/ticket/decide.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { addSeconds } from '../../core/time/instant.ts';
import type { Classification } from '../../core/triage/classification.ts';
import { routingOf } from '../../core/triage/routing.ts';
import { type Category, categories } from '../../core/words.ts';

/** A Wednesday. */
export const NOW = '2026-03-04T10:00:00.000Z';
export const MINUTES = 60;
export const HOURS = 3_600;
export const DAYS = 86_400;

export const policy = (overrides: Partial<PolicyInput> = {}): Policy =>
  policySchema.parse({ shopName: 'Lantern & Co', ...overrides });

export const agent = (id = 'agent-ada') => ({ kind: 'agent', id, name: 'Ada' }) as const;
export const customer = { kind: 'customer' } as const;
export const system = (name = 'clock') => ({ kind: 'system', name }) as const;

const defaultPolicy = policy();
let entries = 0;

export const context = (overrides: Partial<DecisionContext> = {}): DecisionContext => ({
  now: NOW,
  by: system(),
  policy: defaultPolicy,
  entryId: `01TEST${String(++entries).padStart(20, '0')}`,
  correlationId: 'correlation-1',
  ...overrides,
});

export const openCommand = (overrides: Partial<OpenTicket> = {}): OpenTicket => ({
  type: 'open',
  id: 'CL-7K3M9QXA',
  channel: 'web',
  customer: { id: 'customer-1', email: 'mei@example.com', name: 'Mei' },
  subject: 'Where is my parcel?',
  text: 'I ordered a lamp two weeks ago.',
  locale: 'en',
  ...overrides,
});

/** Scores sum to 1; `order` with 0.9 unless told. */
export function classification(overrides: Partial<Classification> = {}): Classification {
  const category = overrides.category ?? 'order';
  const rest = 0.1 / (categories.length - 1);
  const scores = Object.fromEntries(categories.map((one) => [one, one === category ? 0.9 : rest]));
  return {
    language: 'en',
    category,
    scores: scores as Record<Category, number>,
    top2: [
      { category, score: 0.9 },
      { category: category === 'other' ? 'order' : 'other', score: rest },
    ],
    decided: true,
    priority: 'normal',
    sentiment: 0,
    requests: [{ category, score: 0.9, priority: overrides.priority ?? 'normal' }],
    reasons: ['category order: "parcel"'],
    ...overrides,
  };
}

/** As triage decides it where the shop has no rules; `more` as it stands on the command. */
export function triageCommand(
  overrides: Partial<Classification> = {},
  more: Partial<Triage> = {},
  { queues }: Policy = defaultPolicy,
): Triage {
  const result = classification(overrides);
  const verdict = { routing: routingOf(result, queues), tags: [], isNamed: false, rules: [] };
  return { type: 'triage', result, verdict, ...more };
}

/** A ticket and the time: each command happens `after` seconds later than the one before. */
export interface Story {
  ticket: Ticket;
  entries: TimelineEntry[];
  now: string;
  /** Throws what `decide` throws. A system does it unless told. */
  do(command: Command, options?: { by?: DecisionContext['by']; after?: number }): Story;
  /** From now on by another policy. */
  under(policy: Policy): Story;
  /** Every letter that is owed is recorded as sent. */
  delivered(): Story;
  /** As `do`, with the decision for an answer; the story itself stays where it is. */
  decide(command: Command, options?: { by?: DecisionContext['by']; after?: number }): Decision;
}

const story = (ticket: Ticket, entries: TimelineEntry[], now: string, rules: Policy): Story => {
  const step: Story['decide'] = (command, { by = system(), after = 0 } = {}) =>
    decide(ticket, command, context({ by, now: addSeconds(now, after), policy: rules }));
  return {
    ticket,
    entries,
    now,
    decide: step,
    under: (other) => story(ticket, entries, now, other),
    delivered: () => {
      let after = story(ticket, entries, now, rules);
      for (const { letter, version } of ticket.owedLetters) {
        after = after.do({ type: 'recordLetterSent', letter, forVersion: version, messageId: `message-${version}` });
      }
      return after;
    },
    do: (command, options = {}) => {
      const decision = step(command, options);
      const later = addSeconds(now, options.after ?? 0);
      return story(decision.ticket, decision.changed ? [...entries, decision.entry] : entries, later, rules);
    },
  };
};

export function openedStory(options: { open?: Partial<OpenTicket>; policy?: Policy; now?: string } = {}): Story {
  const { open, policy: rules = defaultPolicy, now = NOW } = options;
  const decision = decide(undefined, openCommand(open), context({ by: customer, now, policy: rules }));
  if (!decision.changed) throw new Error('A ticket was not opened');
  return story(decision.ticket, [decision.entry], now, rules);
}

export const waitingStory = (
  options: Parameters<typeof openedStory>[0] & { result?: Partial<Classification> } = {},
): Story => openedStory(options).do(triageCommand(options.result, {}, options.policy));

export const claimedStory = (options: Parameters<typeof waitingStory>[0] = {}): Story =>
  waitingStory(options).do({ type: 'claim', agent: agent().id }, { by: agent() });

export const pendingStory = (options: Parameters<typeof waitingStory>[0] = {}): Story =>
  claimedStory(options).do({ type: 'reply', text: 'It is on its way.', nextStatus: 'pending' }, { by: agent() });

export const heldStory = (options: Parameters<typeof waitingStory>[0] = {}): Story =>
  claimedStory(options).do({ type: 'hold', reason: 'The carrier looks for it' }, { by: agent() });

export const solvedStory = (options: Parameters<typeof waitingStory>[0] = {}): Story =>
  claimedStory(options).do({ type: 'reply', text: 'It was delivered.', nextStatus: 'solved' }, { by: agent() });

export const closedStory = (options: Parameters<typeof waitingStory>[0] = {}): Story =>
  solvedStory(options).do({ type: 'close' }, { by: agent() });

/** A new ticket that triage has not seen; fields can be set by hand where a test needs no history. */
export const openedTicket = (overrides: Partial<Ticket> = {}): Ticket => ({ ...openedStory().ticket, ...overrides });
