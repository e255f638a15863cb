import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCarelineError } from '../../../core/errors.ts';
import { entrySchema, type TimelineEntry } from '../../../core/events.ts';
import type { Policy } from '../../../core/policy.ts';
import type { Command } from '../../../core/ticket/commands.ts';
import { type DecisionContext, decide } from '../../../core/ticket/decide.ts';
import { replay } from '../../../core/ticket/evolve.ts';
import { factsOf } from '../../../core/ticket/facts.ts';
import { clockKinds, type Ticket, ticketSchema } from '../../../core/ticket/ticket.ts';
import { nextTimer } from '../../../core/ticket/timers.ts';
import { transitions } from '../../../core/ticket/transitions.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import { categories, letterKinds, priorities } from '../../../core/words.ts';
import {
  agent,
  context,
  customer,
  NOW,
  openCommand,
  policy,
  system,
  triageCommand,
} from '../../support/ticket-factory.ts';

const officeHours = [['09:00', '17:00']] as [string, string][];
const policies: Policy[] = [
  policy(),
  policy({
    calendar: {
      timeZone: 'Europe/Berlin',
      hours: {
        mon: officeHours,
        tue: officeHours,
        wed: officeHours,
        thu: officeHours,
        fri: officeHours,
        sat: [],
        sun: [],
      },
    },
  }),
  // Orders of deadlines that no shop would choose, but could.
  policy({
    followUp: { reminders: ['P9D', 'PT1H', 'PT1H'], solveAfter: 'P2D', closeAfter: 'PT30M', requeueAfter: 'PT1M' },
    survey: { after: 'P6D', answerWithin: 'P1D' },
    claimExpiresAfter: 'PT1M',
  }),
  policy({ survey: { enabled: false }, followUp: { reminders: [] } }),
];

const agents = fc.constantFrom('ada', 'ben').map((id) => agent(id));
const by = fc.oneof({ weight: 4, arbitrary: agents }, fc.constant(customer), fc.constant(system()));
const pick = <const T>(...values: T[]) => fc.constantFrom(...values);
const version = fc.integer({ min: 1, max: 8 });
const otherTicket = pick('CL-7K3M9QXA', 'CL-AAAAAAA1', 'CL-AAAAAAA2');
const soon = fc.integer({ min: -86_400, max: 20 * 86_400 }).map((seconds) => addSeconds(NOW, seconds));

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Command>({ type: 'elapse' }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        category: pick(...categories),
        priority: pick(...priorities),
        decided: fc.boolean(),
        language: pick('zh', 'und'),
      })
      .map((result): Command => triageCommand(result)),
  },
  { weight: 3, arbitrary: pick('ada', 'ben').map((id): Command => ({ type: 'claim', agent: id })) },
  {
    weight: 3,
    arbitrary: pick('open', 'pending', 'solved').map(
      (nextStatus): Command => ({ type: 'reply', text: 'Yes.', nextStatus }),
    ),
  },
  {
    weight: 3,
    arbitrary: pick('status', 'email').map((via): Command => ({ type: 'customerWrites', text: 'And?', via })),
  },
  pick<Command>(
    openCommand(),
    { type: 'release' },
    { type: 'note', text: 'Hm.', mentions: ['ben'] },
    { type: 'transfer', queue: 'payment', reason: 'A refund' },
    { type: 'transfer', queue: 'nowhere', reason: 'Lost' },
    { type: 'hold', reason: 'The carrier' },
    { type: 'solve' },
    { type: 'solve', resolution: 'refunded' },
    { type: 'reopen' },
    { type: 'reopen', reason: 'A mistake' },
    { type: 'close' },
  ),
  soon.map((until): Command => ({ type: 'hold', reason: 'The carrier', until })),
  soon.map((until): Command => ({ type: 'snooze', until })),
  fc
    .record({
      category: fc.option(pick(...categories), { nil: undefined }),
      priority: fc.option(pick(...priorities), { nil: undefined }),
      tags: fc.option(fc.constantFrom<string[]>(['vip'], [' vip ', 'vip'], []), { nil: undefined }),
      subject: fc.option(pick('Another subject', ''), { nil: undefined }),
      locale: fc.option(pick('de', 'zh-cn', '?'), { nil: undefined }),
    })
    .map((edit): Command => ({ type: 'edit', ...edit })),
  fc.record({ type: pick('mergeInto' as const), into: otherTicket }),
  fc.record({ type: pick('absorb' as const), from: otherTicket }),
  fc.record({
    type: pick('answerSurvey' as const),
    round: pick(1, 2, 3),
    score: pick(0, 1, 5),
    comment: pick(undefined, 'Fine'),
  }),
  fc.record({
    type: pick('recordLetterSent' as const),
    letter: pick(...letterKinds),
    forVersion: version,
    messageId: pick('m'),
  }),
  fc.record({
    type: pick('recordLetterFailure' as const),
    letter: pick(undefined, ...letterKinds),
    forVersion: fc.option(version, { nil: undefined }),
    reason: pick('bounce', 'complaint', 'suppressed', 'rejected', 'delayed'),
    permanent: fc.boolean(),
    detail: pick(undefined, '5.1.1'),
  }),
);

