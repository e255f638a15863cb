import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../core/triage/classify.ts';
import { AGENT_CAP, decodeModel, type Example, encodeModel, learn, type Model } from '../../../core/triage/learn.ts';
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

  it.each([
    ['i wish to withdraw', 'account'],
    ['where is my parcel', 'account'],
    ['发票', 'order'],
  ] as const)(
    'of a single correction makes that very message right, also with other punctuation: %s',
    (text, category) => {
      const model = learn(undefined, [{ text, category }]);
      expect(classify({ text }).category).not.toBe(category);
      for (const again of [text, `${text}!!`, text.toUpperCase()])
        expect(classify({ text: again }, model).category).toBe(category);
      expect(classify({ text }, model).decided).toBe(false);
    },
  );

  it('is surer the more often the same message was said to be the same', () => {
    const times = (count: number) =>
      learn(
        undefined,
        Array.from(
          { length: count },
          (_, at): Example => ({ text: 'quorlexing', category: 'account', agent: `a${at}` }),
        ),
      );
    const scores = [1, 3, 12].map((count) => classify({ text: 'quorlexing' }, times(count)).scores.account);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores.at(-1)).toBeGreaterThan(0.85);
  });

  it('does not depend on the order of examples about different messages', () => {
    const examples = messages
      .slice(0, 24)
      .map((one): Example => ({ ...one, agent: one.text.length % 2 ? 'ada' : 'ben' }));
    const model = encodeModel(learn(undefined, examples));
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (shuffled) => {
        expect(encodeModel(learn(undefined, shuffled))).toBe(model);
      }),
      { numRuns: 5 },
    );
  });

  it('of what it knows already changes no category and next to no score', () => {
    const examples = messages.filter(({ text }) => classify({ text }).decided).slice(0, 30);
    const known = examples.map(({ text }): Example => ({ text, category: classify({ text }).category }));
    const model = learn(undefined, known);
    for (const { text } of messages) {
      const [before, after] = [classify({ text }), classify({ text }, model)];
      if (before.decided) expect(after.category).toBe(before.category);
    }
    expect(share(model)).toBeGreaterThan(share(undefined) - 0.01);
  });

  it('reads masks of personal data as what stands there in a live message', () => {
    const examples = ['call [phone] about quorlexing', 'my number is [phone]'].map(
      (text): Example => ({ text, category: 'account' }),
    );
    const plain = examples.map((one) => ({ ...one, text: one.text.replace('[phone]', '9812345670') }));
    expect(encodeModel(learn(undefined, examples))).toBe(encodeModel(learn(undefined, plain)));
    const score = (model?: Model): number => classify({ text: 'about an address' }, model).scores.complaint;
    const masked = learn(undefined, [{ text: 'quorlexing [address]', category: 'complaint' }]);
    expect(score(masked)).toBeLessThan(score() + 0.02);
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

  const next = (category: Example['category']) =>
    categories[(categories.indexOf(category) + 1) % categories.length] ?? 'other';
  it.each([
    ['calls everything other', () => 'other' as const],
    ['turns every category into another', next],
  ])('keeps what it knows, and what others teach, when a vandal %s', (_, wrong) => {
    const others = messages.filter((_, at) => at % 2 === 1);
    for (const count of [10, 100]) {
      const vandal = messages
        .filter((_, at) => at % 2 === 0)
        .slice(0, count)
        .map(({ text, category }): Example => ({ text, category: wrong(category), agent: 'v' }));
      const honest = slipExamples.map((one) => ({ ...one, agent: 'ada' }));
      const model = learn(undefined, [...vandal, ...honest]);
      expect(evaluate(model, others).accuracy).toBeGreaterThan(evaluate(undefined, others).accuracy - 0.02);
      expect(classify({ text: 'i need the blue slip' }, model).category).toBe('payment');
    }
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
