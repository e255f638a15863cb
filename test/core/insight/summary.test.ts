import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TicketMessage, ticketMessageSchema } from '../../../core/events.ts';
import { type Report, reportSchema } from '../../../core/insight/report.ts';
import { countEvents } from '../../../workflow/count-event.ts';
import { type SummaryQuery, summarise } from '../../../workflow/summarise.ts';
import { memoryCounters, testClock } from '../../support/fakes.ts';
import {
  agent,
  claimedStory,
  customer,
  DAYS,
  openedStory,
  pendingStory,
  type Story,
  solvedStory,
  waitingStory,
} from '../../support/ticket-factory.ts';

const messagesOf = (story: Story): TicketMessage[] =>
  story.entries.map(({ words: _, plan: __, ...entry }) => ticketMessageSchema.parse(entry));

const rated = (score: number, options: Parameters<typeof solvedStory>[0] = {}): Story =>
  solvedStory(options)
    .do({ type: 'elapse' }, { after: DAYS })
    .delivered()
    .do({ type: 'answerSurvey', round: 1, score }, { by: customer });

const zh = { open: { locale: 'zh' }, result: { language: 'zh', category: 'payment' as const } };
const stories = [
  openedStory({ open: { channel: 'email' } }),
  waitingStory(),
  claimedStory(zh),
  pendingStory(),
  solvedStory(zh),
  solvedStory().do({ type: 'reopen' }, { by: agent(), after: 60 }),
  rated(5),
  rated(2).do({ type: 'answerSurvey', round: 1, score: 4 }, { by: customer, after: 60 }),
  rated(1, zh),
  solvedStory().do({ type: 'elapse' }, { after: DAYS }).delivered(),
];

/** The report after the messages, delivered in batches of any size. */
async function report(
  messages: readonly TicketMessage[],
  query: SummaryQuery = {},
  after = 2 * DAYS,
  batch = 3,
): Promise<Report> {
  const counters = memoryCounters();
  for (let i = 0; i < messages.length; i += batch) await countEvents({ counters }, messages.slice(i, i + batch));
  const clock = testClock();
  clock.advance(after);
  return summarise({ counters, clock }, query);
}

const all = stories.flatMap(messagesOf);

