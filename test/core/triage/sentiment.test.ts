import { describe, expect, it } from 'vitest';
import { classify } from '../../../core/triage/classify.ts';

const sentimentOf = (text: string): number => classify({ text }).sentiment;

describe('sentiment', () => {
  it.each([
    "I don't love it",
    'I am not impressed',
    'Great, another lost parcel. Fantastic service. Well done!',
    'Great, another lost parcel',
    'Wonderful service as always, thanks for nothing',
    'Well done, the vase is broken again',
    'Brilliant. Third time you send the wrong size.',
    '真棒，快递又丢了',
    '呵呵，又丢了',
    '你们真厉害，等了半个月还没到',
    '不喜欢',
    '不是很满意',
    'wah kya service, parcel phir se kho gaya',
    'I am furious',
    '太失望了',
    '😡',
  ])('is bad where praise is taken back or meant as blame: "%s"', (text) => {
    expect(sentimentOf(text)).toBeLessThan(0);
  });

  it.each([
    'I love it',
    'Great product, thank you so much',
    'Well done, great service!',
    'Amazing quality, highly recommend',
    "I couldn't be happier, thank you",
    '真棒，很喜欢',
    '质量很好，非常满意',
    'bahut badhiya',
  ])('is good where praise is meant: "%s"', (text) => {
    expect(sentimentOf(text)).toBeGreaterThan(0);
  });

  it.each(['where is my parcel', 'Great, thanks. What size should I take?', '快递到哪了'])(
    'is not bad for a plain question: "%s"',
    (text) => {
      expect(sentimentOf(text)).toBeGreaterThanOrEqual(0);
    },
  );

  it('says where it hears sarcasm', () => {
    expect(classify({ text: 'Wonderful service as always, thanks for nothing' }).reasons.join()).toMatch(
      /sarcasm: "thanks for nothing"/,
    );
    expect(classify({ text: '真棒，快递又丢了' }).reasons.join()).toMatch(/sarcasm: "真棒"/);
  });
});
