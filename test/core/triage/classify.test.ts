import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassifierInput, classify } from '../../../core/triage/classify.ts';
import { type Category, categories, type Priority, priorities } from '../../../core/words.ts';
import { fixtureMessages } from '../../support/messages.ts';

const messages = fixtureMessages();
const texts = messages.map(({ text }) => text);

const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...texts, '😡', '\ud800', '\udc00', '\0', '>', '--', '\u202e', ' ', '\n', ','), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);
const arbitraryInput: fc.Arbitrary<ClassifierInput> = fc.record(
  {
    text: arbitraryText,
    subject: arbitraryText,
    hint: fc.record(
      { category: fc.constantFrom(...categories), locale: fc.constantFrom('en', 'zh', 'zh-TW', 'de', 'xx') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['text'] },
);

describe('every input', () => {
  it('is classified without throwing, with probabilities that sum to 1 and the likeliest category on top', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { category, scores, priority, reasons, language } = classify(input);
        const all = categories.map((one) => scores[one]);
        expect(Math.abs(all.reduce((sum, score) => sum + score, 0) - 1)).toBeLessThan(1e-9);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        expect(scores[category]).toBe(Math.max(...all));
        expect(priorities).toContain(priority);
        expect(language).toMatch(/^[a-z]{2,3}(-[A-Za-z]+)?$/);
        expect(reasons.join('\n').isWellFormed()).toBe(true);
      }),
    );
  });

  it('gets the same answer every time', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(classify(input)).toEqual(classify(input));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['5,000 emoji', '🙂'.repeat(5000)],
    [
      '5,000 different emoji',
      Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x1f300 + (at % 600))).join(''),
    ],
    ['20,000 letters', 'a'.repeat(20_000)],
    ['20,000 line ends', '\n'.repeat(20_000)],
    ['20,000 combining marks', `e${'\u0301'.repeat(19_999)}`],
    ['lone surrogates', '\ud83d'.repeat(2000)],
    ['quotes within quotes', '> '.repeat(10_000)],
    ['a mail of 20,000 characters', 'cancel or return or refund my order, not the card ;'.repeat(400).slice(0, 20_000)],
    [
      '20,000 Han characters',
      Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(''),
    ],
  ])('%s', (_, text) => {
    expect(classify({ text }).category).toBeDefined();
  });
});