const advance = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 3_600 }),
  fc.integer({ min: 3_600, max: 3 * 86_400 }),
  fc.integer({ min: 5 * 86_400, max: 20 * 86_400 }),
  // Another machine's clock.
  fc.constant(-2),
);

const step = fc.record({ command, by, advance });

/** Beginnings, so that the late parts of a ticket's life are walked as often as the early ones. */
const ada = (command: Command, advance = 600) => ({ command, by: agent('ada'), advance });
const claimed = [ada(triageCommand()), ada({ type: 'claim', agent: 'ada' })];
const solved = [...claimed, ada({ type: 'reply', text: 'Yes.', nextStatus: 'solved' })];
const beginnings = pick(
  [],
  claimed,
  [...claimed, ada({ type: 'reply', text: 'Yes.', nextStatus: 'pending' })],
  solved,
  [...solved, ada({ type: 'elapse' }, 3 * 86_400)],
);
const stepsUpTo = (maxLength: number) =>
  fc
    .tuple(beginnings, fc.array(step, { minLength: 1, maxLength }))
    .map(([beginning, steps]) => [...beginning, ...steps]);

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const field of Object.values(value)) freeze(field);
  }
  return value;
}

const clocksOf = ({ clocks }: Ticket) => clockKinds.flatMap((kind) => clocks[kind] ?? []);

/** Runs the commands from an opening on and hands every state to the check. */
function play(
  rules: Policy,
  steps: readonly { command: Command; by: DecisionContext['by']; advance: number }[],
  check: (state: { ticket: Ticket; before: Ticket; entries: TimelineEntry[]; now: string; command: Command }) => void,
): void {
  const first = decide(undefined, openCommand(), context({ by: customer, policy: rules }));
  if (!first.changed) throw new Error('not opened');
  let ticket = freeze(first.ticket);
  let now = NOW;
  const entries = [first.entry];
  for (const one of steps) {
    now = addSeconds(now, one.advance);
    const before = ticket;
    try {
      const decision = decide(before, one.command, context({ by: one.by, now, policy: rules }));
      if (decision.changed) entries.push(freeze(decision.entry));
      else expect(decision.ticket).toBe(before);
      ticket = freeze(decision.ticket);
    } catch (error) {
      if (!isCarelineError(error)) throw error;
    }
    check({ ticket, before, entries, now, command: one.command });
  }
}

const always = (check: Parameters<typeof play>[2], numRuns = 80) =>
  fc.assert(
    fc.property(pick(...policies), stepsUpTo(20), (rules, steps) => play(rules, steps, check)),
    { numRuns },
  );

