/**
 * `npm run replay -- FILE.jsonl [--url URL] [--concurrency N] [--rate PER_SECOND] [--json]`
 *
 * Sends the messages of a file through the form API of a running system as fast as asked, waits until the system is at rest
 * and accounts for every one: each accepted message must be exactly one ticket, in a work queue, acknowledged by one letter.
 * A system that is restarted meanwhile is waited for: each message keeps its Idempotency-Key over its retries.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ReplayReport, replay, replayRowSchema } from './running/replay.ts';
import { RunningSystem } from './running/system.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: `http://127.0.0.1:${process.env['CARELINE_PORT'] ?? '4100'}` },
    concurrency: { type: 'string', default: '16' },
    rate: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const file = positionals[0];
if (!file || positionals.length > 1)
  fail('Usage: npm run replay -- FILE.jsonl [--url URL] [--concurrency N] [--rate PER_SECOND] [--json]');

const text = await readFile(file, 'utf8').catch((error: Error) => fail(`Cannot read ${file}: ${error.message}`));
const rows = text
  .split('\n')
  .map((line, i) => ({ line: line.trim(), number: i + 1 }))
  .filter(({ line }) => line !== '')
  .map(({ line, number }) => parseRow(line, number));

const report = await replay(new RunningSystem(values.url), rows, {
  concurrency: positive(values.concurrency, 'concurrency'),
  ...(values.rate ? { perSecond: positive(values.rate, 'rate') } : {}),
  onProgress: (done) => {
    if (process.stderr.isTTY || done % 100 === 0 || done === rows.length)
      process.stderr.write(`\r${done} of ${rows.length} sent`);
  },
});
process.stderr.write('\n');
console.log(values.json ? JSON.stringify(report, undefined, 2) : asText(report));
process.exitCode = report.lost.length > 0 || report.deadLetters > 0 || report.denials > 0 ? 1 : 0;

function parseRow(line: string, number: number) {
  try {
    return replayRowSchema.parse(JSON.parse(line));
  } catch (error) {
    return fail(`Line ${number} of ${file} is no message: ${error instanceof Error ? error.message : error}`);
  }
}

function positive(value: string, name: string): number {
  const number = Number(value);
  return number > 0 ? number : fail(`--${name} wants a positive number, not ${value}`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function asText(report: ReplayReport): string {
  const where = Object.entries(report.queues).sort(([, a], [, b]) => b - a);
  return [
    `sent          ${report.sent}`,
    `accepted      ${report.accepted}`,
    `refused       ${report.refused.length}${report.refused.length > 0 ? `  ${JSON.stringify(report.refused.slice(0, 5))}` : ''}`,
    `tickets       ${report.tickets}`,
    ...where.map(([queue, count]) => `  in ${queue.padEnd(12)} ${count}`),
    `letters       ${report.letters}  (acknowledgements for accepted messages)`,
    `dead letters  ${report.deadLetters}`,
    `denials       ${report.denials}`,
    `lost          ${report.lost.length}${report.lost.length > 0 ? `  ${JSON.stringify(report.lost.slice(0, 10))}` : ''}`,
    `seconds       ${report.seconds.toFixed(1)} sending, ${report.settleSeconds.toFixed(1)} until at rest`,
  ].join('\n');
}
