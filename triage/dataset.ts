/** Rows as numbers: features that more than one kind of shop has, in one flat (CSR) matrix. */

import { isBoundary } from '../core/text/tokens.ts';
import { featuresOf, type Knows, type Shares, wordKey } from '../core/triage/model/features.ts';
import type { Reading } from '../core/triage/reading.ts';

export interface Prepared {
  reading: Reading;
  shop: string;
  /** Index of the category; of the priority, or -1. */
  category: number;
  priority: number;
  weight: number;
}

export interface Dataset {
  /** Key of each column. */
  keys: Uint32Array;
  columns: Map<number, number>;
  start: Int32Array;
  index: Int32Array;
  value: Float32Array;
  /** 0: of a word; 1: of the whole message (lexicon, length), never dropped by itself; 2: a meaning. */
  kind: Uint8Array;
}

const spread = (rows: Prepared[], keysOf: (row: Prepared) => Iterable<number>, least: number): Set<number> => {
  const first = new Map<number, string>();
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const last = first.get(key);
      if (last === row.shop) continue;
      first.set(key, row.shop);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])));
};

/** Rows must stand shop by shop. */
export function knownWords(rows: Prepared[], least = 2): Set<number> {
  return spread(
    rows,
    ({ reading }) => reading.units.flatMap(({ form }) => (isBoundary(form) ? [] : [wordKey(form)])),
    least,
  );
}

export function datasetOf(rows: Prepared[], knows: Knows, least = 2, shares?: Shares): Dataset {
  const all = rows.map((row) => featuresOf(row.reading, knows, shares));
  const kept = spread(
    rows.map((row, at) => ({ ...row, at })),
    (row) => all[(row as Prepared & { at: number }).at]?.keys ?? [],
    least,
  );
  const columns = new Map([...kept].sort((a, b) => a - b).map((key, at) => [key, at]));
  const start = new Int32Array(rows.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  const kind = new Uint8Array(columns.size);
  for (const [at, { keys, values, at: places }] of all.entries()) {
    for (const [which, key] of keys.entries()) {
      const column = columns.get(key);
      if (column === undefined) continue;
      index.push(column);
      value.push(values[which] ?? 0);
      kind[column] = Math.max(0, -(places[which] ?? 0));
    }
    start[at + 1] = index.length;
  }
  return {
    keys: Uint32Array.from(columns.keys()),
    columns,
    start,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
    kind,
  };
}
