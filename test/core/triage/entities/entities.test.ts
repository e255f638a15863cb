import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITIES_KEPT, entitiesSchema, joined } from '../../../../core/triage/entities/entity.ts';
import { type EntityOptions, entitiesIn } from '../../../../core/triage/entities.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const found = (text: string, options: Partial<EntityOptions> = {}) =>
  entitiesIn(text, { today: TODAY, ...options }) ?? {};

describe('order numbers', () => {
  it.each([
    ['Where is order A-1001?', 'A-1001'],
    ['order number 10342 has not arrived', '10342'],
    ['my order #4512345', '4512345'],
    ['ORDER NO. lc-20431 is late', 'LC-20431'],
    ['order: 12345678901', '12345678901'],
    ['订单号：202611220042 还没发货', '202611220042'],
    ['订单编号是 AB-88213，帮我查一下', 'AB-88213'],
    ['订单１２３４５６', '123456'],
    ['20261122-0042 怎么还没到', '20261122-0042'],
    ['Bestellnummer 4711-22', '4711-22'],
  ])('finds the one in %j', (text, number) => {
    expect(found(text).orderNumbers).toEqual([number]);
  });

  it.each([
    'I ordered 2 of 500 pieces',
    'order 66 lamps',
    'is my order ready',
    'order placed on 2026-11-22',
    'an order in 2026',
    'ticket CL-7K3M9QXA is about my order',
    'card 4111 1111 1111 1111',
    '订单3天没动了',
    'border 12345',
  ])('finds none in %j', (text) => {
    expect(found(text).orderNumbers).toBeUndefined();
  });

  it('takes the shop’s own templates, and then nothing else', () => {
    const options = { orderNumbers: ['@@-####', '7######'] };
    expect(found('order 10342, ab-1234 and 7123456 and XAB-1234', options).orderNumbers).toEqual([
      'AB-1234',
      '7123456',
    ]);
    expect(found('in the list: 17123456', options).orderNumbers).toBeUndefined();
  });
});

describe('numbers as long as a card’s', () => {
  it.each<[text: string, templates: string[], numbers: string[] | undefined]>([
    ['my order 4111111111111111', ['################'], ['4111111111111111']],
    ['4111-1111-1111-1111', ['####-####-####-####'], ['4111-1111-1111-1111']],
    ['订单4000123412341234016', [], ['4000123412341234016']],
    ['order 6900123456781234', [], ['6900123456781234']],
    ['order number 2926112200427', [], ['2926112200427']],
    ['my order 4111111111111111', [], undefined],
    ['order number 4111_1111_1111_1111', [], undefined],
    ['order number 4111-1111-1111-1111', [], undefined],
    ['order no. 4111/1111/1111/1111', [], undefined],
    ['order number: 3782 822463 10005', [], undefined],
  ])('are the shop’s orders or cards: %j by %j', (text, orderNumbers, numbers) => {
    expect(found(text, { orderNumbers }).orderNumbers).toEqual(numbers);
  });
});

