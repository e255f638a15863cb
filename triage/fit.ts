/** From labelled rows to a model: weighs shops and classes, trains categories and priorities, drops what weighs nothing. */
import type { Shares } from '../core/triage/model/features.ts';
import { type Linear, linear, OUTPUTS } from '../core/triage/model/linear.ts';
import { read } from '../core/triage/reading.ts';
import { categories, priorities } from '../core/words.ts';
import { type Dataset, datasetOf, knownWords, type Prepared } from './dataset.ts';
import type { Row } from './rows.ts';
import { type TrainOptions, train } from './trainer.ts';

/** Chosen by leaving kinds of shop out, one at a time; the plateau is wide. */
export const OPTIONS: Omit<TrainOptions, 'classes'> = {
  epochs: 20,
  rate: 0.15,
  decay: 0.002,
  drop: 0.3,
  dropWhole: 0.3,
  smoothing: 0.05,
  seed: 1,
};
/** How far rare classes are lifted to the frequent ones: 1 would make all weigh the same. */
const BALANCE = 0.5;
const SHOPS = 2;

export function prepare(row: Row, weight = 1): Prepared {
  return {
    reading: read({ text: row.text, subject: row.subject }),
    shop: row.source,
    category: categories.indexOf(row.category),
    priority: row.priority === undefined ? -1 : priorities.indexOf(row.priority),
    weight,
  };
}

function balanced(labels: Int32Array, rows: Prepared[], classes: number): Float32Array {
  const counts = new Float64Array(classes);
  for (const [at, label] of labels.entries())
    if (label >= 0) counts[label] = (counts[label] ?? 0) + (rows[at]?.weight ?? 0);
  const mean = counts.reduce((sum, one) => sum + one, 0) / classes;
  return Float32Array.from(labels, (label, at) =>
    label < 0 ? 0 : (rows[at]?.weight ?? 0) * (mean / Math.max(1, counts[label] ?? 1)) ** BALANCE,
  );
}

/** Features whose weights all stay below this are left out, unless they are known words. */
const LEAST_WEIGHT = 0.06;

/** What a training may go without, to see what it adds. */
export interface Seen {
  shares?: Shares | undefined;
  /** Every word stands for itself, none as `<thing>`. */
  everyWord?: boolean | undefined;
}

export function fitModel(rows: Prepared[], options: Partial<TrainOptions> = {}, seen: Seen = {}): Linear {
  const sorted = rows.toSorted((a, b) => (a.shop < b.shop ? -1 : a.shop > b.shop ? 1 : 0));
  const known = knownWords(sorted, SHOPS);
  const data = datasetOf(sorted, (key) => seen.everyWord === true || known.has(key), SHOPS, seen.shares);
  const trained = [categories, priorities].map((names, which) => {
    const labels = Int32Array.from(sorted, (row) => (which === 0 ? row.category : row.priority));
    return train(data, labels, balanced(labels, sorted, names.length), {
      ...OPTIONS,
      ...options,
      classes: names.length,
    });
  });
  return joined(data, trained, known);
}

function joined(data: Dataset, trained: ReturnType<typeof train>[], known: Set<number>): Linear {
  const bias = Float32Array.from(trained.flatMap((one) => [...one.bias]));
  const keys: number[] = [];
  const weights: number[] = [];
  for (const [column, key] of data.keys.entries()) {
    const row = trained.flatMap((one) => [...one.weights.subarray(column * one.classes, (column + 1) * one.classes)]);
    if (!known.has(key) && row.every((weight) => Math.abs(weight) < LEAST_WEIGHT)) continue;
    keys.push(key);
    weights.push(...row);
  }
  const inTable = new Set(keys);
  for (const key of known) {
    if (inTable.has(key)) continue;
    keys.push(key);
    for (let output = 0; output < OUTPUTS; output++) weights.push(0);
  }
  return linear(Uint32Array.from(keys), Float32Array.from(weights), bias);
}
