import { describe, expect, it } from 'vitest';
import { classify } from '../../../core/triage/classify.ts';
import { groundsOf, routingOf } from '../../../core/triage/routing.ts';
import { type Category, categories, priorities } from '../../../core/words.ts';
import { fixtureMessages } from '../../support/messages.ts';

const queues = Object.fromEntries(categories.map((one) => [one, one])) as Record<Category, string>;

describe('of several requests', () => {
  it('the main one leads where none is more urgent', () => {
    const result = classify({ text: 'I cannot log in to my account. Also where is my parcel?' });
    expect(result.requests.map(({ category }) => category)).toEqual(['account', 'order']);
    expect(routingOf({ ...result, decided: true }, queues)).toMatchObject({ category: 'account', queue: 'account' });
    expect(groundsOf({ ...result, decided: true })).toEqual({
      confidence: result.scores.account,
      reasons: result.reasons,
    });
  });

  it('one that is more urgent than the main one leads, and its own words speak', () => {
    const result = classify({
      text: 'Where is my parcel? It was sent last week, the tracking number does not work, I want to know where my parcel is. And you charged me twice.',
    });
    const [first, second] = result.requests;
    expect(result.category).toBe('order');
    expect(first).toMatchObject({ category: 'payment', priority: 'urgent' });
    expect(second).toMatchObject({ category: 'order' });
    const { confidence, reasons } = groundsOf({ ...result, decided: true });
    expect(confidence).toBe(first?.score);
    expect(reasons[0]).toMatch(/^category payment: .*charged/);
  });

  it('another than the main one leads only where it is more urgent', () => {
    const several = fixtureMessages().flatMap(({ text }, at, all) => {
      const { category, requests } = classify({ text: `${text}\n${all[at + 1]?.text ?? ''}` });
      return requests.length < 2 ? [] : [{ category, requests }];
    });
    expect(several.length).toBeGreaterThan(10);
    for (const { category, requests } of several) {
      const urgency = requests.map(({ priority }) => priorities.indexOf(priority));
      expect(urgency).toEqual(urgency.toSorted((a, b) => b - a));
      const main = requests.findIndex((one) => one.category === category);
      if (main > 0) expect(urgency[0]).toBeGreaterThan(urgency[main] ?? 0);
    }
  });
});
