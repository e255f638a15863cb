/** What a model says about labelled rows, and the figures of it. */
import type { Classification } from '../core/triage/classification.ts';
import { classify, classifyReading } from '../core/triage/classify.ts';
import { type Model, untaught } from '../core/triage/model/model.ts';
import { type Reading, read } from '../core/triage/reading.ts';
import { type Category, categories } from '../core/words.ts';
import type { Row } from './rows.ts';

export interface Judged {
  row: Row;
  said: Classification;
}

/** @param alter what a model that was trained without a part of the reading does not read either */
export function judge(
  rows: readonly Row[],
  model: Model = untaught(),
  alter: (reading: Reading) => Reading = (reading) => reading,
): Judged[] {
  return rows.map((row) => ({
    row,
    said: classifyReading(alter(read({ text: row.text, subject: row.subject })), row.hint, model),
  }));
}

export interface Figures {
  rows: number;
  accuracy: number;
  macroF1: number;
  perClass: Record<Category, { rows: number; precision: number; recall: number }>;
  decided: number;
  decidedPrecision: number;
  /** Of what is decided, the share that goes to the right category: routing goes by the most urgent request. */
  routedPrecision: number;
  top2: number;
  urgent: { rows: number; recall: number; precision: number };
  /** Share of the rows with a priority where it is right. */
  priority: number;
  language: number;
  /** Among rows that ask for several things: share of the further categories that were found. */
  furtherRequests: { rows: number; recall: number };
  /** By tenths of the score: how many, how sure, how often right. */
  reliability: { from: number; rows: number; score: number; right: number }[];
  /** Mean distance of score and share right, weighed by rows. */
  calibrationError: number;
}

const leads = ({ requests, category }: Classification): Category => requests[0]?.category ?? category;

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);

/** Hindi in Latin letters is written by people who are answered in English: the sets that we know count it so. */
const languageIs = (said: string, wanted: string): boolean => said.split('-')[0] === wanted.split('-')[0];

export function figuresOf(judged: readonly Judged[]): Figures {
  const count = (test: (one: Judged) => boolean): number => judged.filter(test).length;
  const right = ({ row, said }: Judged): boolean => row.category === said.category;
  const perClass = Object.fromEntries(
    categories.map((category) => {
      const truth = count(({ row }) => row.category === category);
      const called = count(({ said }) => said.category === category);
      const hit = count((one) => one.row.category === category && right(one));
      return [category, { rows: truth, precision: share(hit, called), recall: share(hit, truth) }];
    }),
  ) as Figures['perClass'];
  const f1 = categories.flatMap((category) => {
    const { rows, precision, recall } = perClass[category];
    return rows === 0 ? [] : [precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
  });
  const decided = count(({ said }) => said.decided);
  const labelled = judged.filter(({ row }) => row.priority !== undefined);
  const urgent = labelled.filter(({ row }) => row.priority === 'urgent');
  const called = labelled.filter(({ said }) => said.priority === 'urgent');
  const both = urgent.filter(({ said }) => said.priority === 'urgent').length;
  const withLanguage = judged.filter(({ row }) => row.lang !== 'und');
  const several = judged.filter(({ row }) => row.more.length > 0);
  const further = several.flatMap(({ row, said }) =>
    [row.category, ...row.more].map((one) => said.requests.some(({ category }) => category === one)),
  );
  const reliability = reliabilityOf(judged);
  return {
    rows: judged.length,
    accuracy: share(count(right), judged.length),
    macroF1: share(
      f1.reduce((sum, one) => sum + one, 0),
      f1.length,
    ),
    perClass,
    decided: share(decided, judged.length),
    decidedPrecision: share(
      count((one) => one.said.decided && right(one)),
      decided,
    ),
    routedPrecision: share(
      count(({ row, said }) => said.decided && leads(said) === row.category),
      decided,
    ),
    top2: share(
      count(({ row, said }) => said.top2.some(({ category }) => category === row.category)),
      judged.length,
    ),
    urgent: { rows: urgent.length, recall: share(both, urgent.length), precision: share(both, called.length) },
    priority: share(labelled.filter(({ row, said }) => row.priority === said.priority).length, labelled.length),
    language: share(
      withLanguage.filter(({ row, said }) => languageIs(said.language, row.lang)).length,
      withLanguage.length,
    ),
    furtherRequests: { rows: several.length, recall: share(further.filter(Boolean).length, further.length) },
    reliability,
    calibrationError: share(
      reliability.reduce((sum, { rows, score, right: hit }) => sum + rows * Math.abs(score - hit), 0),
      judged.length,
    ),
  };
}

const TENTHS = 10;

function reliabilityOf(judged: readonly Judged[]): Figures['reliability'] {
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const within = judged.filter(
      ({ said }) => Math.min(TENTHS - 1, Math.floor(said.scores[said.category] * TENTHS)) === tenth,
    );
    return {
      from: tenth / TENTHS,
      rows: within.length,
      score: share(
        within.reduce((sum, { said }) => sum + said.scores[said.category], 0),
        within.length,
      ),
      right: share(within.filter(({ row, said }) => row.category === said.category).length, within.length),
    };
  }).filter(({ rows }) => rows > 0);
}

const ROUNDS = 5;

/** Microseconds a message, after a warm-up, each message's median of several rounds: the machine may be busy with others. */
export function timesOf(rows: readonly Row[]): { mean: number; p50: number; p99: number } {
  judge(rows.slice(0, 200));
  const middle = (times: number[], share: number): number =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const times = rows.map(({ text, subject }) =>
    middle(
      Array.from({ length: ROUNDS }, () => {
        const started = performance.now();
        classify({ text, subject });
        return (performance.now() - started) * 1000;
      }),
      0.5,
    ),
  );
  return {
    mean: share(
      times.reduce((sum, one) => sum + one, 0),
      times.length,
    ),
    p50: middle(times, 0.5),
    p99: middle(times, 0.99),
  };
}
