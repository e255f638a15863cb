import { describe, expect, it } from 'vitest';
import { ABLATIONS, ablate } from '../../triage/ablation.ts';
import { ablationLines } from '../../triage/report.ts';
import type { Row } from '../../triage/rows.ts';

const row = (shop: string, category: Row['category'], text: string): Row => ({
  text,
  lang: 'en',
  shop,
  source: `en-${shop}`,
  category,
  priority: category === 'complaint' ? 'urgent' : 'normal',
  more: [],
});

/** The same length and shape in both categories: only the words tell them apart. */
const material = ['lamps', 'boats', 'messages'].flatMap((shop) => [
  row(shop, 'order', 'zorp blick'),
  row(shop, 'order', 'vint blick'),
  row(shop, 'account', 'zorp quam'),
  row(shop, 'account', 'vint quam'),
]);
const judged = material.filter(({ shop }) => shop === 'lamps');
const few = { epochs: 4 };

describe('an ablation', () => {
  it('judges the whole first, then each part left out', () => {
    const all = ablate(material, judged, few);
    expect(all.map(({ without }) => without)).toEqual([undefined, ...ABLATIONS.map(({ without }) => without)]);
    expect(all.map(({ figures }) => figures.rows)).toEqual(all.map(() => judged.length));
  });

  it('leaves a message without the part that is missing, in training and in judging', () => {
    const readings: number[] = [];
    ablate(material, judged, few, [
      {
        without: 'tokens',
        reading: (reading) => {
          readings.push(reading.units.length);
          return { ...reading, units: [], concepts: new Map() };
        },
      },
    ]);
    expect(readings).toHaveLength(material.length + judged.length);
  });

  it('trains without the rows that an ablation drops', () => {
    const [, without] = ablate(material, judged, few, [
      { without: 'account', rows: (one) => one.category === 'order' },
    ]);
    expect(without?.figures.perClass.account.recall).toBe(0);
  });

  it('gives no weight to a kind of feature whose share is nothing', () => {
    const shares = { word: 0, pair: 0, piece: 0, han: 0, hanSkip: 0, concept: 0, conceptPair: 0 };
    const [whole, blind] = ablate(material, judged, { epochs: 20 }, [{ without: 'every token', shares }]);
    expect(whole?.figures.accuracy).toBe(1);
    expect(blind?.figures.accuracy).toBeLessThan(1);
  });

  it('is shown as one line a part, with what it loses against the whole', () => {
    const lines = ablationLines(ablate(material, judged, few, [{ without: 'pairs of words', shares: { pair: 0 } }]));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^the whole +accuracy/);
    expect(lines[1]).toMatch(/^without pairs of words +accuracy +[\d.]+ \([+-][\d.]+\)/);
  });
});
