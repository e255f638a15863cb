/**
 * `npm run bench [-- NAME ...]`: ratios first, each to the bare thing measured side by side in this run; the bill from the
 * ledger. Runs a local cloud of its own on free ports with empty data. Names: bundles, intake, claimable, life,
 * mail-intake, listing; without a cloud: mail, replies, triage.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { startCloud } from '../local/cloud.ts';
import { RunningSystem } from '../scripts/running/system.ts';
import { bundleFigures } from './bundles.ts';
import { claimableFigures } from './claimable.ts';
import { intakeFigures, type Table } from './intake.ts';
import { lifeFigures } from './life.ts';
import { listingFigures } from './listing.ts';
import { mailFigures } from './mail.ts';
import { inboundMailFigures } from './mail-intake.ts';
import { replyFigures } from './replies.ts';
import { type Figure, print } from './report.ts';
import { triageFigures } from './triage.ts';

interface Bench {
  system: RunningSystem;
  table: Table;
  gateway: string;
}

const benches: Record<string, { title: string; run: (bench: Bench) => Promise<Figure[]> | Figure[] }> = {
  bundles: { title: 'Cold initialisation of each function, as a ratio to an empty handler', run: bundleFigures },
  life: {
    title: 'One ticket: form, triage, claim, reply and solve, survey, vote, close (from the ledger)',
    run: ({ system }) => lifeFigures(system),
  },
  'mail-intake': {
    title: 'A new mail to its ticket and confirmation, then the answer to that (from the ledger)',
    run: ({ system }) => inboundMailFigures(system),
  },
  claimable: {
    title: 'Time until an agent can take a new ticket',
    run: ({ system, gateway }) => claimableFigures(system, gateway),
  },
  intake: { title: 'Intake', run: ({ system, table }) => intakeFigures(system, table) },
  listing: {
    title: 'Listings, as a ratio to 100 open tickets',
    run: ({ system, table }) => listingFigures(system, table),
  },
};

/** Those that need no running system. */
const plain: Record<string, { title: string; run: () => Promise<Figure[]> | Figure[] }> = {
  mail: { title: 'Reading mail, as a ratio to the parser library', run: mailFigures },
  triage: { title: 'Triage: cold start as a ratio to an empty handler; each message', run: triageFigures },
  replies: { title: 'The newest text of mails, share of the fixtures', run: replyFigures },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benches || name in plain));
if (unknown) {
  console.error(`There is no benchmark ${unknown}. There are: ${Object.keys({ ...benches, ...plain }).join(', ')}`);
  process.exit(2);
}

const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
for (const [name, { title, run }] of Object.entries(plain)) if (isAsked(name)) print(title, await run());
if (!Object.keys(benches).some(isAsked)) process.exit();

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'careline-bench-'));
const assemblyDir = join(scratch, 'cdk.out');
execFileSync(join(root, 'node_modules/.bin/cdk'), ['synth', '--quiet', '-c', 'overlay=local', '-o', assemblyDir], {
  cwd: root,
  stdio: 'pipe',
});
const cloud = await startCloud({ assemblyDir, port: 0, smtpPort: 0, dataDir: join(scratch, 'data') });
try {
  const bench = await reach(cloud.url);
  for (const [name, { title, run }] of Object.entries(benches)) {
    if (isAsked(name)) print(title, await run(bench));
  }
} finally {
  await cloud.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function reach(url: string): Promise<Bench> {
  const system = new RunningSystem(url);
  const { gateway, dynamodb } = await system.get(
    z.looseObject({ gateway: z.string(), dynamodb: z.string() }),
    '/_local/health',
  );
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  return { system, gateway, table: { endpoint: dynamodb, name: TableNames[0] ?? '' } };
}
