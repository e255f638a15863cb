import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../core/triage/classify.ts';
import { AGENT_CAP, decodeModel, type Example, encodeModel, learn } from '../../../core/triage/learn.ts';
import { MODEL_LIMIT } from '../../../core/triage/model/limits.ts';
import { categories } from '../../../core/words.ts';
import { evaluate } from '../../support/evaluate.ts';
import { fixtureMessages } from '../../support/messages.ts';

const messages = fixtureMessages();
const share = (model: ReturnType<typeof learn> | undefined): number => evaluate(model, messages).accuracy;

/** What a shop calls `blue slip`, no other does. */
const slips = ['my blue slip is not there', 'where do i get the blue slip', 'blue slip please', 'send me a blue slip'];
const slipExamples: Example[] = slips.map((text) => ({ text, category: 'payment', priority: 'high' }));

/** Learning from hundreds of examples takes seconds where other work shares the cores. */
describe('learning from corrections', { timeout: 60_000 }, () => {
  it('moves messages like the corrected ones, and leaves the others where they are', () => {
    const model = learn(undefined, slipExamples);
    expect(classify({ text: 'i need the blue slip' }, model).category).toBe('payment');
    expect(share(model)).toBeGreaterThan(share(undefined) - 0.02);
  });

  it('of a single example changes what that very message gets', () => {
    const text = 'quorlexing bramblewick';
    for (const category of categories) {
      const before = classify({ text }).scores[category];
      expect(classify({ text }, learn(undefined, [{ text, category }])).scores[category]).toBeGreaterThan(before);
    }
  });

  it('gives the same model for the same examples, and none for no examples', () => {
    expect(encodeModel(learn(undefined, slipExamples))).toBe(encodeModel(learn(undefined, slipExamples)));
    expect(encodeModel(learn(undefined, []))).toBe(encodeModel(learn(undefined, [])));
    expect(learn(undefined, []).learnt).toBe(0);
  });

  it('goes on from what was learnt before', () => {
    const first = learn(undefined, slipExamples);
    const second = learn(first, [{ text: 'green card lost', category: 'account' }]);
    expect(second.learnt).toBe(slips.length + 1);
    expect(classify({ text: 'i need the blue slip' }, second).category).toBe('payment');
  });

  it('keeps what it knows when a vandal corrects everything', () => {
    const vandal = messages
      .filter((_, at) => at % 2 === 0)
      .map(({ text }): Example => ({ text, category: 'other', agent: 'v' }));
    const others = messages.filter((_, at) => at % 2 === 1);
    const before = evaluate(undefined, others).accuracy;
    expect(evaluate(learn(undefined, vandal), others).accuracy).toBeGreaterThan(before - 0.1);
  });

  it('weighs one agent less than all others together', () => {
    const text = 'the purple form is gone';
    const by = (agent: string, category: Example['category'], count: number): Example[] =>
      Array.from({ length: count }, (_, at) => ({
        text: `${text} ${'abcdefghij'.charAt(at % 10)}${at}`,
        category,
        agent,
      }));
    const model = learn(undefined, [
      ...by('vandal', 'other', AGENT_CAP * 6),
      ...by('ada', 'account', 40),
      ...by('ben', 'account', 40),
    ]);
    expect(classify({ text }, model).category).toBe('account');
  });

  it('learns priorities where they are told', () => {
    const text = 'the conveyor for line four stands still';
    const before = classify({ text }).priority;
    const examples = ['line four stands still', text, 'line four is down', 'conveyor stands'].map(
      (one): Example => ({ text: one, category: 'aftersales', priority: 'urgent' }),
    );
    expect(before).not.toBe('urgent');
    expect(classify({ text }, learn(undefined, examples)).priority).toBe('urgent');
  });
});

describe('a stored model', () => {
  const model = learn(undefined, messages.slice(0, 60));

  it('is read back as it was, and stays small', () => {
    const text = encodeModel(model);
    expect(text.length).toBeLessThanOrEqual(MODEL_LIMIT);
    const again = decodeModel(text);
    expect(encodeModel(again)).toBe(text);
    for (const { text: message } of messages.slice(0, 40)) {
      expect(classify({ text: message }, again)).toEqual(classify({ text: message }, model));
    }
  });

  it.each(['', '{}', 'null', '{"version":2,"learnt":1,"delta":""}', '{"version":1,"learnt":1,"delta":"AAAA"}'])(
    'is refused where it is not one: %s',
    (text) => {
      expect(() => decodeModel(text)).toThrow();
    },
  );

  it('is refused where it was cut or altered in length', () => {
    const whole = JSON.parse(encodeModel(model));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.delta.length - 4 }), (length) => {
        expect(() => decodeModel(JSON.stringify({ ...whole, delta: whole.delta.slice(0, length) }))).toThrow();
      }),
      { numRuns: 30 },
    );
  });
});

describe('an evaluation', () => {
  it('counts what is right', () => {
    const { examples, accuracy, byCategory, top2 } = evaluate(undefined, messages);
    expect(examples).toBe(messages.length);
    expect(top2).toBeGreaterThanOrEqual(accuracy);
    const right = Object.values(byCategory).reduce((sum, one) => sum + one.right, 0);
    expect(right / examples).toBeCloseTo(accuracy);
  });

  it('of nothing has nothing wrong', () => {
    expect(evaluate(undefined, [])).toMatchObject({ examples: 0, accuracy: 1, decidedPrecision: 1 });
  });
});
