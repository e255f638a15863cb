import { describe, expect, it } from 'vitest';
import { reasonText } from '../../web/desk/triage/reason-text.ts';
import { toneOf } from '../../web/desk/triage/tone.ts';
import { decisionTexts } from '../../web/texts/decision.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { axe } from './support/browser.ts';
import { browserSuite } from './support/suite.ts';

const { site, visitDesk } = browserSuite(22024);

const UNSURE = 'CL-1Z3X5V7T';
const edits = () => site().calls.flatMap(({ method, body }) => (method === 'PATCH' ? [body] : []));

describe('a ticket that triage is unsure about', () => {
  it('is decided by one keystroke, and the next takes it back', async () => {
    const page = await visitDesk(`#${UNSURE}`);
    await page.getByRole('heading', { name: 'What is this about?' }).waitFor();
    await page.getByText('Why?').click();
    await page.getByText('Order: "where is"').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.locator('.decision').getByText('Filed under Payment.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: 'What is this about?' }).waitFor();
    expect(edits()).toEqual([{ category: 'payment' }, { category: null }]);
  });

  it('can be decided for any category, also the one that it waits under', async () => {
    const page = await visitDesk(`#${UNSURE}`);
    await page.getByText('not decided yet').waitFor();
    await page.getByLabel(/^Category/).selectOption({ label: 'Other' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'What is this about?' }).waitFor({ state: 'detached' });
    expect(edits()).toEqual([{ category: 'other' }]);
  });

  it('takes no keystroke for a decision while something is typed, nor where triage was sure', async () => {
    const page = await visitDesk(`#${UNSURE}`);
    await page.locator('#editor-text').fill('');
    await page.locator('#editor-text').press('1');
    expect(await page.locator('#editor-text').inputValue()).toBe('1');
    await page.goto(`${site().origin}/desk/#CL-7K3M9QXA`);
    await page.getByRole('heading', { name: 'Where is my parcel?' }).waitFor();
    await page.keyboard.press('1');
    expect(edits()).toEqual([]);
  });

  it('shows what else is asked for until it is dealt with, and what the message names', async () => {
    const page = await visitDesk(`#${UNSURE}`);
    const facts = page.locator('.side');
    await facts.getByText('A-1001').waitFor();
    await facts.getByText('SF SF1234567890123').waitFor();
    await facts.getByText(/Friday \(.*2026\), needed by then/).waitFor();
    await page.getByRole('button', { name: 'Payment is dealt with' }).click();
    await page.getByRole('button', { name: 'Payment is dealt with' }).waitFor({ state: 'detached' });
    expect(edits()).toEqual([{ requests: ['order'] }]);
    expect(await axe(page)).toEqual([]);
  });
});

describe('the list', () => {
  it('shows what triage is unsure about and what else is asked for, and finds tickets by it', async () => {
    const page = await visitDesk();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByLabel('Further request').selectOption({ label: 'Also asks for: Payment' });
    const row = page.locator('.ticket-row');
    await expect.poll(() => row.count()).toBe(1);
    await row.getByText('Unsure').waitFor();
    await row.getByText('+ Payment').waitFor();
    expect(site().calls.some(({ query }) => query.get('request') === 'payment')).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it('can be looked through further where the first page has nothing', async () => {
    let asked = 0;
    site().answerWith(({ path, query }) => {
      if (path !== '/v1/desk/tickets' || query.get('request') !== 'account') return undefined;
      asked += 1;
      return { status: 200, body: { tickets: [], ...(asked === 1 ? { cursor: 'further' } : {}) } };
    });
    const page = await visitDesk();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByLabel('Further request').selectOption({ label: 'Also asks for: Account' });
    await page.getByText('Nothing among the first of them.').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('No tickets here.').waitFor();
  });
});

describe('a reason', () => {
  it.each([
    ['category order: "where is"', 'Order: "where is"', '订单："where is"'],
    ['category payment: the customer chose it', 'Payment: the customer chose it', '支付：客户自己的选择'],
    [
      'priority urgent: health or safety: "burnt"',
      'Priority Urgent: health or safety: "burnt"',
      '优先级紧急：健康或安全: "burnt"',
    ],
    ['priority low: nothing to act on', 'Priority Low: nothing to act on', '优先级低：无需处理'],
    ['unsure: there are no words', 'There are no words', '没有文字内容'],
    ['rule: VIP', 'Rule “VIP”', '规则“VIP”'],
    ['something new', 'something new', 'something new'],
  ])('%j is said in both languages', (reason, en, zh) => {
    expect(reasonText(reason, deskTexts.en.words, decisionTexts.en.reasons)).toBe(en);
    expect(reasonText(reason, deskTexts.zh.words, decisionTexts.zh.reasons)).toBe(zh);
  });
});

describe('the customer’s tone', () => {
  it.each([
    [-1, 'angry'],
    [-0.9, 'angry'],
    [-0.6, 'annoyed'],
    [-0.3, 'annoyed'],
    [0, 'neutral'],
    [0.5, 'pleased'],
  ])('of sentiment %d is %s', (sentiment, tone) => {
    const triaged = {
      type: 'TicketTriaged' as const,
      language: 'en',
      category: 'order' as const,
      confidence: 0.9,
      scores: { product: 0, order: 1, aftersales: 0, payment: 0, account: 0, complaint: 0, other: 0 },
      suggestions: [],
      unsure: false,
      priority: 'normal' as const,
      reasons: [],
    };
    expect(toneOf([{ events: [{ ...triaged, sentiment }] }])).toBe(tone);
    expect(toneOf([{ events: [triaged] }])).toBeUndefined();
  });
});
