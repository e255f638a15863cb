import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { replay, replayRowSchema } from '../../scripts/running/replay.ts';
import { RunningSystem } from '../../scripts/running/system.ts';
import { type Careline, scratchFolder, startCareline } from '../support/careline-process.ts';

const fixture = new URL('../fixtures/messages.jsonl', import.meta.url);
const rows = (await readFile(fixture, 'utf8'))
  .split('\n')
  .filter(Boolean)
  .map((line) => replayRowSchema.parse(JSON.parse(line)))
  // One sender a message, so that each can be accounted for.
  .map(({ email: _, ...row }) => row);

const nothingLost = { refused: [], lost: [], deadLetters: 0, denials: 0 };

describe('a file of customers’ messages', () => {
  it('becomes one ticket, one place in a queue and one acknowledgement for each', async () => {
    const report = await replay(new RunningSystem(inject('careline')), rows, { concurrency: 16 });
    expect(report).toMatchObject({
      ...nothingLost,
      sent: rows.length,
      accepted: rows.length,
      tickets: rows.length,
      letters: rows.length,
    });
    expect(Object.keys(report.queues)).toEqual(expect.arrayContaining(['order', 'product', 'general']));
  });

  it('loses and doubles nothing when the whole process tree is killed in the middle and started again', async () => {
    await using scratch = await scratchFolder();
    const dataDir = join(scratch.path, 'data');
    await mkdir(dataDir);
    const assemblyDir = inject('assemblies').local;
    let careline: Careline = await startCareline({ assemblyDir, dataDir });
    const port = Number(new URL(careline.url).port);
    try {
      let sent = 0;
      const running = replay(careline.system, rows, {
        concurrency: 8,
        perSecond: 60,
        onProgress: (done) => (sent = done),
      });
      for (const share of [0.3, 0.6]) {
        while (sent < rows.length * share) await sleep(10);
        await careline.kill();
        careline = await startCareline({ assemblyDir, dataDir, port });
      }
      expect(await running).toMatchObject({
        ...nothingLost,
        accepted: rows.length,
        tickets: rows.length,
        letters: rows.length,
      });
    } finally {
      await careline.stop();
    }
  });
});