describe('tracking numbers', () => {
  it.each([
    ['快递单号 SF1234567890123', { number: 'SF1234567890123', carrier: 'SF' }],
    ['顺丰 123456789012 三天没动', { number: '123456789012', carrier: 'SF' }],
    ['圆通 YT1234567890123', { number: 'YT1234567890123', carrier: 'YTO' }],
    ['JDVA12345678901 到哪了', { number: 'JDVA12345678901', carrier: 'JD' }],
    ['中通快递75312345678901', { number: '75312345678901', carrier: 'ZTO' }],
    ['申通773012345678901', { number: '773012345678901', carrier: 'STO' }],
    ['1Z999AA10123456784 is stuck', { number: '1Z999AA10123456784', carrier: 'UPS' }],
    ['1Z 999 AA1 01 2345 6784', { number: '1Z999AA10123456784', carrier: 'UPS' }],
    ['RR 123 456 785 GB', { number: 'RR123456785GB', carrier: 'Royal Mail' }],
    ['LZ123456785CN', { number: 'LZ123456785CN', carrier: 'EMS' }],
    ['RR123456785FR', { number: 'RR123456785FR', carrier: 'post' }],
    ['fedex 986578788855', { number: '986578788855', carrier: 'FedEx' }],
    ['DHL 1234567891', { number: '1234567891', carrier: 'DHL' }],
    ['9400 1118 9922 3817 0000 03', { number: '9400111899223817000003', carrier: 'USPS' }],
    ['the tracking number is H00ABC1234567890', { number: 'H00ABC1234567890' }],
    ['运单号：8812345678', { number: '8812345678' }],
  ])('finds the one in %j', (text, parcel) => {
    expect(found(text).trackingNumbers).toEqual([parcel]);
  });

  it.each([
    ['a wrong check digit (UPS)', '1Z999AA10123456785'],
    ['a wrong check digit (post)', 'RR123456784GB'],
    ['a wrong check digit (FedEx)', 'my fedex number 986578788854'],
    ['digits without a carrier', '123456789012'],
    ['a model', 'SF1234'],
    ['a word', 'tracking does not work'],
    ['a date', 'tracking since 2026-11-22'],
  ])('takes none from %s', (_, text) => {
    expect(found(text).trackingNumbers).toBeUndefined();
  });
});

describe('amounts', () => {
  it.each([
    ['£129.99', 129.99, 'GBP'],
    ['￥1,299', 1299, 'CNY'],
    ['1.299,00 €', 1299, 'EUR'],
    ['49,90 euros', 49.9, 'EUR'],
    ['299元', 299, 'CNY'],
    ['30块钱', 30, 'CNY'],
    ['Rs. 1,299', 1299, 'INR'],
    ['₹ 499', 499, 'INR'],
    ['50 dollars', 50, 'USD'],
    ['HK$200', 200, 'HKD'],
    ['20 quid', 20, 'GBP'],
    ['RMB 88', 88, 'CNY'],
    ['₹1,50,000', 150_000, 'INR'],
    ['₹2,45,999', 245_999, 'INR'],
    ['€1.299', 1299, 'EUR'],
    ['$100.000', 100_000, 'USD'],
    ['1 299,00 €', 1299, 'EUR'],
    ["CHF 1'299.50", 1299.5, 'CHF'],
    ['1.5万元', 15_000, 'CNY'],
    ['$1k', 1000, 'USD'],
    ['200 zł', 200, 'PLN'],
  ])('reads %j', (text, value, currency) => {
    expect(found(`I paid ${text}, twice`, { yuanOrYen: 'CNY' }).amounts).toEqual([{ text, value, currency }]);
  });

  it('reads crowns without saying of which country', () => {
    expect(found('I paid kr 200 and 30 kr').amounts).toEqual([
      { text: 'kr 200', value: 200 },
      { text: '30 kr', value: 30 },
    ]);
  });

  it.each(['3块蛋糕', '5 pounds of rice', 'I lost 5 pounds', 'size 42', '100%', '2026元旦', 'cars 500', '1000 people'])(
    'reads none in %j',
    (text) => {
      expect(found(text).amounts).toBeUndefined();
    },
  );
});

