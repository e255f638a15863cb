/** What triage costs: the first message of a cold start beside an empty handler, then each message by its length. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClassifierInput, classify } from '../core/triage/classify.ts';
import { bundle } from '../scripts/build.ts';
import { developmentFiles, trainingFiles } from '../triage/material.ts';
import { type Row, readRows } from '../triage/rows.ts';
import { type Figure, median } from './report.ts';

const root = resolve(import.meta.dirname, '..');
const RUNS = 9;
const MESSAGE = 'Where is my parcel? The tracking has not moved since Monday and I want my money back.';

/** Loads the module and classifies one message, in a process of its own. Node's own start is not counted. */
const COLD = `
const started = performance.now(), before = process.cpuUsage();
const { classify } = await import(process.argv[1]);
const loaded = performance.now();
classify?.({ text: process.argv[2] });
const done = performance.now(), { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ load: loaded - started, first: done - loaded, wall: done - started, cpu: (user + system) / 1000 }));`;

interface Start {
  load: number;
  first: number;
  wall: number;
  cpu: number;
}

function start(file: string): Start {
  const said = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', COLD, '--', pathToFileURL(file).href, MESSAGE],
    { encoding: 'utf8' },
  );
  return JSON.parse(said);
}

/** Medians of starts taken in turn, so that whatever else the machine does falls on all alike. */
function starts(files: Record<string, string>): Record<string, Start> {
  const samples = Object.entries(files).map(([name, file]) => ({ name, file, all: [] as Start[] }));
  for (let run = 0; run < RUNS; run++) for (const { file, all } of samples) all.push(start(file));
  const middle = (all: Start[], part: keyof Start): number => median(all.map((one) => one[part]));
  return Object.fromEntries(
    samples.map(({ name, all }) => [
      name,
      { load: middle(all, 'load'), first: middle(all, 'first'), wall: middle(all, 'wall'), cpu: middle(all, 'cpu') },
    ]),
  );
}

async function coldStarts(): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'careline-bench-'));
  try {
    const empty = join(scratch, 'empty.mjs');
    writeFileSync(empty, 'export const handler = async () => {};\n');
    const entry = join(scratch, 'index.ts');
    writeFileSync(entry, `export { classify } from ${JSON.stringify(join(root, 'core/triage/classify.ts'))};\n`);
    await bundle(scratch, join(scratch, 'out'));
    const bundled = join(scratch, 'out/index.mjs');
    const plain = join(scratch, 'plain.ts');
    writeFileSync(plain, 'export const handler = async (): Promise<void> => {};\n');
    const files = { empty, plain, bundled, sources: join(root, 'core/triage/classify.ts') };
    const { empty: none, plain: typed, bundled: cold, sources } = starts(files);
    if (!none || !typed || !cold || !sources) return [];
    return [
      figure(`bundled (${(statSync(bundled).size / 1e6).toFixed(2)} MB), to an empty handler`, cold, none),
      figure('sources, to an empty handler in TypeScript', sources, typed),
    ];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const figure = (name: string, own: Start, bare: Start): Figure => ({
  name: `cold start, ${name}`,
  ratio: own.cpu / bare.cpu,
  detail:
    `${own.cpu.toFixed(0)} ms of processor (bare ${bare.cpu.toFixed(1)}), ${own.wall.toFixed(0)} ms on the clock ` +
    `(${own.load.toFixed(0)} to load, ${own.first.toFixed(0)} for the first message)`,
});

const ROUNDS = 7;
const LENGTHS = [0, 50, 100, 200, 400, 800, 6_000];

function microseconds(message: ClassifierInput): number {
  const began = process.hrtime.bigint();
  classify(message);
  return Number(process.hrtime.bigint() - began) / 1000;
}

/** Each message by its median round and its best: on a busy machine the clock counts what others do in between. */
function messageFigures(name: string, rows: readonly Pick<Row, 'text' | 'subject'>[]): Figure {
  const messages = rows.map(({ text, subject }) => ({ text, subject }));
  for (const message of messages.slice(0, 300)) classify(message);
  const rounds = Array.from({ length: ROUNDS }, () => messages.map(microseconds));
  const all = messages.map((_, at) => rounds.map((round) => round[at] ?? 0));
  const shares = (times: number[]): string => {
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `${at(0.5).toFixed(0)} / ${at(0.9).toFixed(0)} / ${at(0.99).toFixed(0)}`;
  };
  return {
    name,
    detail: `${rows.length} messages, µs, median / p90 / p99: ${shares(all.map(median))}; best of ${ROUNDS} rounds ${shares(all.map((times) => Math.min(...times)))}`,
  };
}

export async function triageFigures(): Promise<Figure[]> {
  const development = developmentFiles().flatMap(readRows);
  const all = [...development, ...trainingFiles().flatMap(readRows)];
  // Mails longer than any in the material, put together from it.
  const long = Array.from({ length: 40 }, (_, at) => ({
    subject: undefined,
    text: all
      .slice(at * 400, (at + 1) * 400)
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 6_000),
  }));
  const ofLength = (from: number, to: number) => all.filter(({ text }) => text.length >= from && text.length < to);
  return [
    ...(await coldStarts()),
    messageFigures('development set', development),
    messageFigures(
      'HINT3, short chat of a real shop',
      all.filter(({ source }) => source === 'messages'),
    ),
    ...LENGTHS.slice(1).flatMap((to, at) => {
      const from = LENGTHS[at] ?? 0;
      const own = ofLength(from, to);
      return own.length === 0 ? [] : [messageFigures(`${from} to ${to} characters`, own.slice(0, 600))];
    }),
    messageFigures('6,000 characters, the most that are read', long),
  ];
}