describe('any sequence of commands', () => {
  it('stays in the transition table', () => {
    always(({ ticket, before, command: { type } }) => {
      if (ticket === before || type === 'open') return;
      expect(transitions[before.status][type]).toContain(ticket.status);
    });
  });

  it('leaves a timeline without gaps whose replay is the snapshot', () => {
    always(({ ticket, entries }) => {
      expect(ticket.version).toBe(entries.length);
      expect(replay(entries)).toStrictEqual(ticket);
    }, 60);
  });

  it('makes tickets and entries that their schemas take, as stored', () => {
    always(({ ticket, entries }) => {
      expect(ticketSchema.parse(JSON.parse(JSON.stringify(ticket)))).toStrictEqual(ticket);
      const entry = entries.at(-1);
      expect(entrySchema.parse(JSON.parse(JSON.stringify(entry)))).toStrictEqual(entry);
    });
  });

  it('keeps status, assignee and line in agreement', () => {
    always(({ ticket }) => {
      if (ticket.status === 'new') expect(ticket.assignee).toBeUndefined();
      if (ticket.status === 'open') expect(ticket.assignee).toBeDefined();
      expect(ticket.waiting).toBe(ticket.status === 'new' && ticket.triaged);
      expect(ticket.pendingSince !== undefined).toBe(ticket.status === 'pending');
      expect(ticket.resumeAt !== undefined).toBe(ticket.status === 'on_hold');
      expect(ticket.closedAt !== undefined).toBe(ticket.status === 'closed');
      if (ticket.status === 'solved') expect(ticket.solvedAt).toBeDefined();
    });
  });

  it('runs clocks in new and open only', () => {
    always(({ ticket }) => {
      const working = ticket.status === 'new' || ticket.status === 'open';
      for (const clock of clocksOf(ticket)) {
        const runs = clock.dueAt !== undefined;
        expect(clock.runningSince !== undefined).toBe(runs);
        expect(clock.warnAt !== undefined).toBe(runs);
        if (runs) expect(working && clock.stoppedAt === undefined).toBe(true);
      }
      expect(ticket.clocks.resolution?.dueAt !== undefined).toBe(working);
      if (ticket.status === 'closed') {
        for (const clock of clocksOf(ticket)) expect(clock.stoppedAt).toBeDefined();
      }
    });
  });

  it('gives every ticket that is not closed a timer, in order of time', () => {
    always(({ ticket }) => {
      if (ticket.status !== 'closed') expect(nextTimer(ticket)).toBeDefined();
      const times = ticket.timers.map(({ at }) => at);
      expect(times).toStrictEqual(times.toSorted());
    });
  });

  it('leaves nothing due after the clock, and a second run changes nothing', () => {
    for (const rules of policies) {
      fc.assert(
        fc.property(stepsUpTo(12), fc.nat(30 * 86_400), (steps, pause) => {
          play(rules, steps, ({ ticket, now }) => {
            const later = context({ now: addSeconds(now, pause), policy: rules });
            const first = decide(ticket, { type: 'elapse' }, later);
            const second = decide(first.ticket, { type: 'elapse' }, later);
            expect(second.changed).toBe(false);
            expect(first.ticket.timers.filter(({ at }) => at <= later.now)).toStrictEqual([]);
          });
        }),
        { numRuns: 50 },
      );
    }
  });

  it('does nothing before the next timer', () => {
    always(({ ticket }) => {
      const at = nextTimer(ticket)?.at;
      if (at === undefined) return;
      const early = context({ now: addSeconds(at, -0.001) });
      if (early.now >= ticket.updatedAt) expect(decide(ticket, { type: 'elapse' }, early).changed).toBe(false);
    });
  });

  it('tells consumers the facts before and after', () => {
    always(({ ticket, before, entries }) => {
      const entry = entries.at(-1);
      expect(entry?.facts).toStrictEqual(factsOf(ticket));
      if (ticket !== before) expect(entry?.previously).toStrictEqual(factsOf(before));
      const route = entry?.events.findLast((event) => event.type === 'TicketRouted');
      if (!route || ticket === before) return;
      expect(entry?.facts).toMatchObject({
        queue: route.queue,
        lane: route.lane,
        unansweredSince: route.unansweredSince,
      });
      expect(entry?.facts.waiting).toBe(true);
    });
  });

  it('announces a ticket to its line whenever it enters or changes one', () => {
    always(({ ticket, before, entries }) => {
      if (!ticket.waiting || ticket === before) return;
      const { facts, previously, events } = entries.at(-1) ?? {};
      const moved = !before.waiting || facts?.queue !== previously?.queue || facts?.lane !== previously?.lane;
      if (moved) expect(events?.some(({ type }) => type === 'TicketRouted')).toBe(true);
    });
  });

  it('owes at most one letter an entry, and none to a closed line of mail', () => {
    always(({ ticket, before, entries }) => {
      if (ticket === before) return;
      const letter = entries.at(-1)?.letter;
      if (letter) expect(ticket.owedLetters.at(-1)).toMatchObject({ version: ticket.version, letter });
      if (ticket.unreachable) {
        expect(ticket.owedLetters.filter((owed) => owed.letter !== 'reply')).toStrictEqual([]);
        if (before.unreachable) expect([undefined, 'reply']).toContain(letter);
      }
    });
  });

  it('never lets time run backwards on a ticket', () => {
    always(({ ticket, before }) => {
      expect(ticket.updatedAt >= before.updatedAt).toBe(true);
      expect(ticket.unansweredSince >= before.unansweredSince).toBe(true);
      for (const kind of ['firstResponse', 'resolution'] as const) {
        expect(ticket.clocks[kind]?.usedSeconds).toBeGreaterThanOrEqual(before.clocks[kind]?.usedSeconds ?? 0);
      }
    });
  });

  it('takes a repeated record, answer or merge as one', () => {
    const repeatable = [
      'triage',
      'recordLetterSent',
      'recordLetterFailure',
      'mergeInto',
      'absorb',
      'snooze',
      'edit',
      'solve',
    ];
    always(({ ticket, before, now, command: repeated }) => {
      if (ticket === before || !repeatable.includes(repeated.type)) return;
      expect(decide(ticket, repeated, context({ now, by: agent() })).changed).toBe(false);
    });
  });
});
