/**
 * `npm run triage -- replay [--config FILE] [--days N] [--json]`: tries the shop's rules against the tickets of the last days
 * before they go live. Changes nothing. Exits with 1 where the configuration is wrong, with 2 where the system does not answer.
 *
 * `CARELINE_URL` and `CARELINE_TOKEN` name a system in the cloud and somebody who may use its desk; else the local run is asked.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Policy } from '../core/policy.ts';
import { loadConfig } from '../lib/config.ts';
import { ConfigError } from '../lib/config-error.ts';
import { RunningSystem } from './running/system.ts';
import { asText, tryRulesOn } from './running/try-rules.ts';

const USAGE = 'Usage: npm run triage -- replay [--config FILE] [--days N] [--json]';
const DAY = 86_400_000;

const { values, positionals } = options();
if (positionals.length !== 1 || positionals[0] !== 'replay') fail(USAGE, 1);
const days = Number(values.days);
if (!(days > 0 && days <= 366)) fail(`--days ${values.days}: expected a number of days up to 366`, 1);
const policy = await readPolicy(values.config);

const address = process.env['CARELINE_URL'] ?? `http://127.0.0.1:${process.env['CARELINE_PORT'] ?? '4100'}`;
const token = process.env['CARELINE_TOKEN'];
const system = new RunningSystem(address);
if (token === undefined && !(await system.ready())) {
  fail(
    `No local Careline answers at ${system.url}. Start one with npm start, or set CARELINE_URL and CARELINE_TOKEN.`,
    2,
  );
}
try {
  const since = new Date((await present()) - days * DAY).toISOString();
  const report = await tryRulesOn(
    system,
    token ?? (await system.token('rules@careline.example', 'lead')),
    policy,
    since,
  );
  console.log(values.json ? JSON.stringify(report, undefined, 2) : asText(report));
} catch (error) {
  fail(`The tickets could not be read from ${system.url}: ${error instanceof Error ? error.message : error}`, 2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        config: { type: 'string', default: 'cdk.json' },
        days: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`, 1);
  }
}

/** A whole cdk.json, its context, or the `careline` section alone. */
async function readPolicy(file: string): Promise<Policy> {
  try {
    const written = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, 'utf8')));
    const context = z.record(z.string(), z.unknown()).parse(written['context'] ?? written);
    return loadConfig('careline' in context ? context : { careline: context }).policy;
  } catch (error) {
    return fail(error instanceof ConfigError ? error.message : `Cannot read ${file}: ${error}`, 1);
  }
}

/** The local run has a clock of its own. */
async function present(): Promise<number> {
  if (token !== undefined) return Date.now();
  return Date.parse((await system.get(z.looseObject({ now: z.string() }), '/_local/clock')).now);
}

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
