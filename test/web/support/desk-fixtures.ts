/** Tickets of a shoe shop. */
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export const actor = {
  customer: { kind: 'customer' },
  system: { kind: 'system', name: 'triage' },
  agent: (id: string, name?: string) => ({ kind: 'agent', id, ...(name ? { name } : {}) }),
};

interface Made {
  by: object;
  events: object[];
  words?: { kind: string; text: string; folded?: string };
  mail?: { notices: string[] };
  files?: object[];
}

export const entry = (version: number, minutes: number, made: Made) => ({ version, at: minutesAgo(minutes), ...made });

export interface MockTicket {
  id: string;
  version: number;
  status: string;
  category: string;
  categoryConfidence: number;
  suggestions: { category: string; score: number }[];
  unsure?: boolean;
  requests?: { category: string; priority: string }[];
  entities?: object;
  priority: string;
  queue: string;
  subject: string;
  locale: string;
  channel: string;
  customer: { id: string; email: string; name?: string };
  assignee: string | undefined;
  tags: string[];
  orderNumber: string | undefined;
  createdAt: string;
  updatedAt: string;
  unansweredSince: string;
  unreachable: { reason: string; at: string } | undefined;
  survey: { score: number } | undefined;
  sla: { firstResponseDueAt?: string; nextResponseDueAt?: string; breached: string[] };
  timeline: ReturnType<typeof entry>[];
}

export function ticketView({ timeline: _own, ...ticket }: MockTicket) {
  return { ...ticket, number: ticket.id };
}

const ann = { id: 'cust-ann', email: 'ann.example@mail.example', name: 'Ann Example' };
const li = { id: 'cust-li', email: 'li.wei@mail.example', name: '李伟' };

function make(
  fields: Partial<MockTicket> & { id: string; subject: string },
  minutes: number,
  text: string,
): MockTicket {
  const customer = fields.customer ?? ann;
  const queue = fields.queue ?? 'order';
  return {
    version: 3,
    status: 'new',
    category: 'order',
    categoryConfidence: 0.91,
    suggestions: [],
    priority: 'normal',
    queue,
    locale: 'en',
    channel: 'web',
    customer,
    assignee: undefined,
    tags: [],
    orderNumber: undefined,
    createdAt: minutesAgo(minutes),
    updatedAt: minutesAgo(minutes),
    unansweredSince: minutesAgo(minutes),
    unreachable: undefined,
    survey: undefined,
    sla: { firstResponseDueAt: minutesAgo(minutes - 60), breached: [] },
    timeline: [
      entry(1, minutes, {
        by: actor.customer,
        events: [{ type: 'TicketOpened', channel: 'web', subject: fields.subject, locale: 'en', customer }],
        words: { kind: 'customer', text },
      }),
      entry(2, minutes, {
        by: actor.system,
        events: [
          {
            type: 'TicketTriaged',
            language: 'en',
            category: fields.category ?? 'order',
            confidence: 0.91,
            scores: {},
            suggestions: [],
            unsure: false,
            priority: fields.priority ?? 'normal',
            reasons: [],
          },
          { type: 'TicketRouted', queue, lane: 'normal', reason: 'triaged', unansweredSince: minutesAgo(minutes) },
        ],
      }),
      entry(3, minutes, {
        by: actor.system,
        events: [{ type: 'LetterSent', letter: 'acknowledgement', forVersion: 1, messageId: 'm1' }],
      }),
    ],
    ...fields,
  };
}

