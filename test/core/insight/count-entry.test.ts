import { describe, expect, it } from 'vitest';
import { type TicketMessage, ticketMessageSchema } from '../../../core/events.ts';
import { bucketOf } from '../../../core/insight/buckets.ts';
import { countEntry, countsNothing } from '../../../core/insight/count-entry.ts';
import { countedWaiting } from '../../../core/insight/counters.ts';
import {
  agent,
  claimedStory,
  closedStory,
  customer,
  DAYS,
  openedStory,
  pendingStory,
  type Story,
  solvedStory,
  waitingStory,
} from '../../support/ticket-factory.ts';

const messageOf = ({ words: _, plan: __, ...entry }: Story['entries'][number]): TicketMessage =>
  ticketMessageSchema.parse(entry);

const lastOf = (story: Story): TicketMessage => {
  const entry = story.entries.at(-1);
  if (!entry) throw new Error('A ticket without an entry');
  return messageOf(entry);
};
const last = (story: Story) => countEntry(lastOf(story));

/** Totals of a whole story. */
function totalsOf(story: Story): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { totals } of story.entries.map(messageOf).map(countEntry)) {
    for (const [name, delta] of Object.entries(totals)) sums[name] = (sums[name] ?? 0) + delta;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}

const ada = agent().id;

describe('what an entry adds', () => {
  it('an opened ticket counts in its first place', () => {
    const { eventId, day, deltas, totals, agents } = last(openedStory({ open: { locale: 'zh-CN' } }));
    const backlog = { 'q:general:b': 1, 'c:other:b': 1, 'h:web:b': 1, 'l:zh:b': 1 };
    expect({ day, agents, totals }).toEqual({ day: '2026-03-04', agents: {}, totals: backlog });
    expect(deltas).toEqual({ 'q:general:o': 1, 'c:other:o': 1, 'h:web:o': 1, 'l:zh:o': 1, ...backlog });
    expect(eventId).toMatch(/^01TEST/);
  });

  it('triage moves it to where it belongs, and into the line', () => {
    const { deltas, totals } = last(waitingStory({ result: { priority: 'high' } }));
    const moved = (measure: string) => ({
      [`q:general:${measure}`]: -1,
      [`c:other:${measure}`]: -1,
      [`q:order:${measure}`]: 1,
      [`c:order:${measure}`]: 1,
    });
    const triaged = { 'c:order:t': 1, 'h:web:t': 1, 'l:en:t': 1 };
    expect(deltas).toEqual({ ...moved('o'), ...moved('b'), ...triaged });
    expect(totals).toEqual({ ...moved('b'), 'w:order:urgent': 1 });
  });

  it('a claim takes it out of the line and gives it to the agent', () => {
    expect(last(claimedStory())).toMatchObject({
      deltas: {},
      totals: { 'w:order:normal': -1 },
      agents: { [ada]: { deltas: { b: 1 }, totals: { b: 1 } } },
    });
  });

  it('the first reply counts its time once, for the ticket and the agent', () => {
    const first = claimedStory().do({ type: 'reply', text: 'Yes', nextStatus: 'open' }, { by: agent(), after: 600 });
    const bucket = `f+${bucketOf(600)}`;
    expect(last(first)).toMatchObject({
      deltas: { [`q:order:${bucket}`]: 1, [`c:order:${bucket}`]: 1, [`h:web:${bucket}`]: 1, [`l:en:${bucket}`]: 1 },
      agents: { [ada]: { deltas: { [bucket]: 1 } } },
    });
    const second = first.do({ type: 'reply', text: 'And', nextStatus: 'open' }, { by: agent(), after: 600 });
    expect(countsNothing(last(second))).toBe(true);
  });

  it('a late first reply and a late resolution are counted as missed', () => {
    const late = claimedStory().do(
      { type: 'reply', text: 'Yes', nextStatus: 'solved' },
      { by: agent(), after: 9 * DAYS },
    );
    const names = Object.keys(last(late).deltas);
    expect(names).toContain(`q:order:f-${bucketOf(9 * DAYS)}`);
    expect(names.some((name) => name.startsWith('q:order:r-'))).toBe(true);
  });

  it('a solved ticket leaves the backlog, a reopened one comes back', () => {
    const solved = solvedStory();
    expect(last(solved)).toMatchObject({
      totals: { 'q:order:b': -1, 'c:order:b': -1, 'h:web:b': -1, 'l:en:b': -1 },
      agents: { [ada]: { totals: { b: -1 } } },
    });
    const reopened = solved.do({ type: 'reopen' }, { by: agent(), after: 60 });
    expect(last(reopened)).toMatchObject({ deltas: { 'q:order:e': 1, 'q:order:b': 1 }, totals: { 'q:order:b': 1 } });
  });

  it('a survey sent and a vote count, and a changed vote takes the place of the first', () => {
    const asked = solvedStory().do({ type: 'elapse' }, { after: DAYS }).delivered();
    const sent = asked.entries
      .map(messageOf)
      .find(({ events }) => events.some((event) => event.type === 'LetterSent' && event.letter === 'survey'));
    expect(sent && countEntry(sent).deltas).toMatchObject({ 'q:order:s': 1 });
    const voted = asked.do({ type: 'answerSurvey', round: 1, score: 2 }, { by: customer });
    expect(last(voted)).toMatchObject({ deltas: { 'q:order:v2': 1 }, agents: { [ada]: { deltas: { v2: 1 } } } });
    const changed = voted.do({ type: 'answerSurvey', round: 1, score: 5 }, { by: customer, after: 60 });
    expect(last(changed).deltas).toMatchObject({ 'q:order:v2': -1, 'q:order:v5': 1, 'h:web:v2': -1, 'h:web:v5': 1 });
  });

  it.each([
    ['a note', claimedStory().do({ type: 'note', text: 'Ask Bo', mentions: [] }, { by: agent() })],
    ['an acknowledgement sent', openedStory().delivered()],
    ['the closing of a solved ticket', closedStory()],
  ])('%s changes no figure', (_, story) => {
    expect(countsNothing(last(story))).toBe(true);
  });

  it('an entry that does not tell where the ticket stood moves nothing', () => {
    const { previously: _, ...message } = lastOf(claimedStory());
    expect(countsNothing(countEntry(message))).toBe(true);
  });

  it('languages that nobody has are one', () => {
    for (const locale of ['und', 'x-klingon', 'zzzzzz', '']) {
      expect(last(openedStory({ open: { locale } })).deltas).toHaveProperty('l:und:o');
    }
  });
});

