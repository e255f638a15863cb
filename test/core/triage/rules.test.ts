import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../core/policy.ts';
import type { Routing } from '../../../core/triage/routing.ts';
import { rulesSchema } from '../../../core/triage/rules/rule.ts';
import { applyRules, type RuleSubject } from '../../../core/triage/rules.ts';

const rule = (name: string, when: object, then: object) => ({ name, when, then });

const queues = policySchema.parse({ shopName: 'Lantern & Co' }).queues;
const routing: Routing = { category: 'order', queue: 'order', priority: 'normal', unsure: false };
const subject: RuleSubject = { text: 'Where is my parcel?', channel: 'web', language: 'en', email: 'mei@mail.example' };
const tried = (
  when: object,
  about: Partial<RuleSubject & { routing: Partial<Routing> }> = {},
  then: object = { tags: 'hit' },
) =>
  applyRules(
    rulesSchema.parse([rule('tried', when, then)]),
    { ...subject, ...about },
    { ...routing, ...about.routing },
    queues,
  );

describe('a condition', () => {
  it.each<[string, object, Partial<RuleSubject & { routing: Partial<Routing> }>]>([
    ['a phrase', { contains: 'lost parcel' }, { text: 'A lost parcel!' }],
    ['a phrase in other case and width', { contains: 'Gift Card' }, { text: 'my ＧＩＦＴ card' }],
    ['a phrase over a line', { contains: 'gift card' }, { text: 'the gift\ncard' }],
    ['Korean with its endings', { contains: '환불' }, { text: '환불해주세요' }],
    ['Thai within Thai', { contains: 'คืนเงิน' }, { text: 'ขอคืนเงินด้วยค่ะ' }],
    ['Japanese over a line', { contains: 'キャンセル したい' }, { text: 'キャンセル\nしたいです' }],
    ['an emoji', { contains: '😡' }, { text: 'no parcel 😡' }],
    ['another form of a word', { contains: 'lawyer' }, { text: 'my lawyers will call' }],
    ['traditional characters for simplified', { contains: '发票' }, { text: '請開發票' }],
    ['simplified characters for traditional', { contains: '發票' }, { text: '请开发票' }],
    ['one of several', { contains: ['press', '记者'] }, { text: '我是记者' }],
    ['all of several', { containsAll: ['gift card', 'balance'] }, { text: 'balance of my gift card' }],
    ['none of several', { containsNone: ['gift card'] }, {}],
    ['the channel', { channel: 'email' }, { channel: 'email' }],
    ['the language with its script', { language: 'zh' }, { language: 'zh-Hant' }],
    ['one of the categories', { category: ['payment', 'order'] }, {}],
    ['the priority', { priority: 'high' }, { routing: { priority: 'high' } }],
    ['the domain', { customerDomain: 'company.example' }, { email: 'a@company.example' }],
    ['a domain below it', { customerDomain: 'company.example' }, { email: 'a@eu.Company.example' }],
    ['an unsure triage', { unsure: true }, { routing: { unsure: true } }],
    ['several things together', { contains: 'parcel', channel: 'web', category: 'order' }, {}],
  ])('holds for %s', (_, when, about) => {
    expect(tried(when, about)).toMatchObject({ rules: ['tried'], tags: ['hit'] });
  });

  it.each<[string, object, Partial<RuleSubject & { routing: Partial<Routing> }>]>([
    ['part of a word', { contains: 'art' }, { text: 'the parts' }],
    ['words with others between', { contains: 'gift card' }, { text: 'gift or card' }],
    ['words over the end of a sentence', { contains: 'gift card' }, { text: 'A gift. Card lost' }],
    ['words over an empty line', { contains: 'gift card' }, { text: 'A gift\n \nCard ending 1234' }],
    ['Korean that is not there', { contains: '환불' }, { text: '교환해주세요' }],
    ['one of all', { containsAll: ['gift card', 'balance'] }, { text: 'my gift card' }],
    ['a forbidden word', { contains: 'parcel', containsNone: 'where' }, {}],
    ['another channel', { channel: 'email' }, {}],
    ['another language', { language: 'z' + 'h' }, { language: 'zha' }],
    ['another category', { category: 'payment' }, {}],
    ['a domain that only ends alike', { customerDomain: 'company.example' }, { email: 'a@mycompany.example' }],
    ['a sure triage', { unsure: true }, {}],
    ['one thing of two', { contains: 'parcel', channel: 'email' }, {}],
  ])('does not hold for %s', (_, when, about) => {
    expect(tried(when, about)).toEqual({
      routing: { ...routing, ...about.routing },
      rules: [],
      tags: [],
      isNamed: false,
    });
  });
});

