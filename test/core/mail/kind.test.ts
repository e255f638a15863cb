import { describe, expect, it } from 'vitest';
import { type KindFacts, kindOf, mayAnswer } from '../../../core/mail/kind.ts';

const facts = (over: Partial<KindFacts> & { headers?: Record<string, string> } = {}): KindFacts => {
  const { headers = {}, ...rest } = over;
  return {
    fields: Object.entries(headers).map(([name, value]) => ({ name: name.toLowerCase(), value })),
    ...{
      subject: 'My order',
      from: 'anna@b.example',
      returnPath: 'anna@b.example',
      types: ['text/plain'],
      actions: [],
      statuses: [],
    },
    ...rest,
  };
};

const cases: [kind: string, why: string, facts: KindFacts][] = [
  ['person', 'plain mail', facts()],
  ['person', 'Auto-Submitted: no', facts({ headers: { 'Auto-Submitted': 'no' } })],
  ['person', 'asks for no automatic answer', facts({ headers: { 'X-Auto-Response-Suppress': 'All' } })],
  ['person', 'speaks of a delayed delivery', facts({ subject: 'Delivery failed again?' })],
  ['person', 'answers an automatic subject', facts({ subject: 'Re: Automatic reply: order' })],
  ['person', 'sends a calendar file', facts({ calendarMethod: 'publish' })],
  [
    'bounce',
    'delivery status',
    facts({ actions: ['failed'], types: ['multipart/report'], headers: { 'Auto-Submitted': 'auto-replied' } }),
  ],
  [
    'bounce',
    'Exim',
    facts({
      from: 'Mailer-Daemon@mx.example',
      returnPath: '',
      headers: { 'X-Failed-Recipients': 'a@b', 'Auto-Submitted': 'auto-replied' },
    }),
  ],
  ['bounce', 'qmail', facts({ from: 'MAILER-DAEMON@mx.example', returnPath: '', subject: 'failure notice' })],
  ['bounce', 'null path and subject', facts({ returnPath: '', subject: 'Undeliverable: Your order' })],
  ['bounce', 'QQ', facts({ from: 'postmaster@qq.com', subject: '系统退信' })],
  ['bounce', 'of our own letter', facts({ actions: ['failed'], headers: { 'X-Careline-Ticket': 'x' } })],
  [
    'auto-reply',
    'delayed is no failure',
    facts({ actions: ['delayed'], types: ['multipart/report', 'message/delivery-status'], returnPath: '' }),
  ],
  ['own', 'our marker', facts({ headers: { 'X-Careline-Ticket': 'CL-7K3M9QXA', 'Auto-Submitted': 'auto-generated' } })],
  [
    'feedback',
    'abuse report',
    facts({ reportType: 'feedback-report', types: ['multipart/report', 'message/feedback-report'] }),
  ],
  ['calendar', 'answer to an invitation', facts({ calendarMethod: 'reply' })],
  ['list', 'List-Id', facts({ headers: { 'List-Id': '<x.example>', Precedence: 'bulk' } })],
  ['list', 'Precedence: list', facts({ headers: { Precedence: 'list' } })],
  ['auto-reply', 'Auto-Submitted', facts({ headers: { 'Auto-Submitted': 'auto-replied; owner-email="a@b"' } })],
  ['auto-reply', 'Precedence: junk', facts({ headers: { Precedence: 'junk' } })],
  ['auto-reply', 'X-Autoreply', facts({ headers: { 'X-Autoreply': 'yes' } })],
  ['auto-reply', 'Apple', facts({ headers: { 'X-Apple-Action': 'vacation' } })],
  [
    'auto-reply',
    'Exchange',
    facts({ headers: { 'X-Auto-Response-Suppress': 'All', 'X-MS-Exchange-Inbox-Rules-Loop': 'a@b' } }),
  ],
  ['auto-reply', 'null path', facts({ returnPath: '' })],
  [
    'auto-reply',
    'read receipt',
    facts({ types: ['multipart/report', 'message/disposition-notification'], reportType: 'disposition-notification' }),
  ],
  ...[
    'Automatische Antwort: x',
    'Réponse automatique : x',
    '自动回复: x',
    '自動応答: x',
    'Автоответ: x',
    'Out of office',
  ].map((subject): [string, string, KindFacts] => ['auto-reply', subject, facts({ subject })]),
];

describe('the kind of a mail', () => {
  it.each(cases)('%s: %s', (kind, _, given) => {
    expect(kindOf(given)).toBe(kind);
  });
});

describe('an automatic answer', () => {
  it.each([
    [true, 'a person', facts()],
    [false, 'asked not to (All)', facts({ headers: { 'X-Auto-Response-Suppress': 'DR, All' } })],
    [false, 'asked not to (AutoReply)', facts({ headers: { 'X-Auto-Response-Suppress': 'OOF, AutoReply' } })],
    [true, 'other suppressions', facts({ headers: { 'X-Auto-Response-Suppress': 'DR, RN' } })],
    [false, 'nobody reads it', facts({ from: 'no-reply@b.example' })],
    [false, 'no author', facts({ from: '' })],
    [false, 'a machine', facts({ headers: { 'Auto-Submitted': 'auto-generated' } })],
  ])('%s: %s', (may, _, given) => {
    expect(mayAnswer(given, kindOf(given))).toBe(may);
  });
});
