import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../../core/text/mask-personal.ts';

const hidden: [text: string, masked: string][] = [
  ["write to jo.o'neil+shop@mail.example.co.uk please", 'write to [mail] please'],
  ['邮箱是wang@例子.中国', '[mail]'],
  ['card 4111 1111 1111 1111 12/27', 'card [card] 12/27'],
  ['my card:5500-0000-0000-0004.', 'my card:[card].'],
  ['卡号6222021234567890128请退款', '卡号[card]请退款'],
  ['４１１１　１１１１　１１１１　１１１１', '[card]'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [account]'],
  ['身份证11010519491231002X', '身份证[identity]'],
  ['call +44 20 7946 0958 today', 'call [phone] today'],
  ['call me on 07700900123', 'call me on [phone]'],
  ['my mobile is 98765 43210', 'my mobile is [phone]'],
  ['(212) 555-0147 after six', '[phone] after six'],
  ['电话13812345678', '电话[phone]'],
  ['电话：010-12345678转3', '电话：[phone]转3'],
  ['9876543210', '[phone]'],
  ['I live at 221B Baker Street, London NW1 6XE', 'I live at [address], London [address]'],
  ['ship to 12 Long Hill Road Apt 4, Springfield, IL 62704', 'ship to [address], Springfield, [address]'],
  ['Hauptstraße 12 in Bonn', '[address] in Bonn'],
  ['PO Box 123', '[address]'],
  ['建国路88号5栋302室', '[address]'],
  ['浙江省杭州市西湖区文三路', '[address]'],
  ['card 4111.1111.1111.1111 declined', 'card [card] declined'],
  ['card 4111/1111/1111/1111', 'card [card]'],
  ['card 4111_1111_1111_1111', 'card [card]'],
  ['card 4111  1111  1111  1111', 'card [card]'],
  ['card 4111 - 1111 - 1111 - 1111', 'card [card]'],
  ['بطاقة ٤١١١١١١١١١١١١١١١', 'بطاقة [card]'],
  ['card ४१११ ११११ ११११ ११११', 'card [card]'],
  ['amex 3782.822463.10005', 'amex [card]'],
  ['iban de89 3704 0044 0532 0130 00 please', 'iban [account] please'],
  ['iban be68539007547034 then more text', 'iban [account] then more text'],
  ['12 rue de la Paix, 75002 Paris', '[address]'],
  ['livrer au 7 boulevard Haussmann merci', 'livrer au [address] merci'],
  ["au 3 bis avenue de l'Opéra", 'au [address]'],
  ['wohne Kurfürstendamm 21 in Berlin', 'wohne [address] in Berlin'],
  ['九龍彌敦道100號', '[address]'],
  ['我住在12栋3单元501', '我住在[address]'],
  ['ул. Ленина, д. 5, кв. 12', '[address]'],
  ['улица Ленина 5', '[address]'],
  ['via Roma 12, Milano', '[address], Milano'],
  ['my new address is 5 Orchard Close', 'my new address is [address]'],
  ['send it to 4 The Old Mill Walk please', 'send it to [address] please'],
  ['221b baker street', '[address]'],
  ['order 10342 to 12 Baker Street', 'order 10342 to [address]'],
  ['寄到人民路口5号', '寄到[address]'],
  ['06 12 34 56 78', '[phone]'],
  ['ruf 030 1234567 an', 'ruf [phone] an'],
  ['0171/1234567', '[phone]'],
];

const shown = [
  'Where is my order CL-7K3M9QXA, number 20261122-0042?',
  'The total was £129.99 on 12 March 2026 at 14:30.',
  'Tracking SF1234567890123 and 1Z999AA10123456784',
  'a row of 4111 1111 1111 1112 is no card',
  'I bought 2 of the 3 pairs in size 42',
  '订单号 202611220042 还没发货，买了3件，一共299元',
  '在路上三天了，怎么还没到',
  'the way I see it, 5 stars',
  'version 1.2.3.4, built 2026-11-22',
  'Where is order 10342, is it on its way',
  'my parcel 10342 is in the wrong place',
  'I waited 10 days in a row',
  'I WAITED 10 DAYS IN A ROW',
  'bought 2 sets to walk',
  'size 12 is way too small',
  'order 10342 took 3 days on the road',
  'I bought 2 usb drive cases',
  'ordered via the app on 12 May',
  'the 2 avenue lamps',
  'between 20.11.2026/12.11.2026 and now',
  'I paid 12.50 / 13.50 / 14.50',
  '买了3件放在路边5号柜',
  '不知道5号能到吗',
  '快递在那里10号才能到',
  '物流路线5号就没动了',
  'Spring 2026, earring 12',
];

describe('maskPersonal', () => {
  it.each(hidden)('hides what is personal in %j', (text, masked) => {
    const result = maskPersonal(text);
    if (masked.startsWith('[') && masked.endsWith(']')) expect(result).toContain(masked);
    else expect(result).toBe(masked);
    expect(maskPersonal(result)).toBe(result);
  });

  it.each(shown)('leaves %j as it is', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it.each([
    ['where is 9876543210', ['##########'], 'where is 9876543210'],
    ['where is 9876543210', ['LC-######'], 'where is [phone]'],
    ['order 13812345678', ['138########'], 'order 13812345678'],
    ['order ９８７６５４３２１０', ['98########'], 'order ９８７６５４３２１０'],
    ['call me on 9876543210', ['##########'], 'call me on [phone]'],
    ['card 4111 1111 1111 1111 or 4111111111111111', ['################'], 'card [card] or [card]'],
    ['my order number is 9876543210', [], 'my order number is 9876543210'],
    ['订单号 9876543210 电话13812345678', [], '订单号 9876543210 电话[phone]'],
    ['order again, or ring 9876543210', [], 'order again, or ring [phone]'],
  ])('of %j, where order numbers are like %j, keeps the order number', (text, templates, masked) => {
    expect(maskPersonal(text, templates)).toBe(masked);
    expect(maskPersonal(masked, templates)).toBe(masked);
  });

  it('leaves no digit of a personal number, whatever stands around it', () => {
    const personal = fc.constantFrom('4111 1111 1111 1111', '13812345678', '+44 20 7946 0958', 'a.b@shop.example');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ,.!?]{0,40}$/),
        personal,
        fc.stringMatching(/^[ ,!?][a-z ,!?]{0,40}$/),
        (a, b, c) => {
          expect(maskPersonal(`${a} ${b}${c}`)).not.toContain(b);
        },
      ),
    );
  });

  it('never throws, and adds nothing but masks', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.stringMatching(/^[0-9 +().@a-z\u4e00-\u4e10路号街市区-]{0,300}$/u),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const rest = maskPersonal(text).replace(/\[(?:mail|card|phone|address|account|identity)\]/g, '');
        expect(rest.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