describe('a consequence', () => {
  it.each<[string, object, object]>([
    ['a queue alone', { queue: 'payment' }, { category: 'order', queue: 'payment' }],
    [
      'a category with its queue, surely',
      { category: 'complaint' },
      { category: 'complaint', queue: 'complaint', unsure: false },
    ],
    [
      'a category in another queue',
      { category: 'complaint', queue: 'order' },
      { category: 'complaint', queue: 'order' },
    ],
    ['a lower priority', { priority: 'low' }, { priority: 'low' }],
  ])('is %s', (_, then, expected) => {
    expect(tried({ contains: 'parcel' }, { routing: { unsure: true } }, then).routing).toMatchObject(expected);
  });

  it('tells whether a rule has named the category', () => {
    expect(tried({ contains: 'parcel' }, {}, { category: 'order' }).isNamed).toBe(true);
    expect(tried({ contains: 'parcel' }, {}, { queue: 'payment' }).isNamed).toBe(false);
  });

  it('is seen by the rules that follow, and the last word counts', () => {
    const rules = rulesSchema.parse([
      rule('VIP', { customerDomain: 'mail.example' }, { priority: 'high', tags: ['vip'] }),
      rule('VIP parcels', { priority: 'high', category: 'order' }, { queue: 'general', tags: ['vip', 'parcel'] }),
      rule('never', { category: 'account' }, { priority: 'low' }),
    ]);
    expect(applyRules(rules, subject, routing, queues)).toEqual({
      routing: { ...routing, priority: 'high', queue: 'general' },
      tags: ['vip', 'parcel'],
      isNamed: false,
      rules: ['VIP', 'VIP parcels'],
    });
  });
});

describe('the rules in the configuration', () => {
  const problems = (rules: unknown[]) =>
    policySchema
      .safeParse({ shopName: 'Lantern & Co', triage: { rules } })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const good = rule('one', { channel: 'web' }, { priority: 'high' });

  it.each<[string, unknown[], RegExp]>([
    [
      'an unknown queue',
      [rule('one', { channel: 'web' }, { queue: 'vip' })],
      /rules\.0\.then\.queue: there is no such queue: expected one of .*general, or a new one named in moreQueues/,
    ],
    ['no condition', [{ ...good, when: {} }], /rules\.0\.when: a rule needs a condition/],
    ['no consequence', [rule('one', { channel: 'web' }, {})], /rules\.0\.then: a rule without a consequence/],
    ['two of one name', [good, good], /rules\.1\.name: two rules of one name/],
    ['a phrase without words', [{ ...good, when: { contains: '...' } }], /contains.*/],
    ['a phrase whose signs triage does not hear', [{ ...good, when: { contains: 'C++' } }], /"C\+\+" for "C"/],
    ['a share', [{ ...good, when: { contains: '100%' } }], /does not hear signs/],
    ['an unknown key', [{ ...good, when: { subject: 'x' } }], /rules\.0\.when: Unrecognized key/],
    ['an unknown category', [rule('one', { channel: 'web' }, { category: 'refund' })], /rules\.0\.then\.category/],
  ])('are refused for %s', (_, rules, message) => {
    expect(problems(rules).join('\n')).toMatch(message);
  });

  it('may name a queue that the shop adds', () => {
    const policy = policySchema.parse({
      shopName: 'Lantern & Co',
      moreQueues: ['vip'],
      triage: { rules: [rule('one', { channel: 'web' }, { queue: 'vip' })] },
    });
    expect(policy.triage.rules[0]?.then.queue).toBe('vip');
  });

  it.each(['(a+)+$', 'AB', '##', 'A B-####', '#### ####'])('refuse the order number template %j', (template) => {
    expect(policySchema.safeParse({ shopName: 'x', triage: { orderNumbers: [template] } }).success).toBe(false);
  });
});
