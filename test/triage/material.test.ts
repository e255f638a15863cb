import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../core/triage/model/linear.ts';
import { sharedWeights } from '../../core/triage/model/model.ts';
import shared from '../../core/triage/model/weights.json' with { type: 'json' };
import { developmentFiles, heldOutFiles, trainingFiles } from '../../triage/material.ts';
import { readRows } from '../../triage/rows.ts';

describe('the weights in the repository', () => {
  it('come from the material that lies beside them', () => {
    const hash = createHash('sha256');
    for (const file of trainingFiles()) hash.update(readFileSync(file));
    expect(shared.material, 'the material has changed: run npm run triage:train').toBe(hash.digest('hex'));
  });

  it('are at most 3 MB', () => {
    expect(shared.weights.length).toBeLessThan(3_000_000);
    expect(sharedWeights().weights.length / OUTPUTS).toBeGreaterThan(10_000);
  });
});

describe('the material', () => {
  const judged = [...developmentFiles(), ...heldOutFiles()];

  it.each([
    ['training', trainingFiles()],
    ['judged', judged],
  ])('%s files parse, row by row', (_, files) => {
    const rows = files.flatMap(readRows);
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ text }) => text === '')).toEqual([]);
  });

  it('holds no message in the training set by which it is judged', () => {
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const training = new Set(
      trainingFiles()
        .flatMap(readRows)
        .map(({ text }) => plain(text)),
    );
    const both = judged.flatMap(readRows).filter(({ text }) => text.length > 25 && training.has(plain(text)));
    expect(both.map(({ text }) => text)).toEqual([]);
  });
});