describe('days', () => {
  it.each([
    ['on 2026-11-20', '2026-11-20', '2026-11-20'],
    ['on 13/4/2026', '13/4/2026', '2026-04-13'],
    ['on 3/4/2026', '3/4/2026', undefined],
    ['on 20 Nov', '20 Nov', '2026-11-20'],
    ['since January 3rd', 'January 3rd', '2027-01-03'],
    ['11月20日下单', '11月20日', '2026-11-20'],
    ['上周五下单', '上周五', '2026-11-13'],
    ['昨天到的', '昨天', '2026-11-21'],
    ['it came yesterday', 'yesterday', '2026-11-21'],
    ['last Monday', 'last Monday', '2026-11-16'],
    ['三天前买的', '三天前', '2026-11-19'],
    ['some time next week', 'next week', undefined],
    ['it came by Friday last week', 'Friday last week', '2026-11-13'],
    ['bis 24. Dezember', '24. Dezember', '2026-12-24'],
    ['avant le 24 decembre', '24 decembre', '2026-12-24'],
    ['by 3/4', '3/4', undefined],
  ])('reads the one in %j', (text, words, date) => {
    expect(found(text).dates).toEqual([date ? { text: words, date } : { text: words }]);
  });

  it.each([
    ['I need it by Friday', '2026-11-27'],
    ['we need the shoes for 28 November', '2026-11-28'],
    ['it must arrive before Dec 3rd', '2026-12-03'],
    ['tomorrow at the latest', '2026-11-23'],
    ['I need this dress for my wedding on Saturday', '2026-11-28'],
    ['明天就要用', '2026-11-23'],
    ['请在11月25日前送到', '2026-11-25'],
    ['赶在周五前收到', '2026-11-27'],
    ['I need 2 by Monday', '2026-11-23'],
    ['needed by 25/12', '2026-12-25'],
    ['Ich brauche es bis 24. Dezember', '2026-12-24'],
    ["j'en ai besoin avant le 24 décembre", '2026-12-24'],
    ['lo necesito antes del 24 de diciembre', '2026-12-24'],
  ])('knows that %j names a day by which something is needed', (text, date) => {
    expect(found(text).dates).toEqual([expect.objectContaining({ date, needed: true })]);
  });

  it.each([
    'I do not need it by Friday',
    "I don't need it before Friday",
    'no need to deliver it by Friday',
    'it should have come by Friday last week',
    'it was supposed to arrive by Friday',
    '不需要在周五到',
    'open 24/7',
    'I ordered on Friday',
    '昨天下单的',
    'may 5 people come',
    '30/30/2026',
    '2026-02-30',
    'version 1.2.3',
  ])('sees no need in %j', (text) => {
    expect(found(text).dates?.filter(({ needed }) => needed) ?? []).toEqual([]);
  });
});

describe('products and telephone numbers', () => {
  it.each([
    ['I bought the "Trail Runner 42"', 'Trail Runner 42'],
    ['my WH-1000XM5 broke', 'WH-1000XM5'],
    ['iphone 15 pro max case', 'iphone 15 pro max'],
    ['买的“北欧台灯”坏了', '北欧台灯'],
    ['【冬季加绒卫裤】质量差', '冬季加绒卫裤'],
  ])('names the product in %j', (text, product) => {
    expect(found(text).products).toEqual([product]);
  });

  it('finds the shop’s own products as whole words', () => {
    const products = ['Lantern One', '云朵沙发'];
    expect(found('my lantern one and the 云朵沙发', { products }).products).toEqual(['Lantern One', '云朵沙发']);
    expect(found('my lantern ones', { products }).products).toBeUndefined();
  });

  it.each(['they said "where is it"', 'COVID-19', 'size UK8', 'an MP3', 'order A-1001'])(
    'names no product in %j',
    (text) => {
      expect(found(text).products).toBeUndefined();
    },
  );

  it('keeps a telephone number, and no card', () => {
    expect(found('call 13812345678, card 4111 1111 1111 1111')).toEqual({ phones: ['13812345678'] });
  });
});

describe('any text at all', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'order no. ',
        '订单号',
        '快递',
        '4111',
        '£',
        '块',
        ' 1/2/',
        'May ',
        '“',
        '【',
        'SF',
        '\n',
        'need by ',
      ),
      fc.stringMatching(/^[0-9A-Z -]{0,12}$/),
    ),
    { maxLength: 40 },
  );

  it('gives what a ticket can keep, or nothing, and the same each time', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const entities = entitiesIn(text, { today: TODAY });
        expect(entitiesSchema.optional().safeParse(entities).success).toBe(true);
        expect(entitiesIn(text, { today: TODAY })).toEqual(entities);
      }),
    );
  });

  it('is joined without growing over what is kept', () => {
    const numbers = (from: number) =>
      Array.from({ length: ENTITIES_KEPT }, (_, at) => `order number ${from + at}`).join(', ');
    const both = joined(found(numbers(10_001)), found(`${numbers(10_004)} £5`));
    expect(both.orderNumbers).toHaveLength(ENTITIES_KEPT);
    expect(both.amounts).toHaveLength(1);
    expect(joined(both, both)).toEqual(both);
  });
});