describe('running totals', () => {
  const everywhere = { 'q:order:b': 1, 'c:order:b': 1, 'h:web:b': 1, 'l:en:b': 1 };

  it.each([
    ['waiting', waitingStory(), { ...everywhere, 'w:order:normal': 1 }],
    ['claimed', claimedStory(), everywhere],
    ['released', claimedStory().do({ type: 'release' }, { by: agent() }), { ...everywhere, 'w:order:normal': 1 }],
    ['pending', pendingStory(), everywhere],
    ['solved', solvedStory(), {}],
    ['closed', closedStory(), {}],
    ['merged from the line', waitingStory().do({ type: 'mergeInto', into: 'CL-00000001' }, { by: agent() }), {}],
    [
      'in the other lane',
      waitingStory().do({ type: 'edit', priority: 'urgent' }, { by: agent() }),
      { ...everywhere, 'w:order:urgent': 1 },
    ],
    [
      'transferred',
      waitingStory().do({ type: 'transfer', queue: 'payment', reason: 'a refund' }, { by: agent() }),
      { 'q:payment:b': 1, 'c:payment:b': 1, 'h:web:b': 1, 'l:en:b': 1, 'w:payment:normal': 1 },
    ],
  ])('of a ticket that is %s', (_, story, expected) => {
    expect(totalsOf(story)).toEqual(expected);
  });

  it('tell what waits in a line, never less than nothing', () => {
    const waiting = countedWaiting({ 'w:order:normal': 3, 'w:order:urgent': -1 });
    expect(waiting('order', 'normal')).toBe(3);
    expect(waiting('order', 'urgent')).toBe(0);
    expect(waiting('payment', 'normal')).toBeUndefined();
  });
});
