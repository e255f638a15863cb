import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { MockRequest } from './support/site.ts';
import { browserSuite } from './support/suite.ts';

const { site, visit } = browserSuite(22001);

const fill = async (page: Page) => {
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Email address').fill('ann@mail.example');
  await page.getByLabel('An order or delivery').check();
  await page.getByLabel('Order number').fill('A-1001');
  await page.getByLabel('Subject').fill('Where is my parcel?');
  await page.getByLabel('Your message').fill('It should have come on Monday.');
};
const send = (page: Page) => page.getByRole('button', { name: 'Send message' }).click();
const sent = () => site().calls.filter(({ path }) => path === '/v1/tickets');
const keyOf = (request: MockRequest | undefined) => request?.headers['idempotency-key'];

describe('the form', () => {
  it('sends what was typed and shows the number, but no status link', async () => {
    const page = await visit('/');
    await fill(page);
    await send(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Thank you');
    expect(sent().map(({ body }) => body)).toEqual([
      {
        name: 'Ann',
        email: 'ann@mail.example',
        orderNumber: 'A-1001',
        subject: 'Where is my parcel?',
        message: 'It should have come on Monday.',
        category: 'order',
        locale: 'en',
      },
    ]);
    expect(await page.locator('a[href*=status]').count()).toBe(0);
    expect(await page.evaluate("sessionStorage.getItem('careline.form')")).toBeNull();
  });

  it('can be filled in and sent with the keyboard alone', async () => {
    const page = await visit('/');
    const tabTo = async (id: string) => {
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.id || document.activeElement.type')) === id) return;
      }
      throw new Error(`Tab does not reach ${id}`);
    };
    await tabTo('name');
    await page.keyboard.type('Ann');
    await tabTo('email');
    await page.keyboard.type('ann@mail.example');
    await tabTo('category');
    await page.keyboard.press('ArrowLeft');
    await tabTo('subject');
    await page.keyboard.type('Parcel');
    await tabTo('message');
    await page.keyboard.type('Where is it?');
    await tabTo('submit');
    await page.keyboard.press('Enter');
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(sent()[0]?.body).toMatchObject({ email: 'ann@mail.example', category: 'other', message: 'Where is it?' });
  });

  it('says kindly what is missing, with the focus on a summary that leads to the fields', async () => {
    const page = await visit('/');
    await page.getByLabel('Email address').fill('ann@');
    await send(page);
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain('3 things need another look');
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
    await summary.getByRole('link', { name: 'Write your message.' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('message');
    const email = page.getByLabel('Email address');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    const described = await email.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).textContent()).toContain('does not look complete');
    await email.fill('ann@mail.example');
    expect(await email.getAttribute('aria-invalid')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('shows what the server says about a field', async () => {
    const errors = [{ path: 'orderNumber', message: 'no order has this number' }];
    site().answerWith(({ path }) =>
      path === '/v1/tickets' ? { status: 422, body: { status: 422, errors } } : undefined,
    );
    const page = await visit('/');
    await fill(page);
    await send(page);
    await page.locator('#orderNumber-error').waitFor();
    expect(await page.locator('#orderNumber-error').textContent()).toContain('no order has this number');
  });

  it('counts down and refuses a message that is too long without cutting it', async () => {
    const page = await visit('/');
    await fill(page);
    await page.getByLabel('Your message').fill('x'.repeat(20_001));
    expect(await page.getByText('1 characters too many').count()).toBe(1);
    await send(page);
    expect(await page.getByRole('alert').textContent()).toContain('too long');
    expect(await page.getByLabel('Your message').inputValue()).toHaveLength(20_001);
    expect(sent()).toEqual([]);
  });

  it('makes one call of a double click', async () => {
    const page = await visit('/');
    await fill(page);
    await page.getByRole('button', { name: 'Send message' }).dblclick();
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(sent()).toHaveLength(1);
  });

  it('keeps the text over a failure and a reload, and sends it again with the same key', async () => {
    const page = await visit('/');
    await fill(page);
    let broken = true;
    site().answerWith(({ path }) => (broken && path === '/v1/tickets' ? 'drop' : undefined));
    await send(page);
    await page.getByText('could not reach the server').waitFor();
    broken = false;
    await page.reload();
    await page.getByText('We kept what you had written').waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('It should have come on Monday.');
    expect(await page.getByLabel('An order or delivery').isChecked()).toBe(true);
    await send(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    const keys = sent().map(keyOf);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toBeTruthy();
  });

  it('takes a new key for the next message', async () => {
    const page = await visit('/');
    await fill(page);
    await send(page);
    await page.getByRole('button', { name: 'Write another message' }).click();
    expect(await page.getByLabel('Your message').inputValue()).toBe('');
    await fill(page);
    await send(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(new Set(sent().map(keyOf)).size).toBe(2);
  });

  it('says when an earlier version has arrived already, and sends the new one only on purpose', async () => {
    let lost = true;
    const page = await visit('/');
    await fill(page);
    site().answerWith(({ path }) => {
      if (path !== '/v1/tickets') return undefined;
      const type = 'urn:careline:problem:idempotency-mismatch';
      return lost ? { status: 422, body: { type, status: 422 } } : undefined;
    });
    await send(page);
    await page.getByText('earlier version of this message has already reached us').waitFor();
    lost = false;
    await send(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(new Set(sent().map(keyOf)).size).toBe(2);
  });

  it('says when to try again after too many messages', async () => {
    site().answerWith(({ path }) =>
      path === '/v1/tickets' ? { status: 429, headers: { 'retry-after': '720' }, body: { status: 429 } } : undefined,
    );
    const page = await visit('/');
    await fill(page);
    await send(page);
    expect(await page.getByRole('alert').textContent()).toMatch(/again in 12 minutes \(after \d\d:\d\d\)/);
    expect(await page.getByLabel('Your message').inputValue()).not.toBe('');
  });

  it('hands the trap over when a program has filled it in, and keeps it from people', async () => {
    const page = await visit('/');
    expect(await page.getByRole('textbox', { name: 'Leave this empty' }).count()).toBe(0);
    await fill(page);
    await page.evaluate("document.getElementById('website').value = 'https://spam.example'");
    await send(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    expect(sent()[0]?.body).toMatchObject({ website: 'https://spam.example' });
  });

  it('speaks the language of the browser, can be switched and remembers it', async () => {
    const page = await visit('/', { locale: 'zh-CN' });
    await page.getByRole('heading', { name: '我们能帮您什么？' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('tells those without JavaScript what to do', async () => {
    const page = await visit('/', { javaScriptEnabled: false });
    const heading = page.locator('h1');
    expect(await heading.textContent()).toBe('This form needs JavaScript');
    expect(await heading.isVisible()).toBe(true);
  });
});