describe('category', () => {
  it.each<[text: string, category: Category]>([
    ['where is my parcel', 'order'],
    ['WHERE IS MY PARCEL', 'order'],
    ['wheres my oder', 'order'],
    ['i havent recieved my package', 'order'],
    ['cancel my order', 'order'],
    ['Signed for but I got nothing', 'order'],
    ['I want to return the shoes', 'aftersales'],
    ['retun my order', 'aftersales'],
    ['The blender arrived broken', 'aftersales'],
    ['is this bag genuine?', 'product'],
    ['which serum is best for dry skin', 'product'],
    ['charged twice', 'payment'],
    ['How much is shipping?', 'payment'],
    ['my promo code is not working', 'payment'],
    ['forgot my password', 'account'],
    ['I want to speak to a manager', 'complaint'],
    ['Do you have any vacancies?', 'other'],
    ['我的快遞到哪裡了', 'order'],
    ['什么时候发货', 'order'],
    ['我要退款', 'aftersales'],
    ['吹风机坏了', 'aftersales'],
    ['这个正品吗', 'product'],
    ['可以開發票嗎', 'payment'],
    ['收不到验证码', 'account'],
    ['我要投诉你们客服', 'complaint'],
    ['想做你们的代理商', 'other'],
    ['mera parcel kab aayega', 'order'],
  ])('of "%s" is %s', (text, category) => {
    expect(classify({ text }).category).toBe(category);
  });

  it.each<[text: string, category: Category]>([
    ['not asking for a return, I need an invoice', 'payment'],
    ["I don't want to cancel, please change my delivery address", 'order'],
    ['I do not want a refund, just tell me when it ships', 'order'],
    ['不想退款，帮我开发票', 'payment'],
    ['不是要退货，是想改地址', 'order'],
  ])('is what is wanted, not what is ruled out: "%s"', (text, category) => {
    expect(classify({ text }).category).toBe(category);
  });

  it.each<[text: string, category: Category]>([
    ['This is ridiculous, worst service ever. I want to return this vacuum.', 'aftersales'],
    ['太过分了，垃圾店，给我退款', 'aftersales'],
    ['Human agent please, where is my order?', 'order'],
    ['转人工，我的快递丢了', 'order'],
  ])('is the request where a grievance or a call for a person comes with one: "%s"', (text, category) => {
    expect(classify({ text }).category).toBe(category);
  });

  it.each(['', '   ', '\n\n', '?!?', '12345', '🙂', '……'])('is other and unsure where "%s" says nothing', (text) => {
    expect(classify({ text })).toMatchObject({ category: 'other', decided: false });
  });

  it.each(['hello', 'Hi there!', 'thanks a lot', '你好', '在吗', '谢谢'])(
    'is surely other for the bare courtesy "%s"',
    (text) => {
      expect(classify({ text })).toMatchObject({ category: 'other', decided: true, priority: 'low' });
    },
  );

  it('is unsure where two requests are as clear', () => {
    expect(classify({ text: 'reset my password and send me the invoice' }).decided).toBe(false);
  });

  it.each([
    '鞋子小了要退货，退款什么时候到账？另外发票还没收到，麻烦开一下。订单号202611220042',
    'The lamp came broken, I want my money back. Also, please send an invoice. Order number 20431.',
  ])('of %j stays the first request: others go before it only where they are more urgent', (text) => {
    const { category, requests } = classify({ text });
    expect(requests.length).toBeGreaterThan(1);
    const [first] = requests;
    const main = requests.find((one) => one.category === category);
    expect(first === main || first?.priority !== main?.priority).toBe(true);
  });

  it.each<[text: string, category: Category]>([
    ['Wo ist meine Bestellung?', 'order'],
    ['Je veux un remboursement', 'aftersales'],
  ])('of "%s" is %s', (text, category) => {
    expect(classify({ text }).category).toBe(category);
  });

  it('is not decided where the words say nothing', () => {
    expect(classify({ text: 'xkcd qwrt zzz' }).decided).toBe(false);
  });

  it('is read from the subject too', () => {
    expect(classify({ subject: 'Refund', text: 'Please see above.' }).category).toBe('aftersales');
  });

  it('names the words that spoke', () => {
    expect(classify({ text: 'Hello, where is my parcel?' }).reasons).toContain('category order: "where is parcel"');
    expect(classify({ text: '我的快遞到哪裡了' }).reasons.join()).toContain('到哪裡了');
  });

  it.each([
    'card 4111111111111111 was declined',
    'card 4111 1111 1111 1111 was declined',
    'card 4111-1111-1111-1111',
    '4111111111111111',
    'IBAN DE89370400440532013000 please',
    'iban DE89 3704 0044 0532 0130 00',
    '银行卡6222021234567890128付不了',
    'بطاقة ٤١١١١١١١١١١١١١١١',
  ])('quotes no number of %j', (text) => {
    expect(classify({ text }).reasons.join()).not.toMatch(/\p{Nd}{4}/u);
  });
});

describe('the form’s hint', () => {
  it('decides where the words are vague', () => {
    expect(classify({ text: 'I have a problem with this', hint: { category: 'payment' } }).category).toBe('payment');
  });

  it('yields to clear words', () => {
    const text = 'Where is my parcel? The tracking number does not work';
    expect(classify({ text, hint: { category: 'account' } }).category).toBe('order');
  });

  it('says nothing about an empty message', () => {
    expect(classify({ text: ' ', hint: { category: 'payment' } })).toMatchObject({ category: 'other', decided: false });
  });
});

describe('what carries no request', () => {
  const clear = messages.filter(({ text }) => classify({ text }).decided);
  const some = fc.constantFrom(...clear);

  it('repeating a message does not change its category', () => {
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom(' ', '\n', '\n\n', ''),
        ({ text }, times, between) => {
          const repeated = Array.from({ length: times }, () => text).join(between);
          expect(classify({ text: repeated }).category).toBe(classify({ text }).category);
        },
      ),
    );
  });

  it.each([
    '\n\nBest regards,\nJane Miller\nReturns & Refunds Specialist',
    '\n\n--\nBill Payne | Account Manager',
    '\nSent from my phone',
    '\n\n此致\n敬礼\n张退货',
  ])('the signature %j does not change a category', (signature) => {
    for (const { text } of clear)
      expect(classify({ text: text + signature }).category).toBe(classify({ text }).category);
  });

  it.each(['Hello, ', 'Dear Sir or Madam,\n', '你好，', 'Hi there! '])(
    'the greeting %j does not change a category',
    (greeting) => {
      for (const { text } of clear)
        expect(classify({ text: greeting + text }).category).toBe(classify({ text }).category);
    },
  );

  it('quoted mail is not read', () => {
    const text =
      'Please close my account.\n\nOn Mon, 4 Nov 2024 at 10:00, Shop wrote:\n> Your refund for the return is on its way';
    expect(classify({ text }).category).toBe('account');
  });
});

