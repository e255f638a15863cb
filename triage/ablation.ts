/** What each part of the classifier adds: trained without it, judged without it. */
import { SHARES, type Shares } from '../core/triage/model/features.ts';
import { untaught } from '../core/triage/model/model.ts';
import type { Reading } from '../core/triage/reading.ts';
import { type Category, categories } from '../core/words.ts';
import { fitModel, prepare } from './fit.ts';
import { type Figures, figuresOf, judge } from './judge.ts';
import { REAL_SHOP } from './material.ts';
import type { Row } from './rows.ts';
import type { TrainOptions } from './trainer.ts';

export interface Ablation {
  /** The part that is missing. */
  without: string;
  /** What is left of a message's reading. */
  reading?: (reading: Reading) => Reading;
  shares?: Partial<Shares>;
  everyWord?: boolean;
  /** What is left of the material. */
  rows?: (row: Row) => boolean;
}

const noWitnesses = (): Record<Category, []> =>
  Object.fromEntries(categories.map((category) => [category, []])) as unknown as Record<Category, []>;

export const ABLATIONS: readonly Ablation[] = [
  {
    without: 'lexicon',
    reading: (reading) => ({
      ...reading,
      evidence: { ...reading.evidence, witnesses: noWitnesses(), onlyCourtesy: false },
    }),
  },
  { without: 'meanings', reading: (reading) => ({ ...reading, concepts: new Map() }) },
  { without: 'words', shares: { word: 0 } },
  { without: 'pairs of words', shares: { pair: 0 } },
  { without: 'pieces of words', shares: { piece: 0 } },
  { without: 'runs of Han', shares: { han: 0, hanSkip: 0 } },
  { without: 'Han with gaps', shares: { hanSkip: 0 } },
  { without: '<thing>', everyWord: true },
  { without: "real shop's messages", rows: ({ shop }) => shop !== REAL_SHOP },
  { without: 'moods', reading: (reading) => ({ ...reading, moods: [] }) },
];

export interface Ablated {
  /** `undefined`: the whole classifier. */
  without: string | undefined;
  figures: Figures;
}

/** The whole first. @param options of training; the usual ones where left out */
export function ablate(
  material: readonly Row[],
  judged: readonly Row[],
  options: Partial<TrainOptions> = {},
  ablations: readonly Ablation[] = ABLATIONS,
): Ablated[] {
  const prepared = material.map((row) => ({ row, ready: prepare(row) }));
  const figuresWithout = ({ reading = (one) => one, shares, everyWord, rows = () => true }: Partial<Ablation>) => {
    const model = fitModel(
      prepared.flatMap(({ row, ready }) => (rows(row) ? [{ ...ready, reading: reading(ready.reading) }] : [])),
      options,
      { shares: { ...SHARES, ...shares }, everyWord },
    );
    return figuresOf(judge(judged, untaught(model), reading));
  };
  return [
    { without: undefined, figures: figuresWithout({}) },
    ...ablations.map((one) => ({ without: one.without, figures: figuresWithout(one) })),
  ];
}
