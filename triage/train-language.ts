/** Weights that tell apart languages in Latin and Cyrillic letters, from the material and lists of everyday words. */

import { packLanguages, pieceFeatures } from '../core/text/language-model.ts';
import { wordsOf } from '../core/text/language-words.ts';
import { plain } from '../core/text/plain.ts';
import { chance } from '../core/triage/model/chance.ts';
import type { Dataset } from './dataset.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import type { Row } from './rows.ts';
import { train } from './trainer.ts';

const MOST_OF_ONE = 2_500;
const FROM_LISTS = 260;
const KEPT = 5_000;

/** Messages, their halves, and draws of a few words from the lists: short texts are the hard ones. */
function samples(rows: readonly Row[], languages: string[]): { words: string[]; label: number; weight: number }[] {
  const random = chance(11);
  return languages.flatMap((language, label) => {
    const everything = rows
      .filter(({ lang }) => lang.split('-')[0] === language)
      .map(({ text }) => wordsOf(plain(text)))
      .filter((words) => words.length > 0);
    const step = Math.max(1, everything.length / MOST_OF_ONE);
    const own = everything.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
    const list = (LANGUAGE_WORDS[language] ?? '').split(' ');
    const drawn = Array.from({ length: FROM_LISTS }, () =>
      Array.from({ length: 2 + Math.floor(random() * 7) }, () => list[Math.floor(random() * list.length)] ?? ''),
    );
    const parts = own.flatMap((words) => (words.length < 6 ? [] : [words.slice(0, 4), words.slice(-4)]));
    const all = [...own, ...parts, ...drawn];
    const weight = (FROM_LISTS * 3) / all.length;
    return all.map((words) => ({ words, label, weight: Math.max(0.25, Math.min(1.5, weight)) }));
  });
}

export function trainLanguages(rows: readonly Row[]): { languages: string[]; packed: string } {
  const languages = Object.keys(LANGUAGE_WORDS);
  const texts = samples(
    rows.map((row) => (row.lang === 'hi' ? { ...row, lang: 'en' } : row)),
    languages,
  );
  const features = texts.map(({ words }) => pieceFeatures(words));
  const counts = new Map<number, number>();
  for (const one of features) for (const key of one.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].flatMap(([key, count]) => (count >= 4 ? [key] : [])).sort((a, b) => a - b);
  const columns = new Map(keys.map((key, at) => [key, at]));
  const start = new Int32Array(texts.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  for (const [at, one] of features.entries()) {
    for (const [which, key] of one.keys.entries()) {
      const column = columns.get(key);
      if (column === undefined) continue;
      index.push(column);
      value.push(one.values[which] ?? 0);
    }
    start[at + 1] = index.length;
  }
  const data: Dataset = {
    keys: Uint32Array.from(keys),
    columns,
    start,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
    kind: new Uint8Array(keys.length),
  };
  const { weights } = train(
    data,
    Int32Array.from(texts, ({ label }) => label),
    Float32Array.from(texts, ({ weight }) => weight),
    {
      classes: languages.length,
      epochs: 6,
      rate: 0.3,
      decay: 0.0005,
      drop: 0.3,
      dropWhole: 0,
      smoothing: 0.02,
      seed: 5,
    },
  );
  const all = keys.map((key, at): [number, number[]] => [
    key,
    [...weights.subarray(at * languages.length, (at + 1) * languages.length)],
  ]);
  const strength = ([key, row]: [number, number[]]): number =>
    Math.max(...row.map(Math.abs)) * Math.sqrt(counts.get(key) ?? 0);
  const kept = all
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, KEPT)
    .sort((a, b) => a[0] - b[0]);
  return { languages, packed: packLanguages(kept) };
}
