import { describe, expect, it } from 'vitest';
import { classify } from '../../../core/triage/classify.ts';
import type { Mood } from '../../../core/triage/lexicon.ts';
import { read } from '../../../core/triage/reading.ts';

const moodsOf = (text: string): Mood[] => read({ text }).moods.map(({ mood }) => mood);
const priorityOf = (text: string) => classify({ text }).priority;

describe('a mood that is taken back', () => {
  it.each<[text: string, mood: Mood]>([
    ['I was not charged twice', 'money'],
    ['This is not an emergency', 'hurry'],
    ["it isn't an emergency at all", 'hurry'],
    ['it did not catch fire', 'safety'],
    ['The charger never caught fire', 'safety'],
    ['nobody was injured', 'safety'],
    ['There were no sparks and no shards', 'safety'],
    ['it works without sparks', 'safety'],
    ['no need to hurry', 'hurry'],
    ['I am not going to sue you', 'legal'],
    ["I won't be calling a lawyer", 'legal'],
    ["I'm not furious", 'anger'],
    ['not really disappointed', 'upset'],
    ['I do not need it by Friday', 'deadline'],
    ['我不是要投诉', 'anger'],
    ['没有起火', 'safety'],
    ['并没有发生爆炸', 'safety'],
    ['没有人受伤', 'safety'],
    ['我不会起诉你们', 'legal'],
    ['不用找律师', 'legal'],
    ['没有被盗刷', 'money'],
    ['无需马上处理', 'hurry'],
    ['我也没那么着急', 'hurry'],
    ['别着急', 'hurry'],
    ['不是紧急的事', 'hurry'],
    ['并不生气', 'anger'],
    ['order ki jaldi nahi hai', 'hurry'],
    ['yeh dhoka nahi hai', 'anger'],
  ])('does not count: "%s" has no %s and is not urgent', (text, mood) => {
    expect(moodsOf(text)).not.toContain(mood);
    expect(priorityOf(text)).not.toBe('urgent');
  });

  it.each<[text: string, mood: Mood]>([
    ['I was charged twice', 'money'],
    ['This is an emergency', 'hurry'],
    ['it did catch fire', 'safety'],
    ['hurry', 'hurry'],
    ['I am going to sue you', 'legal'],
    ['If you do not answer I will sue you', 'legal'],
    ['You have not refunded me and my lawyer knows', 'legal'],
    ['I will not hesitate to call my lawyer', 'legal'],
    ["I don't want to sue you", 'legal'],
    ['why have you not refunded, this is fraud', 'anger'],
    ['how is this not fraud', 'anger'],
    ['is this not a scam', 'anger'],
    ["isn't this fraud", 'anger'],
    ['I have never been so angry', 'anger'],
    ['not just a rash, my hands bled', 'safety'],
    ['do not cheat me', 'anger'],
    ['this is not acceptable', 'upset'],
    ['it has not arrived, it is urgent', 'hurry'],
    ['did not authorize this', 'money'],
    ["my son can't breathe", 'safety'],
    ['我要投诉', 'anger'],
    ['起火了', 'safety'],
    ['我不得不起诉你们', 'legal'],
    ['再不马上退款试试', 'hurry'],
    ['还不立刻处理', 'hurry'],
    ['是不是骗子', 'anger'],
    ['难道不是欺诈', 'anger'],
    ['不想起诉你们，但是没办法', 'legal'],
    ['没有人管', 'upset'],
    ['不能接受', 'upset'],
    ['没用几天就起火了', 'safety'],
    ['从来没有这么生气过', 'anger'],
    ['别忽悠我', 'anger'],
    ['不仅起火还冒烟', 'safety'],
    ['没有经过我同意就扣款', 'money'],
    ['jaldi nahi bheja toh police jaunga', 'legal'],
    ['yeh dhoka hai', 'anger'],
  ])('counts where nothing takes it back: "%s" has %s', (text, mood) => {
    expect(moodsOf(text)).toContain(mood);
  });

  it('is no calm where the shop is told off: "你们一点都不着急"', () => {
    expect(moodsOf('你们一点都不着急')).not.toContain('calm');
  });
});

