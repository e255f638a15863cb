/** What the deployed system promises about rights and limits, held against the synthesised template itself. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { scratchFolder, startCareline } from '../support/careline-process.ts';
import { newAddress, write } from './people.ts';

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).optional() }),
  ),
});

/** Takes an action out of every policy whose logical id names the function. */
async function withoutAction(assemblyDir: string, functionName: RegExp, action: string): Promise<number> {
  let removed = 0;
  for (const file of (await readdir(assemblyDir)).filter((name) => name.endsWith('.template.json'))) {
    const path = join(assemblyDir, file);
    const template = templateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
      if (Type !== 'AWS::IAM::Policy' || !functionName.test(id)) continue;
      const document = Properties?.['PolicyDocument'] as { Statement: { Action: string | string[] }[] };
      const before = document.Statement.length;
      document.Statement = document.Statement.filter(({ Action }) => ![Action].flat().includes(action));
      removed += before - document.Statement.length;
    }
    await writeFile(path, JSON.stringify(template));
  }
  return removed;
}

describe('the deployed roles', () => {
  it('deny what their policies do not allow, and the denial is shown', async () => {
    await using scratch = await scratchFolder();
    const [assemblyDir, dataDir] = [join(scratch.path, 'cdk.out'), join(scratch.path, 'data')];
    await cp(inject('assemblies').local, assemblyDir, { recursive: true });
    await mkdir(dataDir);
    expect(await withoutAction(assemblyDir, /outreach/i, 'ses:SendRawEmail')).toBe(1);
    const careline = await startCareline({ assemblyDir, dataDir });
    try {
      const email = newAddress();
      expect((await write(careline.system, { email })).status).toBe(201);
      await expect
        .poll(() => careline.system.denials(), { timeout: 20_000 })
        .toEqual(
          expect.arrayContaining([
            expect.objectContaining({ function: expect.stringContaining('outreach'), action: 'ses:SendRawEmail' }),
          ]),
        );
      expect(await careline.system.mail(email)).toEqual([]);
    } finally {
      await careline.stop();
    }
  });
});

describe('the shipped limits', () => {
  it('let 20 messages an hour through from one address, then answer 429 with when to come back', async () => {
    await using scratch = await scratchFolder();
    const dataDir = join(scratch.path, 'data');
    await mkdir(dataDir);
    const careline = await startCareline({ assemblyDir: inject('assemblies').shipped, dataDir });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 20; i++) statuses.push((await write(careline.system)).status);
      expect(new Set(statuses)).toEqual(new Set([201]));
      const late = await write(careline.system);
      expect(late.status).toBe(429);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(late.headers.get('content-type')).toContain('application/problem+json');
      await careline.system.settle();
      await careline.system.advance('PT1H1M');
      expect((await write(careline.system)).status).toBe(201);
    } finally {
      await careline.stop();
    }
  });
});

describe('a stop and a start', () => {
  it('keeps tickets, and reconcile refills the work queues from the table', async () => {
    await using scratch = await scratchFolder();
    const dataDir = join(scratch.path, 'data');
    await mkdir(dataDir);
    const assemblyDir = inject('assemblies').local;
    let careline = await startCareline({ assemblyDir, dataDir });
    try {
      const opened = await write(careline.system);
      const { id } = z.object({ id: z.string() }).parse(opened.body);
      await careline.system.settle();
      await careline.kill();
      // The queues lose all that lay in them; the table is what counts.
      for (const file of await readdir(dataDir)) if (file.startsWith('fauxqs')) await rm(join(dataDir, file));
      careline = await startCareline({ assemblyDir, dataDir });
      await careline.system.settle();
      const ledger = JSON.stringify((await careline.system.call('/_local/ledger')).body);
      expect(ledger).toContain('"function":"reconcile","action":"sqs:SendMessageBatch"');
      const token = await careline.system.token('agent@careline.example');
      const claimed = await careline.system.call('/v1/desk/claims', { body: {}, token });
      expect(claimed.body).toMatchObject({ ticket: { id } });
    } finally {
      await careline.stop();
    }
  });
});