describe('priority', () => {
  it.each<[text: string, priority: Priority]>([
    ['I got a rash from your cream', 'urgent'],
    ['my son had an allergic reaction', 'urgent'],
    ['the battery is swelling, battery swollen', 'urgent'],
    ['smoke coming out of the kettle', 'urgent'],
    ['用了之后过敏了', 'urgent'],
    ['孩子脸上起疹子', 'urgent'],
    ['吹风机漏电，差点起火', 'urgent'],
    ['I will call my lawyer', 'urgent'],
    ['再不处理我就打12315', 'urgent'],
    ['you charged me twice', 'urgent'],
    ['重复扣款了', 'urgent'],
    ['急！地址填错了', 'urgent'],
    ['URGENT: wrong address', 'urgent'],
    ['this is a scam 😡', 'high'],
    ['I am disappointed, still waiting for the parcel', 'high'],
    ['I need the parcel by Friday', 'high'],
    ['等了十几天，太失望了', 'high'],
    ['Please change the size of my order', 'normal'],
    ['还没到，麻烦查一下', 'normal'],
    ['麻烦尽快发货，谢谢', 'normal'],
    ['我要换货', 'normal'],
    ['Is it in stock?', 'low'],
    ['多少钱', 'low'],
    ['do you ship to Spain?', 'low'],
    ['hello', 'low'],
    ['你好', 'low'],
  ])('of "%s" is %s', (text, priority) => {
    expect(classify({ text }).priority).toBe(priority);
  });

  it.each([
    'Cancel my order please. Not urgent, take your time.',
    'no rush, but where is my invoice',
    '不急，帮我改一下订单地址',
    'Can this cream cause a rash?',
    'Is it safe for allergic skin, could it cause an allergic reaction?',
    '会不会过敏',
    '过敏体质可以用吗',
    'I had no allergic reaction, I would just like to return it',
    'Do you have nappy rash cream?',
    '扫地机器人滚筒怎么清洗',
  ])('does not rise for "%s"', (text) => {
    expect(['low', 'normal']).toContain(classify({ text }).priority);
  });

  it('stays urgent for a danger that the customer plays down', () => {
    expect(classify({ text: 'No rush, but the charger caught fire.' }).priority).toBe('urgent');
  });

  it('says why', () => {
    expect(classify({ text: 'I got a rash' }).reasons).toContain('priority urgent: health or safety: "rash"');
  });
});

describe('on a shop’s mixed messages', () => {
  const results = messages.map((message) => ({ message, result: classify(message) }));
  const share = (part: unknown[], of: unknown[]): number => part.length / of.length;
  const right = results.filter(({ message, result }) => result.category === message.category);

  it.each([
    ['all', results],
    ['English', results.filter(({ message }) => message.lang === 'en')],
    ['Chinese', results.filter(({ message }) => message.lang === 'zh')],
  ])('nine of ten categories are right: %s', (_, of) => {
    expect(
      share(
        of.filter((one) => right.includes(one)),
        of,
      ),
    ).toBeGreaterThan(0.9);
  });

  it('what it is sure of is right, and it is sure of most', () => {
    const decided = results.filter(({ result }) => result.decided);
    expect(share(decided, results)).toBeGreaterThan(0.85);
    expect(
      share(
        decided.filter((one) => right.includes(one)),
        decided,
      ),
    ).toBeGreaterThan(0.95);
  });

  it('urgent ones are found, and few others are called so', () => {
    const urgent = results.filter(({ message }) => message.priority === 'urgent');
    const called = results.filter(({ result }) => result.priority === 'urgent');
    const both = urgent.filter((one) => called.includes(one));
    expect(share(both, urgent)).toBeGreaterThan(0.8);
    expect(share(both, called)).toBeGreaterThan(0.85);
  });

  it('languages are told apart', () => {
    expect(results.filter(({ message, result }) => message.lang.replace('hi-Latn', 'en') !== result.language)).toEqual(
      [],
    );
  });
});
