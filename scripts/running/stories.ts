/** The demo shop's week: who wrote what, and how far each ticket has come. */
export interface Story {
  email: string;
  name: string;
  locale: 'en' | 'zh';
  subject: string;
  message: string;
  orderNumber?: string;
  /** Name of a picture that goes with it. */
  picture?: string;
  /** What the desk has done so far; the default is that it waits in its queue. */
  steps?: Step[];
  score?: { value: 1 | 2 | 3 | 4 | 5; comment?: string };
}

export type Step =
  | { do: 'claim' }
  | { do: 'note'; text: string }
  /** `picture`: its name, which the text shows as `[image: <name>]`. */
  | { do: 'reply'; text: string; nextStatus: 'open' | 'pending' | 'solved'; picture?: string }
  | { do: 'transfer'; queue: string; reason: string }
  /** A person says what it is about: triage learns it. */
  | { do: 'sort'; category: string }
  | { do: 'hold'; reason: string }
  | { do: 'solve' }
  | { do: 'close' }
  | { do: 'customerWrites'; text: string };

const claim: Step = { do: 'claim' };
const solved = (text: string): Step[] => [claim, { do: 'reply', text, nextStatus: 'solved' }];

/** Solved the day before: their surveys are out, most are answered. */
export const yesterday: Story[] = [
  {
    email: 'emma.clarke@mail.example',
    name: 'Emma Clarke',
    locale: 'en',
    subject: 'Where is my parcel?',
    message:
      'Hello, I ordered the linen dress nine days ago and tracking has not moved since Tuesday. Where is my parcel?',
    orderNumber: 'A-104233',
    steps: solved(
      'Hi Emma, I am sorry for the wait. The parcel was stuck at the Leipzig hub; it is moving again and will be with you on Thursday.',
    ),
    score: { value: 5, comment: 'Quick and friendly, thank you!' },
  },
  {
    email: 'li.na@mail.example',
    name: '李娜',
    locale: 'zh',
    subject: '优惠券用不了',
    message: '你好,结账的时候输入优惠券 SPRING20 提示无效,可是页面上写着这个月都可以用,麻烦看一下。',
    steps: solved('李娜您好,这张优惠券需满 200 元使用。我已为您换成一张无门槛券,现在就可以用了。'),
    score: { value: 4 },
  },
  {
    email: 'tom.fischer@mail.example',
    name: 'Tom Fischer',
    locale: 'en',
    subject: 'Refund still missing',
    message:
      'I returned the headphones three weeks ago and the refund has not arrived. This is the second time I ask. Not happy at all.',
    orderNumber: 'A-103871',
    steps: solved(
      'Hi Tom, you are right, this took far too long. The refund of 89.00 left us today and should be on your account within two days.',
    ),
    score: { value: 2, comment: 'Solved in the end, but I had to ask twice.' },
  },
  {
    email: 'wang.wei@mail.example',
    name: '王伟',
    locale: 'zh',
    subject: '登录不了账号',
    message: '手机换号之后收不到验证码,登录不了账号,怎么办?',
    steps: [...solved('王伟您好,已经为您把账号绑定到新手机号,请重新登录试试。'), { do: 'close' }],
  },
  {
    email: 'sofia.rossi@mail.example',
    name: 'Sofia Rossi',
    locale: 'en',
    subject: 'Does the crib fit a 60 x 120 mattress?',
    message:
      'Hi! Before I order: does the oak baby crib fit a standard 60 x 120 cm mattress, and is the paint safe for babies?',
    steps: solved('Hi Sofia, yes, 60 x 120 cm fits exactly, and the paint is certified for toys (EN 71-3).'),
    score: { value: 5 },
  },
];