describe('the summary', () => {
  it('tells what happened', async () => {
    const found = reportSchema.parse(await report(all));
    expect(found).toMatchObject({
      from: '2026-02-05',
      to: '2026-03-06',
      opened: 10,
      solved: 6,
      reopened: 1,
      backlog: 5,
      firstResponse: { count: 7, met: 1 },
      resolution: { count: 6, met: 1 },
      slaMet: 1,
      surveysSent: 4,
      surveysAnswered: 3,
      csat: 2 / 3,
      responseRate: 0.75,
    });
    expect(found.by.category).toMatchObject({
      other: { opened: 1, solved: 0, backlog: 1 },
      order: { opened: 6, solved: 4, backlog: 3, csat: 1 },
      payment: { opened: 3, solved: 2, backlog: 1, csat: 0 },
    });
    expect(found.by.channel).toMatchObject({ web: { opened: 9 }, email: { opened: 1 } });
    expect(found.by.language).toMatchObject({ en: { opened: 7 }, zh: { opened: 3 } });
    expect(found.by.agent).toMatchObject({ [agent().id]: { solved: 6, surveysAnswered: 3, csat: 2 / 3 } });
    expect(found.by.agent?.[agent().id]).not.toHaveProperty('opened');
  });

  it('has the same sums in every dimension', async () => {
    const { by, ...overall } = await report(all);
    for (const dimension of ['queue', 'category', 'channel', 'language'] as const) {
      const rows = Object.values(by[dimension] ?? {});
      for (const measure of ['opened', 'solved', 'reopened', 'backlog', 'surveysAnswered'] as const) {
        const sum = rows.reduce((total, row) => total + (row[measure] ?? 0), 0);
        expect(sum, `${dimension} ${measure}`).toBe(overall[measure]);
      }
    }
  });

  it('is the same in whatever order, batches and number of times the events arrive', async () => {
    const expected = await report(all);
    const delivery = fc
      .shuffledSubarray(all, { minLength: all.length })
      .chain((once) => fc.tuple(fc.constant(once), fc.shuffledSubarray(all), fc.integer({ min: 1, max: 12 })));
    await fc.assert(
      fc.asyncProperty(delivery, async ([once, again, batch]) => {
        expect(await report([...once, ...again], {}, 2 * DAYS, batch)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('knows the backlog of the end of a past period', async () => {
    const story = waitingStory();
    const later = story.do({ type: 'mergeInto', into: 'CL-00000001' }, { by: agent(), after: 3 * DAYS });
    const messages = messagesOf(later);
    const on = (day: string) => report(messages, { from: day, to: day }, 9 * DAYS);
    expect((await on('2026-03-03')).backlog).toBe(0);
    expect((await on('2026-03-04')).backlog).toBe(1);
    expect((await on('2026-03-06')).backlog).toBe(1);
    expect((await on('2026-03-07')).backlog).toBe(0);
    expect((await report(messages, { from: '2026-03-04', to: '2026-03-04' }, 400 * DAYS)).backlog).toBeUndefined();
  });

  it('counts a vote that was changed later on the day of the change', async () => {
    const changed = rated(2).do({ type: 'answerSurvey', round: 1, score: 5 }, { by: customer, after: 2 * DAYS });
    const messages = messagesOf(changed);
    const on = (from: string, to: string) => report(messages, { from, to }, 9 * DAYS);
    expect(await on('2026-03-05', '2026-03-05')).toMatchObject({ surveysAnswered: 1, csat: 0 });
    expect(await on('2026-03-07', '2026-03-07')).toMatchObject({ surveysAnswered: 1, csat: 1 });
    expect(await on('2026-03-05', '2026-03-07')).toMatchObject({ surveysAnswered: 1, csat: 1 });
  });

  it('tells how triage did, by what people corrected: each ticket once', async () => {
    const edit = (story: Story, category: 'payment' | 'order' | 'complaint') =>
      story.do({ type: 'edit', category }, { by: agent(), after: 60 });
    const unsure = () => waitingStory({ result: { decided: false } });
    const judged = [
      waitingStory(),
      edit(edit(waitingStory(zh), 'complaint'), 'order'),
      edit(edit(waitingStory(), 'payment'), 'order'),
      edit(waitingStory().do({ type: 'transfer', queue: 'payment', reason: 'A refund' }, { by: agent() }), 'complaint'),
      edit(unsure(), 'payment'),
      unsure(),
    ];
    const { triage } = await report(judged.flatMap(messagesOf));
    expect(triage).toMatchObject({ triaged: 6, decided: 4, decidedShare: 4 / 6, corrected: 2, accuracy: 0.5 });
    expect(triage.byCategory).toMatchObject({
      order: { triaged: 3, corrected: 1 },
      payment: { triaged: 1, corrected: 1, accuracy: 0 },
      other: { triaged: 2, decided: 0, accuracy: null },
    });
    expect(triage.byLanguage).toMatchObject({ en: { triaged: 5, corrected: 1 }, zh: { triaged: 1, corrected: 1 } });
  });

  it('has nothing to tell of nothing', async () => {
    expect(reportSchema.parse(await report([]))).toEqual({
      from: '2026-02-05',
      to: '2026-03-06',
      opened: 0,
      solved: 0,
      reopened: 0,
      backlog: 0,
      firstResponse: { count: 0, p50: null, p90: null, met: null },
      resolution: { count: 0, p50: null, p90: null, met: null },
      slaMet: null,
      csat: null,
      surveysSent: 0,
      surveysAnswered: 0,
      responseRate: null,
      triage: {
        triaged: 0,
        decided: 0,
        decidedShare: null,
        corrected: 0,
        accuracy: null,
        byCategory: {},
        byLanguage: {},
      },
      by: { queue: {}, category: {}, channel: {}, agent: {}, language: {} },
    });
  });

  it('groups by one dimension when asked to', async () => {
    expect(Object.keys((await report(all, { by: 'queue' })).by)).toEqual(['queue']);
    expect(Object.keys((await report(all, { by: 'agent' })).by)).toEqual(['agent']);
  });

  it.each([
    [{ from: '2026-03-05', to: '2026-03-04' }],
    [{ from: '2025-03-01', to: '2026-03-04' }],
    [{ from: 'then' }],
    [{ by: 'mood' }],
  ])('refuses %j', async (query) => {
    await expect(report(all, query)).rejects.toMatchObject({ code: 'invalid' });
  });
});