export function fixtures(me: string): MockTicket[] {
  const parcel = make(
    { id: 'CL-7K3M9QXA', subject: 'Where is my parcel?', orderNumber: 'A-1001' },
    25,
    'My parcel A-1001 should have come on Monday. Where is it?\n\nI need the shoes for a wedding on Saturday.',
  );
  const mine = make(
    {
      id: 'CL-2B4D6F8H',
      subject: 'Wrong size in the box: ordered 42, got 40',
      queue: 'aftersales',
      category: 'aftersales',
      status: 'open',
      assignee: me,
      version: 6,
      orderNumber: 'A-0994',
      tags: ['exchange'],
      suggestions: [
        { category: 'aftersales', score: 0.58 },
        { category: 'order', score: 0.27 },
        { category: 'complaint', score: 0.09 },
      ],
      categoryConfidence: 0.58,
      sla: { nextResponseDueAt: minutesAgo(-95), breached: [] },
    },
    310,
    'I ordered the trail runners in 42, but the box holds a 40. Can you swap them? I leave for the mountains on the 3rd.',
  );
  mine.timeline.push(
    entry(4, 200, { by: actor.agent(me), events: [{ type: 'TicketClaimed', agent: me, waitedSeconds: 900 }] }),
    entry(5, 190, {
      by: actor.agent(me),
      events: [{ type: 'NoteAdded', agent: me, mentions: [] }],
      words: { kind: 'note', text: 'Two pairs of 42 are left in the Leeds warehouse. Reserved one.' },
    }),
    entry(6, 30, {
      by: actor.customer,
      events: [{ type: 'CustomerWrote', via: 'email' }],
      words: {
        kind: 'customer',
        text: 'Any news? I could also pick them up in your shop: https://shop.example/stores?near=me.',
        folded: 'On Mon, 2 Mar 2026, Fernhill Shoes wrote:\n> We look into it.',
      },
      mail: { notices: [] },
      files: [
        { id: 'a'.repeat(64), name: 'shoes.jpg', type: 'image/jpeg', size: 1_400_000 },
        { id: 'b'.repeat(64), name: 'sizes.exe', type: 'application/octet-stream', size: 900, held: 'type' },
      ],
    }),
  );
  const unsure = make(
    {
      id: 'CL-1Z3X5V7T',
      subject: 'Hello',
      queue: 'general',
      category: 'other',
      unsure: true,
      suggestions: [
        { category: 'order', score: 0.48 },
        { category: 'payment', score: 0.31 },
      ],
      requests: [
        { category: 'order', priority: 'normal' },
        { category: 'payment', priority: 'high' },
      ],
      entities: {
        orderNumbers: ['A-1001'],
        trackingNumbers: [{ number: 'SF1234567890123', carrier: 'SF' }],
        amounts: [{ text: '£20', value: 20, currency: 'GBP' }],
        dates: [{ text: 'Friday', date: '2026-11-27', needed: true }],
      },
    },
    12,
    'Where is A-1001? And I paid £20 too much. I need it by Friday.',
  );
  const triaged = unsure.timeline[1]?.events[0] as { unsure: boolean; reasons: string[] } | undefined;
  if (triaged) {
    triaged.unsure = true;
    triaged.reasons = [
      'category order: "where is"',
      'unsure: several categories are about as likely',
      'priority high: a deadline: "by friday"',
      'rule: VIP',
    ];
  }
  const others = [
    make(
      { id: 'CL-9R5T7V2X', subject: '包裹一直没有更新物流信息', customer: li, locale: 'zh' },
      80,
      '快递三天没有更新了，请帮我查一下。',
    ),
    make(
      {
        id: 'CL-4C6E8G2J',
        subject: 'Your courier threw my parcel over the fence!',
        queue: 'complaint',
        category: 'complaint',
        priority: 'urgent',
      },
      190,
      'This is outrageous. The box is broken.',
    ),
    make(
      {
        id: 'CL-5D7F9H3K',
        subject: 'Charged twice for one order',
        queue: 'payment',
        category: 'payment',
        priority: 'high',
      },
      45,
      'See the statement: two times 89.90.',
    ),
    make(
      {
        id: 'CL-6E8G2J4M',
        subject: 'Is the canvas bag waterproof?',
        queue: 'product',
        category: 'product',
        status: 'solved',
        survey: { score: 5 },
      },
      4000,
      'I bike to work.',
    ),
    make(
      {
        id: 'CL-8G2J4M6P',
        subject: 'Please delete my account',
        queue: 'account',
        category: 'account',
        status: 'pending',
        assignee: 'someone-else',
      },
      2900,
      'I have no use for it.',
    ),
    make(
      {
        id: 'CL-3A5C7E9G',
        subject: 'Invoice with our VAT number',
        queue: 'payment',
        category: 'payment',
        unreachable: { reason: 'bounce', at: minutesAgo(9) },
      },
      15,
      'We need it for the books.',
    ),
    unsure,
  ];
  return [parcel, mine, ...others];
}
