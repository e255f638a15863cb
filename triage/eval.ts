/**
 * `npm run triage:eval -- FILE... [--learn N] [--json] [--mistakes N] [--cross-validate]`
 *
 * Figures of the classifier on labelled messages (JSON lines or our TSV), per file and language. With `--learn N`: on each
 * half after N corrections from the other. With `--cross-validate`: on the training material, each kind of shop judged by a
 * model that has not seen it.
 */
import { parseArgs } from 'node:util';
import { learn } from '../core/triage/learn.ts';
import { leaveShopsOut } from './cross-validate.ts';
import { type Figures, figuresOf, type Judged, judge, timesOf } from './judge.ts';
import { heldOutFiles, trainingFiles } from './material.ts';
import { detailsOf, lineOf, mistakesOf } from './report.ts';
import { type Row, readRows } from './rows.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    learn: { type: 'string' },
    json: { type: 'boolean', default: false },
    mistakes: { type: 'string', default: '0' },
    'cross-validate': { type: 'boolean', default: false },
  },
});
const corrections = values.learn === undefined ? undefined : countOf('--learn', values.learn);
const mistakes = countOf('--mistakes', values.mistakes);
const crossValidate = values['cross-validate'];
const files = crossValidate ? [] : positionals.length > 0 ? positionals : heldOutFiles();

interface Part {
  name: string;
  figures: Figures;
  judged: Judged[];
}

const parts: Part[] = [];
const everything: Judged[] = [];
const all: Row[] = [];
for (const file of files) {
  let rows: Row[];
  try {
    rows = readRows(file);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  const judged = corrections === undefined ? judge(rows) : afterLearning(rows, corrections);
  all.push(...rows);
  everything.push(...judged);
  const name = file.split('/').at(-1) ?? file;
  addPart(name, judged);
  const languages = [...new Set(rows.map(({ lang }) => lang))];
  if (languages.length > 1) {
    for (const lang of languages)
      addPart(
        `${name} ${lang}`,
        judged.filter(({ row }) => row.lang === lang),
      );
  }
}
if (crossValidate) {
  const rows = trainingFiles().flatMap(readRows);
  all.push(...rows);
  everything.push(...leaveShopsOut(rows));
}
if (files.length !== 1) {
  for (const lang of [...new Set(all.map((row) => row.lang))].sort()) {
    addPart(
      `all ${lang}`,
      everything.filter(({ row }) => row.lang === lang),
    );
  }
  addPart('all', everything);
}
const time = timesOf(all);

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
    if (files.length === 1 || name === 'all') for (const line of detailsOf(figures)) console.log(line);
    if (mistakes > 0 && (files.length === 1 || name === 'all'))
      for (const line of mistakesOf(judged, mistakes)) console.log(line);
  }
  console.log(`${time.mean.toFixed(0)} µs a message, 99 of 100 within ${time.p99.toFixed(0)} µs`);
}

function addPart(name: string, judged: Judged[]): void {
  if (judged.length > 0) parts.push({ name, figures: figuresOf(judged), judged });
}

/** Every second row is one half, so that both halves have the same mixture. */
function afterLearning(rows: Row[], count: number): Judged[] {
  return [0, 1].flatMap((half) => {
    const others = rows.filter((_, at) => at % 2 !== half);
    const step = Math.max(1, others.length / count);
    const examples = Array.from({ length: Math.min(count, others.length) }, (_, at) => others[Math.floor(at * step)]);
    const model = learn(
      undefined,
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
