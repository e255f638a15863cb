/**
 * `npm run triage:eval -- FILE... [--learn N] [--json] [--mistakes N] [--unseen | --cross-validate | --ablation]`
 *
 * Figures of the classifier on labelled messages (JSON lines or our TSV), per file and language. With `--learn N`: on each
 * half after N corrections from the other. With `--unseen`: by a model trained without the given files. With
 * `--cross-validate`: on the training material, each kind of shop judged by a model that has not seen it. With `--ablation`:
 * trained without each part of the classifier in turn.
 */

import './lexicon.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { learn } from '../core/triage/learn.ts';
import { type Model, untaught } from '../core/triage/model/model.ts';
import { ablate } from './ablation.ts';
import { leaveShopsOut } from './cross-validate.ts';
import { fitModel, prepare } from './fit.ts';
import { type Figures, figuresOf, type Judged, judge, timesOf } from './judge.ts';
import { developmentFiles, heldOutFiles, REAL_SHOP, trainingFiles } from './material.ts';
import { ablationLines, detailsOf, lineOf, mistakesOf } from './report.ts';
import { isKindOfShop, type Row, readRows } from './rows.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    learn: { type: 'string' },
    json: { type: 'boolean', default: false },
    mistakes: { type: 'string', default: '0' },
    'cross-validate': { type: 'boolean', default: false },
    unseen: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
  },
});
const corrections = values.learn === undefined ? undefined : countOf('--learn', values.learn);
const mistakes = countOf('--mistakes', values.mistakes);
const crossValidate = values['cross-validate'];
/** What is judged together: its totals stand apart from those of other sets. */
const sets = crossValidate
  ? []
  : positionals.length > 0
    ? [{ name: '', files: positionals }]
    : [
        { name: 'held-out ', files: heldOutFiles() },
        { name: 'development ', files: developmentFiles() },
      ].filter(({ files }) => files.length > 0);

if (values.ablation) {
  const material = trainingFiles().flatMap(readRows);
  const ablations = sets.map(({ name, files }) => ({
    set: name.trim(),
    figures: ablate(material, files.flatMap(readOrExit)),
  }));
  for (const { set, figures } of values.json ? [] : ablations) console.log([set, ...ablationLines(figures)].join('\n'));
  if (values.json) console.log(JSON.stringify(ablations, null, 2));
  process.exit(0);
}

const base = values.unseen ? trainedWithout(positionals) : untaught();

interface Part {
  name: string;
  figures: Figures;
  judged: Judged[];
}

const parts: Part[] = [];
const judgedRows: Row[] = [];
for (const { name: set, files } of sets) {
  const everything: Judged[] = [];
  for (const file of files) {
    const rows = readOrExit(file);
    const judged = corrections === undefined ? judge(rows, base) : afterLearning(rows, corrections);
    everything.push(...judged);
    const name = set + (file.split('/').at(-1) ?? file);
    addPart(name, judged);
    const languages = [...new Set(rows.map(({ lang }) => lang))];
    if (languages.length > 1) addLanguages(`${name} `, judged);
  }
  if (files.length > 1) addTotals(set, everything);
  judgedRows.push(...everything.map(({ row }) => row));
}
if (crossValidate) {
  const judged = leaveShopsOut(trainingFiles().flatMap(readRows));
  addPart(
    'a real shop (hint3)',
    judged.filter(({ row }) => row.shop === REAL_SHOP),
  );
  addPart(
    'named after wares',
    judged.filter(({ row }) => isKindOfShop(row)),
  );
  addTotals('', judged);
  judgedRows.push(...judged.map(({ row }) => row));
}
const time = timesOf(judgedRows);

if (values.json) {
  const report = Object.fromEntries(parts.map(({ name, figures }) => [name, figures]));
  console.log(
    JSON.stringify(
      { ...(corrections === undefined ? {} : { corrections }), files: report, microseconds: time },
      null,
      2,
    ),
  );
} else {
  if (corrections !== undefined) console.log(`On each half, after ${corrections} corrections from the other:`);
  for (const { name, figures, judged } of parts) {
    console.log(lineOf(name, figures));
    if (parts.length === 1 || name.endsWith('all')) for (const line of detailsOf(figures)) console.log(line);
    if (mistakes > 0 && (parts.length === 1 || name.endsWith('all')))
      for (const line of mistakesOf(judged, mistakes)) console.log(line);
  }
  console.log(
    `${time.mean.toFixed(0)} µs a message (mean), half within ${time.p50.toFixed(0)} µs, 99 of 100 within ${time.p99.toFixed(0)} µs`,
  );
}

function addLanguages(prefix: string, judged: Judged[]): void {
  for (const lang of [...new Set(judged.map(({ row }) => row.lang))].sort()) {
    addPart(
      `${prefix}${lang}`,
      judged.filter(({ row }) => row.lang === lang),
    );
  }
}

function addTotals(set: string, judged: Judged[]): void {
  addLanguages(`${set}all `, judged);
  addPart(`${set}all`, judged);
}

function addPart(name: string, judged: Judged[]): void {
  if (judged.length > 0) parts.push({ name, figures: figuresOf(judged), judged });
}

function trainedWithout(judged: string[]): Model {
  const left = new Set(judged.map((file) => resolve(file)));
  const rows = trainingFiles().flatMap((file) => (left.has(file) ? [] : readRows(file)));
  return untaught(fitModel(rows.map((row) => prepare(row))));
}

function readOrExit(file: string): Row[] {
  try {
    return readRows(file);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Every second row is one half, so that both halves have the same mixture. */
function afterLearning(rows: Row[], count: number): Judged[] {
  return [0, 1].flatMap((half) => {
    const others = rows.filter((_, at) => at % 2 !== half);
    const step = Math.max(1, others.length / count);
    const examples = Array.from({ length: Math.min(count, others.length) }, (_, at) => others[Math.floor(at * step)]);
    const model = learn(
      base,
      examples.flatMap((row) =>
        row === undefined
          ? []
          : [{ text: row.text, subject: row.subject, category: row.category, priority: row.priority }],
      ),
    );
    return judge(
      rows.filter((_, at) => at % 2 === half),
      model,
    );
  });
}

function countOf(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  console.error(`${name} takes a number, not "${text}".`);
  process.exit(1);
}