/** Written today: every state a ticket can be in. */
export const today: Story[] = [
  {
    email: 'nora.lindqvist@mail.example',
    name: 'Nora Lindqvist',
    locale: 'en',
    subject: 'Two things about my order',
    message:
      'Where is my parcel? The order number is A-104611 and the tracking number RR123456785GB. I need it by Friday for a birthday. Also, my card was charged twice: please refund the second 49.90 EUR.',
  },
  {
    email: 'grace.okafor@mail.example',
    name: 'Grace Okafor',
    locale: 'en',
    subject: 'Rash after using the night cream',
    message:
      'I used your night cream twice and now I have a burning red rash all over my face. Is there something in it that is known to cause this? Please answer quickly.',
    orderNumber: 'A-104410',
    steps: [{ do: 'sort', category: 'complaint' }],
  },
  {
    email: 'zhang.min@mail.example',
    name: '张敏',
    locale: 'zh',
    subject: '再不退款我就投诉到12315',
    message: '等了半个月了还没有退款,客服一直踢皮球!再不处理我就打12315投诉,还要发到微博上。',
    orderNumber: 'A-103990',
  },
  {
    email: 'liam.murphy@mail.example',
    name: 'Liam Murphy',
    locale: 'en',
    subject: 'Charged twice',
    message: 'My card was charged twice for the same order. Please refund the second payment.',
    orderNumber: 'A-104502',
  },
  {
    email: 'emma.clarke@mail.example',
    name: 'Emma Clarke',
    locale: 'en',
    subject: 'Change delivery address',
    message: 'Can I still change the delivery address of my new order? I have moved.',
    orderNumber: 'A-104517',
  },
  {
    email: 'chen.jie@mail.example',
    name: '陈杰',
    locale: 'zh',
    subject: '什么时候发货',
    message: '前天下的单,什么时候可以发货?急用,周五之前要收到。',
    orderNumber: 'A-104488',
    steps: [{ do: 'sort', category: 'order' }],
  },
  {
    email: 'olivia.brown@mail.example',
    name: 'Olivia Brown',
    locale: 'en',
    subject: 'Size of the hiking boots',
    message: 'I am between 38 and 39. Do the Ridge hiking boots run small? Is size 39 in stock?',
    steps: [{ do: 'sort', category: 'product' }],
  },
  {
    email: 'liu.yang@mail.example',
    name: '刘洋',
    locale: 'zh',
    subject: '想开一张发票',
    message: '请问电子发票在哪里开?抬头写公司名字可以吗?',
    orderNumber: 'A-104455',
  },
  {
    email: 'noah.meyer@mail.example',
    name: 'Noah Meyer',
    locale: 'en',
    subject: 'hmm',
    message: 'ok so about that thing from before',
  },
  {
    email: 'mia.andersson@mail.example',
    name: 'Mia Andersson',
    locale: 'en',
    subject: 'Lamp arrived broken',
    picture: 'broken-lamp.png',
    message: 'The glass shade of the floor lamp arrived in pieces. I would like a replacement, not a refund.',
    orderNumber: 'A-104391',
    steps: [
      claim,
      { do: 'note', text: 'Third broken lamp this week, packaging again. Told the warehouse.' },
      {
        do: 'reply',
        text: 'Hi Mia, so sorry! Could you send us a photo of the box, so that we can claim it from the carrier? The new shade is reserved for you.',
        nextStatus: 'pending',
      },
    ],
  },
  {
    email: 'zhao.lei@mail.example',
    name: '赵磊',
    locale: 'zh',
    subject: '耳机左边没有声音',
    message: '上周买的蓝牙耳机,今天左边突然没有声音了,想换一副新的。',
    orderNumber: 'A-104120',
    steps: [
      claim,
      {
        do: 'reply',
        text: '赵磊您好,麻烦先重置一下耳机:长按两侧 10 秒。\n[image: reset.png]\n如果还是没有声音,我们马上给您换新。',
        picture: 'reset.png',
        nextStatus: 'pending',
      },
      { do: 'customerWrites', text: '重置过了,还是没有声音。' },
    ],
  },
  {
    email: 'ethan.walker@mail.example',
    name: 'Ethan Walker',
    locale: 'en',
    subject: 'Spare part for the espresso machine',
    message:
      'The water tank lid of my espresso machine cracked. Can I buy it as a spare part or is it covered by warranty?',
    orderNumber: 'A-101977',
    steps: [claim, { do: 'hold', reason: 'Waiting for the manufacturer to confirm the part number' }],
  },
  {
    email: 'ava.novak@mail.example',
    name: 'Ava Novak',
    locale: 'en',
    subject: 'Invoice with VAT number',
    message: 'I need the invoice for my last order with our company VAT number on it, please.',
    orderNumber: 'A-104077',
    steps: [claim, { do: 'transfer', queue: 'payment', reason: 'Invoices are made by accounting' }],
  },
  {
    email: 'huang.xin@mail.example',
    name: '黄欣',
    locale: 'zh',
    subject: '奶粉快过期了',
    message: '收到的奶粉还有两个月就过期了,宝宝吃不完,可以退吗?',
    orderNumber: 'A-104301',
    steps: solved('黄欣您好,非常抱歉。可以退,快递员明天上门取件,运费由我们承担。'),
  },
];