describe('what is supposed', () => {
  it.each(['If it catches fire, who pays?', 'what happens if the battery explodes', '如果起火怎么办', '会不会爆炸'])(
    'has not happened: "%s"',
    (text) => {
      expect(moodsOf(text)).not.toContain('safety');
    },
  );
});

describe('wares and places named after a mood', () => {
  it.each([
    'Do you have a lawyer costume for kids?',
    'How much is the police lego set',
    'rash vest size 10 in stock?',
    'Is the electric shock collar in stock',
    'the police station is next to your store, what are your opening hours?',
    'what size is the fire pit',
    'do the warning labels come in yellow?',
    'Do you sell police cars?',
    'price of the hospital bed',
    'which fire extinguisher do you recommend',
    '警车玩具多少钱',
    '警察玩具有货吗',
    '防火毯有货吗',
    '律师袍有大码吗',
    '派出所旁边那家店几点开门',
    '灭火器多少钱',
  ])('press nobody: "%s"', (text) => {
    expect(moodsOf(text).filter((mood) => ['safety', 'legal', 'money', 'calm'].includes(mood))).toEqual([]);
    expect(['low', 'normal']).toContain(priorityOf(text));
  });

  it.each([
    'The police lego set caught fire',
    'I will call the police',
    'My son got a rash from the rash vest',
    'the shock collar gave me shock',
    '警察玩具着火了',
    '我已经报警了',
    '防火毯着火了',
  ])('take nothing from what happened: "%s"', (text) => {
    expect(priorityOf(text)).toBe('urgent');
  });

  it('say nothing of being in no hurry', () => {
    const { reasons } = classify({ text: 'my hospital bag order has not arrived' });
    expect(reasons.join()).not.toContain('no hurry');
  });
});

describe('a vulnerable person', () => {
  it.each([
    'I am 85 years old and disabled and cannot open the box myself',
    "my mother is in a wheelchair and can't get the parcel from the shop",
    'My baby has no formula left and the parcel is not here',
    'My father is waiting for his insulin',
    'My grandmother lives alone and cannot carry the box upstairs',
    'I am pregnant and on crutches, I am unable to collect the parcel',
    '奶奶八十多岁了，自己打不开包装',
    '我妈坐轮椅，没法取快递',
    '宝宝的奶粉快没了，快递还没到',
    '老人的降压药快吃完了，还没发货',
    '孕妇行动不便，箱子搬不动',
    'dadi ki dawai khatam ho gayi hai, parcel kab aayega',
  ])('in need is urgent: "%s"', (text) => {
    expect(moodsOf(text)).toContain('need');
    expect(priorityOf(text)).toBe('urgent');
  });

  it.each([
    'I am pregnant, which size should I take?',
    'A gift for my grandmother who is 80 years old, do you have scarves?',
    'The wheelchair cushion comes in which colours?',
    'My baby likes the toy, can I order another?',
    '孕妇可以用吗',
    '给奶奶买的鞋能换码吗',
    '宝宝几岁能玩',
    '老人用的手机哪款好',
  ])('merely mentioned is not: "%s"', (text) => {
    expect(moodsOf(text)).not.toContain('need');
    expect(['low', 'normal']).toContain(priorityOf(text));
  });
});

describe('faces alone', () => {
  it.each(['😡😡😡', '🤬', '😠', '👎👎'])('that are angry are high: %s', (text) => {
    expect(classify({ text })).toMatchObject({ priority: 'high', category: 'other', decided: false });
  });

  it.each(['🙂', '👍', '❤️'])('that are not are low: %s', (text) => {
    expect(priorityOf(text)).toBe('low');
  });
});
